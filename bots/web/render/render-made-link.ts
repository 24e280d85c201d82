import { html } from "hono/html";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";

/** A link that is shown only this once, to be taken along. */
export function renderMadeLink(
  link: string,
  say: { title: string; text: string; label: string; copy: string },
): Html {
  return html`<section class="panel made-link" role="status" aria-labelledby="made-link">
    <h2 id="made-link">${say.title}</h2>
    <p class="settings-text">${say.text}</p>
    <input type="text" readonly value="${link}" aria-label="${say.label}" />
    <div class="actions">
      <button type="button" class="button main" data-copy="${link}">
        ${icon("link")}<span>${say.copy}</span>
      </button>
    </div>
  </section>`;
}
