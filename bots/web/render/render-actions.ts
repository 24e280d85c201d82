import { html } from "hono/html";
import type { Action, Offer, Verb } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";

/** What a press takes from the card it stands on: the script reads it there. */
const valuesOf: Partial<Record<Verb, "scenes" | "pictures" | "time" | "words">> = {
  "save-script": "scenes",
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
  const tone = chosen.verb === "choose-tone" ? toneName(chosen.argument, words) : undefined;
  const brand = chosen.verb === "choose-brand" ? chosen.label : undefined;
  if (brand !== undefined) {
    const say = words.chat.brandChosen(brand);
    return html`<p class="chosen">${icon("check")}<span>${say}</span></p>`;
  }
  const sentence = tone ? words.chat.toneChosen(tone) : words.chat.chosen[chosen.verb];
  return html`<p class="chosen">${icon("check")}<span>${sentence}</span></p>`;
}

function labelOf(action: Action, words: Words): string {
  const tone = action.verb === "choose-tone" ? toneName(action.argument, words) : undefined;
  return action.label ?? tone ?? words.chat.verbs[action.verb];
}

function toneName(tone: string | undefined, { chat }: Words): string | undefined {
  return Object.entries(chat.tones).find(([name]) => name === tone)?.[1];
}
