import { labelOf } from "#bots/conversation/offer-words.ts";
import { type SceneText, scenePauseSeconds } from "#bots/conversation/screen.ts";
import type { Action, Screen } from "#bots/conversation/screen.ts";
import { actionButton, actionRows, type Button, inGrid } from "../buttons.ts";
import { renderCard } from "../card.ts";
import type { Drawing } from "../drawing.ts";
import { markup, type Html, join } from "../html.ts";
import type { Part } from "../part.ts";
import { scriptRows, scriptText } from "../script-text.ts";
import { stepLine } from "./step-line.ts";

type ScriptReview = Extract<Screen, { kind: "script-review" }>;

/** The script with the time of each scene, advice that a press applies, and replies that change it. */
export function renderScriptReview(drawing: Drawing, screen: ScriptReview): Part[] {
  const { message, words } = drawing;
  const { script: say } = words.chat.custom;
  if (message.actions.length === 0)
    return [renderCard(drawing, { sign: "📝", title: say.settled })];
  const isBusy = screen.busySceneIds.length > 0;
  const script = scriptText(drawing, screen.scenes, {
    language: screen.contentLanguage,
    pauseSeconds: scenePauseSeconds,
    after: (scene) => notesOn(drawing, screen, scene),
  });
  return [
    renderCard(drawing, {
      sign: "📝",
      title: say.title,
      body: [
        { html: markup`<i>${stepLine(drawing, "script")}</i>` },
        { html: script },
        {
          html: markup`\n<i>${say.wanted(words.format.count(screen.lengthSeconds))}</i>`,
          isOptional: true,
        },
        ...(isBusy ? [] : [{ html: markup`<i>${words.telegram.script.hint}</i>` }]),
      ],
      keyboard: [
        ...(isBusy ? [] : scriptRows(drawing, screen.scenes)),
        ...inGrid(rewrites(drawing, screen.scenes), 5),
        ...applies(drawing, screen),
        ...actionRows(drawing, ["rewrite", "apply"]),
      ],
    }),
  ];
}

/** That a scene is being worded anew, and what would make it better. */
function notesOn({ words }: Drawing, screen: ScriptReview, scene: SceneText): Html {
  const { script: say } = words.chat.custom;
  if (screen.busySceneIds.includes(scene.id)) return markup`⏳ <i>${say.busy}</i>`;
  const advice = screen.suggestions.filter(({ sceneId }) => sceneId === scene.id);
  return join(
    advice.map(({ kind, after }) => markup`💡 ${say.suggestionKinds[kind]}: <i>${after}</i>`),
  );
}

function rewrites({ message, words }: Drawing, scenes: readonly SceneText[]): Button[] {
  return scenes.flatMap(({ id }, index) => {
    const action = find(message.actions, "rewrite", id);
    return action ? [actionButton(action, `🔄 ${words.format.count(index + 1)}`)] : [];
  });
}

function applies({ message, words }: Drawing, screen: ScriptReview): Button[][] {
  return screen.suggestions.flatMap(({ id, sceneId }) => {
    const action = find(message.actions, "apply", id);
    const number = screen.scenes.findIndex((scene) => scene.id === sceneId) + 1;
    if (!action) return [];
    const label = `💡 ${words.format.count(number)} · ${labelOf(action, words)}`;
    return [[actionButton(action, label)]];
  });
}

function find(actions: readonly Action[], verb: string, argument: string): Action | undefined {
  return actions.find((action) => action.verb === verb && action.argument === argument);
}
