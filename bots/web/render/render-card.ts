import { html } from "hono/html";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import type { IconName } from "./icons.ts";
import { renderActions } from "./render-actions.ts";

interface Card {
  /** Above the heading. */
  above?: Html;
  mood?: "good" | "bad" | "waiting" | "quiet";
  icon?: IconName;
  title: string;
  text?: string;
  body?: Html;
  /** In place of the row of buttons. */
  actions?: Html;
}

/** The frame that most screens share: a heading, a sentence, a body and what can be pressed. */
export function renderCard(drawing: Drawing, card: Card): Html {
  return html`<div class="card ${card.mood ?? ""}">
    ${card.above ?? ""}
    <div class="card-head">
      ${card.icon ? html`<span class="card-icon">${icon(card.icon)}</span>` : ""}
      <div>
        <h3>${card.title}</h3>
        ${card.text ? html`<p class="card-text">${card.text}</p>` : ""}
      </div>
    </div>
    ${card.body ?? ""} ${card.actions ?? renderActions(drawing)}
  </div>`;
}
