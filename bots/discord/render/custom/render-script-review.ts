import { learnedLine } from "#bots/conversation/learned-words.ts";
import { estimateSpeechSeconds, scenePauseSeconds } from "#bots/conversation/screen.ts";
import type { Action } from "#bots/conversation/screen.ts";
import { drawCard } from "../card.ts";
import { type Row, selectRow } from "../components.ts";
import type { Drawing, DrawnPart, Of } from "../drawing.ts";
import { scriptLines } from "../render-review.ts";
import { sceneSelect, scriptButtons } from "../script-forms.ts";
import { bold, plain, small } from "../texts.ts";
import { stepOf } from "./step-of.ts";

type ScriptReview = Of<"script-review">;

/** The script with the time at which each scene begins, advice, and forms to change it with. */
export function renderScriptReview(drawing: Drawing, screen: ScriptReview): DrawnPart {
  const { message, words } = drawing;
  const { script: say } = words.chat.custom;
  const isOpen = message.actions.length > 0;
  const isHeld = screen.busySceneIds.length > 0;
  const { lines, total } = timedLines(drawing, screen);
  if (!isOpen) return drawCard(drawing, { title: say.settled, lines });
  return drawCard(drawing, {
    above: stepOf(drawing, "script"),
    title: say.title,
    lines: [
      say.text,
      plain(learnedLine(screen.learned, words) ?? ""),
      ...lines,
      small(`${total} · ${say.wanted(words.format.count(screen.lengthSeconds))}`),
      ...adviceLines(drawing, screen),
    ],
    choices: isHeld
      ? []
      : [
          sceneSelect(drawing, screen.scenes),
          ...applySelect(drawing, screen),
          ...rewriteSelect(drawing, screen),
        ],
    ownButtons: isHeld ? [] : scriptButtons(drawing, screen.scenes),
    without: ({ verb }) => verb === "apply" || verb === "rewrite",
  });
}

function timedLines({ words }: Drawing, screen: ScriptReview) {
  let start = 0;
  const lines = scriptLines(screen.scenes, words).map((line, index) => {
    const scene = screen.scenes[index];
    const mark = words.format.timeMark(start);
    const narration = scene?.narration ?? "";
    start += estimateSpeechSeconds(narration, screen.contentLanguage) + scenePauseSeconds;
    const isBusy = scene !== undefined && screen.busySceneIds.includes(scene.id);
    return `\`${mark}\` ${line}${isBusy ? `\n${small(words.chat.custom.script.busy)}` : ""}`;
  });
  const seconds = words.format.count(Math.round(start));
  return { lines, total: words.chat.screens.scriptEdit.total(seconds) };
}

function adviceLines({ words }: Drawing, { suggestions, scenes }: ScriptReview): string[] {
  const { script: say } = words.chat.custom;
  if (suggestions.length === 0) return [];
  return [
    bold(say.suggestions),
    ...suggestions.map(({ kind, sceneId, after }) => {
      const number = scenes.findIndex(({ id }) => id === sceneId) + 1;
      const where = say.scene(words.format.count(number));
      return `${where} · ${say.suggestionKinds[kind]}\n${small(plain(after))}`;
    }),
  ];
}

function applySelect({ message, key, words }: Drawing, screen: ScriptReview): Row[] {
  const { script: say } = words.chat.custom;
  const choices = screen.suggestions.flatMap(({ id, kind, sceneId, after }) => {
    const action = find(message.actions, "apply", id);
    if (!action) return [];
    const number = screen.scenes.findIndex((scene) => scene.id === sceneId) + 1;
    const label = say.applyTo(words.format.count(number), say.suggestionKinds[kind]);
    return [{ value: action.token, label, hint: after }];
  });
  if (choices.length === 0) return [];
  const id = { does: "press-chosen", key, what: "apply" } as const;
  return [selectRow({ id, placeholder: words.discord.placeholders.advice, choices })];
}

function rewriteSelect({ message, key, words }: Drawing, screen: ScriptReview): Row[] {
  const choices = screen.scenes.flatMap(({ id, narration }, index) => {
    const action = find(message.actions, "rewrite", id);
    const label = words.chat.custom.script.rewriteOf(words.format.count(index + 1));
    return action ? [{ value: action.token, label, hint: narration }] : [];
  });
  if (choices.length === 0) return [];
  const id = { does: "press-chosen", key, what: "rewrite" } as const;
  return [selectRow({ id, placeholder: words.discord.placeholders.rewrite, choices })];
}

function find(actions: readonly Action[], verb: string, argument: string): Action | undefined {
  return actions.find((one) => one.verb === verb && one.argument === argument);
}
