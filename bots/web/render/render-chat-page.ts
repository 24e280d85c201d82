import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import type { Words } from "#bots/conversation/words.ts";
import { webAssets } from "../web-assets.ts";
import type { ThreadMessage, ThreadSummary, UpcomingPost } from "../web-host.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderLayout } from "./render-layout.ts";
import { renderMessage } from "./render-message.ts";
import { renderWelcome } from "./render-guidance.ts";
import { textLengthMax } from "../limits.ts";

interface ChatPage {
  person: Person;
  threads: ThreadSummary[];
  upcoming: UpcomingPost[];
  /** The open conversation; absent for a new one. */
  open?: { id: string; title: string; messages: ThreadMessage[] };
}

/** The chat: the list of conversations, one of them, and the field to write in. */
export function renderChatPage({ person, threads, upcoming, open }: ChatPage) {
  const words = wordsFor(person.language);
  const { web } = words;
  const title = open ? open.title || web.untitled : web.newConversation;
  const messages = open?.messages ?? [];
  const change = messages.reduce((latest, message) => Math.max(latest, message.change), 0);
  return renderLayout({
    language: person.language,
    title: `${title} · ${web.appName}`,
    script: "chat.js",
    body: html`<a class="skip" href="#text">${web.skipToComposer}</a>
      <div
        class="app"
        data-conversation="${open?.id ?? ""}"
        data-change="${change}"
        data-time-zone="${person.timeZone}"
        data-words="${JSON.stringify(wordsForScript(words))}"
      >
        ${renderSide(person, { threads, upcoming }, open?.id)}
        <div class="veil" data-menu="close"></div>
        <main class="room">
          <header class="room-head">
            <button
              type="button"
              class="bare only-small"
              data-menu="open"
              aria-label="${web.openMenu}"
              aria-expanded="false"
              aria-controls="side"
            >
              ${icon("menu")}
            </button>
            <h1 data-title>${title}</h1>
            <a class="bare only-small" href="/chat" aria-label="${web.newConversation}"
              >${icon("plus")}</a
            >
          </header>
          <div class="scroll" tabindex="-1">
            <div
              class="log"
              id="thread"
              role="log"
              aria-live="polite"
              aria-relevant="additions"
              aria-label="${web.thread}"
            >
              ${
                open
                  ? messages.map((message) => renderMessage(message, person))
                  : renderWelcome(words)
              }
            </div>
          </div>
          <button type="button" class="to-newest" hidden>${web.newMessages}</button>
          ${renderComposer(words, open !== undefined)}
        </main>
      </div>`,
  });
}

function renderComposer({ web }: Words, isOpen: boolean): Html {
  const placeholder = isOpen ? web.composerReply : web.composerStart;
  return html`<div class="foot">
    <p class="connection" role="status" hidden></p>
    <p class="answer" role="status"></p>
    <form class="composer" autocomplete="off">
      <label class="hidden" for="text">${web.composerLabel}</label>
      <textarea
        id="text"
        name="text"
        rows="1"
        maxlength="${textLengthMax}"
        placeholder="${placeholder}"
        enterkeyhint="send"
      ></textarea>
      <button type="submit" class="send" aria-label="${web.send}">${icon("send")}</button>
    </form>
    ${
      isOpen
        ? ""
        : html`<label class="own-script" hidden>
            <input type="checkbox" checked /><span>${web.ownScript}</span>
          </label>`
    }
  </div>`;
}

function renderSide(
  person: Person,
  { threads, upcoming }: Pick<ChatPage, "threads" | "upcoming">,
  openId?: string,
): Html {
  const { web, format } = wordsFor(person.language);
  return html`<nav class="side" id="side" aria-label="${web.conversations}">
    <div class="side-head">
      <a class="brand" href="/chat">
        <img src="${webAssets.url("icon.svg")}" alt="" width="28" height="28" />${web.appName}
      </a>
      <button type="button" class="bare only-small" data-menu="close" aria-label="${web.closeMenu}">
        ${icon("close")}
      </button>
    </div>
    <a class="button main new" href="/chat">${icon("plus")}<span>${web.newConversation}</span></a>
    ${upcoming.length === 0 ? "" : renderUpcoming(person, upcoming)}
    ${threads.length === 0 ? html`<p class="hint">${web.noConversations}</p>` : ""}
    <ul class="threads">
      ${threads.map(
        (thread) =>
          html`<li>
            <a
              href="/chat/${encodeURIComponent(thread.id)}"
              ${thread.id === openId ? html`aria-current="page"` : ""}
            >
              <span class="thread-title">${thread.title || web.untitled}</span>
              <time datetime="${thread.updatedAt.toString()}"
                >${format.day(thread.updatedAt.toString(), person.timeZone)}</time
              >
            </a>
          </li>`,
      )}
    </ul>
    <div class="side-foot">
      <div class="languages" role="group" aria-label="${web.languageLabel}">
        ${languages.map(
          (language) =>
            html`<button
              type="button"
              lang="${language}"
              data-language="${language}"
              aria-pressed="${language === person.language ? "true" : "false"}"
            >
              ${languageNames[language]}
            </button>`,
        )}
      </div>
      <form method="post" action="/sign-out">
        <button type="submit" class="bare" aria-label="${web.signOut}" title="${web.signOut}">
          ${icon("out")}
        </button>
      </form>
    </div>
  </nav>`;
}

/** What is going to go out: the calendar of a small page. */
function renderUpcoming(person: Person, upcoming: UpcomingPost[]): Html {
  const { web, format } = wordsFor(person.language);
  return html`<section class="upcoming" aria-labelledby="upcoming">
    <h2 id="upcoming">${web.upcoming}</h2>
    <ul class="threads">
      ${upcoming.map(({ conversationId, title, scheduledAt }) => {
        const when = scheduledAt.toString();
        return html`<li>
          <a href="/chat/${encodeURIComponent(conversationId)}">
            <span class="thread-title">${title}</span>
            <time datetime="${when}">${format.moment(when, person.timeZone)}</time>
          </a>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Each language by its own name, whatever language the page is in. */
const languageNames = { ko: "한국어", en: "English" };

/** The words that change while the page is used: the script has none of its own. */
function wordsForScript({ web, chat }: Words) {
  const { reconnecting, notSent, copied, appName } = web;
  return {
    reconnecting,
    notSent,
    copied,
    appName,
    // Templates with a place for the number, because what is counted changes while typing.
    seconds: chat.screens.scriptEdit.seconds("{}"),
    total: chat.screens.scriptEdit.total("{}"),
    selected: chat.screens.imagePick.count("{}"),
    choosePicture: chat.notices["choose-a-picture"],
    timeUnclear: chat.notices["time-is-unclear"],
  };
}
