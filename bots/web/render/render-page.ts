import { html } from "hono/html";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import type { IconName } from "./icons.ts";

/** The middle of a page that is no thread. */
export function renderPage(content: Html): Html {
  return html`<div class="scroll page-scroll" tabindex="-1">
    <div class="page">
      <p class="connection" role="status" hidden></p>
      ${content}
    </div>
  </div>`;
}

/** What stands where there is nothing yet. */
export function renderEmpty(empty: {
  picture: IconName;
  title: string;
  text: string;
  action?: Html;
}): Html {
  return html`<div class="empty">
    <span class="empty-icon">${icon(empty.picture)}</span>
    <h2>${empty.title}</h2>
    <p>${empty.text}</p>
    ${empty.action ?? ""}
  </div>`;
}
