import { html } from "hono/html";
import type { Verb } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "../drawing.ts";
import { renderActions, renderButton } from "../render-actions.ts";

/** Buttons that stand beside what they are about, not below the card. */
const besideTheirScene: readonly Verb[] = ["apply", "rewrite", "redraw"];
/** Less often wanted: a row of their own, without frames. */
const quietVerbs: readonly Verb[] = [
  "back",
  "new-script",
  "redraw-all",
  "stop",
  "cancel-making",
  "edit-script",
  "change-images",
  "change-voice",
  "change-style",
  "edit-texts",
  "undo-change",
  "regenerate",
  "discard",
];

/** What leads on in one row, what leads back or away in a quieter one. */
export function renderStepActions(drawing: Drawing): Html {
  const { message, words } = drawing;
  if (message.chosen) return renderActions(drawing);
  const shown = message.actions.filter(({ verb }) => !besideTheirScene.includes(verb));
  if (shown.length === 0) return "";
  const loud = shown.filter(({ verb }) => !quietVerbs.includes(verb));
  const quiet = shown.filter(({ verb }) => quietVerbs.includes(verb));
  return html`<div class="step-actions">
    ${
      loud.length === 0
        ? ""
        : html`<div class="actions">${loud.map((action) => renderButton(action, words))}</div>`
    }
    <div class="quiet-actions">${quiet.map((action) => renderButton(action, words))}</div>
  </div>`;
}
