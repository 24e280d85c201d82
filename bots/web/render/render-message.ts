import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { ThreadMessage } from "../web-host.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderScreen } from "./render-screen.ts";

/** One message of the thread, for one person. */
export function renderMessage(
  { message, author, createdAt, byOther }: ThreadMessage,
  person: Person,
): Html {
  const { timeZone, language } = person;
  const words = wordsFor(language);
  const instant = createdAt.toString();
  const time = words.format.timeOfDay(instant, timeZone);
  const other = byOther && (byOther.name ?? words.web.somebody);
  const name = other ?? (author === "bot" ? words.web.bot : words.web.you);
  const isAside = message.screen.kind === "notice";
  return html`<article
    class="message from-${author} ${byOther ? "from-other" : ""} ${isAside ? "aside" : ""}"
    id="message-${message.id}"
    data-message="${message.id}"
    data-kind="${message.screen.kind}"
    tabindex="-1"
    aria-label="${name}, ${time}"
  >
    ${
      author === "bot" && !isAside
        ? html`<span class="face" aria-hidden="true">${icon("spark")}</span>`
        : ""
    }
    <div class="content">
      ${other === undefined ? "" : html`<p class="speaker" aria-hidden="true">${other}</p>`}
      ${renderScreen({ words, timeZone, message })}
      <time class="stamp" datetime="${instant}" aria-hidden="true">${time}</time>
    </div>
  </article>`;
}
