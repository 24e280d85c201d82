import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { ThreadSummary } from "../web-host.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";

/** The ways to the posts that wait for the person's approval; nothing where there is none. */
export function renderAwaited({ language }: Person, threads: readonly ThreadSummary[]): Html {
  const { awaited } = wordsFor(language).chat.approval;
  const waiting = threads.filter(({ isAwaited }) => isAwaited);
  if (waiting.length === 0) return html``;
  return html`<section class="awaited" aria-labelledby="awaited">
    <h2 id="awaited">${awaited.title}</h2>
    <ul class="upcoming-list">
      ${waiting.map(
        ({ id, title }) =>
          html`<li data-key="awaited-${id}">
            <a href="/chat/${encodeURIComponent(id)}"
              ><span class="coming-icon">${icon("clock")}</span
              ><span class="coming-title">${title}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
