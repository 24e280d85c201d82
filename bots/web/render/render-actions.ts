import { html } from "hono/html";
import { chosenWords, labelOf } from "#bots/conversation/offer-words.ts";
import type { Action, Offer, Verb } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";

/** Presses that need something filled in first: the script looks for it on the card. */
const valuesOf: Partial<Record<Verb, "colors" | "pictures" | "time" | "words">> = {
  "save-colors": "colors",
  repaint: "pictures",
  "pick-time": "time",
  "send-answer": "words",
};

/** The buttons of a card, or what was chosen in their place. */
export function renderActions({ message, words }: Drawing): Html {
  if (message.chosen) return renderChosen(message.chosen, words);
  if (message.actions.length === 0) return "";
  const ordinary = message.actions.filter((action) => !action.isRisky);
  const risky = message.actions.filter((action) => action.isRisky);
  return html`<div class="actions">
    ${ordinary.map((action) => renderButton(action, words))}
    ${risky.map((action) => renderButton(action, words))}
  </div>`;
}

export function renderButton(action: Action, words: Words): Html {
  const look = action.isRisky ? "risky" : action.isMain ? "main" : "plain";
  return html`<button
    type="button"
    class="button ${look}"
    data-press="${action.token}"
    data-verb="${action.verb}"
    data-takes="${valuesOf[action.verb] ?? ""}"
  >
    <span>${labelOf(action, words)}</span>
  </button>`;
}

export function renderChosen(chosen: Offer, words: Words): Html {
  return html`<p class="chosen">${icon("check")}<span>${chosenWords(chosen, words)}</span></p>`;
}
