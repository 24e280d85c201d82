import {
  estimateSpeechSeconds,
  scenePauseSeconds,
  type SceneText,
  type Screen,
} from "#bots/conversation/screen.ts";
import { type Block, context, escape, section } from "./blocks.ts";
import {
  type Card,
  type Drawing,
  findAction,
  formButton,
  isOpen,
  pressButton,
  renderActions,
} from "./card.ts";
import { scriptLines } from "./render-review.ts";
import { stepLine } from "./step-line.ts";

type ScriptReview = Extract<Screen, { kind: "script-review" }>;
type Scene = ScriptReview["scenes"][number];

/** The script with the time that each scene takes, each to be reworded; all of it to be edited in a form. */
export function renderScriptReview(drawing: Drawing, screen: ScriptReview): Card {
  const { words } = drawing;
  const say = words.chat.custom.script;
  if (!isOpen(drawing)) {
    return {
      text: say.settled,
      blocks: [
        section(`*${say.settled}*\n${scriptLines(screen.scenes, words)}`),
        ...renderActions(drawing),
      ],
    };
  }
  const scenes = typedScenes(drawing, screen);
  const edit = formButton(drawing, { name: "scenes", label: words.slack.forms.script });
  return {
    text: say.title,
    blocks: [
      context(stepLine(words, "script")),
      section(`*${say.title}*\n${words.slack.scriptText}`),
      ...renderScenes(drawing, screen, scenes),
      ...renderAdvice(drawing, screen),
      context(totalLine(drawing, screen, scenes)),
      ...renderActions(drawing, { besides: ["rewrite", "apply"], before: [edit] }),
    ],
  };
}

/** The scenes as they have been edited and not sent yet. */
export function typedScenes<Text extends SceneText>(
  { filled }: Pick<Drawing, "filled">,
  { scenes }: { scenes: Text[] },
): Text[] {
  return scenes.map((scene) => ({
    ...scene,
    ...filled.scenes?.find(({ id }) => id === scene.id),
  }));
}

function renderScenes(drawing: Drawing, screen: ScriptReview, scenes: readonly Scene[]): Block[] {
  const { chat, format } = drawing.words;
  let startSeconds = 0;
  return scenes.map((scene, index) => {
    const mark = format.timeMark(startSeconds);
    startSeconds += secondsOf(scene, screen) + scenePauseSeconds;
    const name = chat.screens.scriptEdit.scene(index + 1, chat.screens.roles[scene.role]);
    const isBusy = screen.busySceneIds.includes(scene.id);
    const line = scene.onScreen === "" ? "" : `\n_${escape(scene.onScreen)}_`;
    const text = `\`${mark}\` *${escape(name)}*\n${escape(scene.narration)}${line}`;
    const rewrite = findAction(drawing, "rewrite", scene.id);
    const accessory = rewrite && !isBusy ? pressButton(rewrite, drawing.words) : undefined;
    return section(
      isBusy ? `${text}\n:hourglass_flowing_sand: ${chat.custom.script.busy}` : text,
      accessory?.type === "button" ? accessory : undefined,
    );
  });
}

function renderAdvice(drawing: Drawing, screen: ScriptReview): Block[] {
  const { words } = drawing;
  const say = words.chat.custom.script;
  const advice = screen.suggestions.flatMap((suggestion): Block[] => {
    const apply = findAction(drawing, "apply", suggestion.id);
    if (!apply) return [];
    const number = screen.scenes.findIndex(({ id }) => id === suggestion.sceneId) + 1;
    const title = `${say.scene(words.format.count(number))} · ${say.suggestionKinds[suggestion.kind]}`;
    const accessory = pressButton(apply, words);
    return [
      section(
        `:bulb: *${escape(title)}*\n>${escape(suggestion.after).replaceAll("\n", " ")}`,
        accessory.type === "button" ? accessory : undefined,
      ),
    ];
  });
  return advice.length === 0 ? [] : [section(`*${say.suggestions}*`), ...advice];
}

function totalLine(drawing: Drawing, screen: ScriptReview, scenes: readonly Scene[]): string {
  const { chat, format } = drawing.words;
  const spoken = scenes.reduce((sum, scene) => sum + secondsOf(scene, screen), 0);
  const total = spoken + scenePauseSeconds * Math.max(0, scenes.length - 1);
  const seconds = format.count(Math.round(total));
  const wanted = chat.custom.script.wanted(format.count(screen.lengthSeconds));
  return `${chat.screens.scriptEdit.total(seconds)} · ${wanted}`;
}

function secondsOf({ narration }: Scene, { contentLanguage }: ScriptReview): number {
  return estimateSpeechSeconds(narration, contentLanguage);
}
