import { html } from "hono/html";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { Around } from "./around.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderHome } from "./render-home.ts";
import { renderLayout } from "./render-layout.ts";
import { renderShortcuts } from "./render-shortcuts.ts";
import { renderSide } from "./render-side.ts";

interface Frame {
  around: Around;
  title: string;
  /** Of the page among `places`, or of the open thread: marked where it is listed. */
  here?: string;
  /** Name of the module that makes the page live. */
  script: string;
  styles?: readonly string[];
  /** Where the keyboard goes first, and what that is called. */
  skip: { to: string; label: string };
  thread?: { id: string; change: number };
  headEnd?: Html;
  middle: Html;
}

/** The columns that every page of the chat shares: conversations, the page itself, home. */
export function renderFrame(frame: Frame) {
  const { around, title, here, skip, thread } = frame;
  const { person, who, theme, home } = around;
  const words = wordsFor(person.language);
  return renderLayout({
    language: person.language,
    theme,
    title: `${title} · ${words.web.appName}`,
    script: frame.script,
    styles: ["home.css", "downloads.css", ...(frame.styles ?? [])],
    body: html`<a class="skip" href="#${skip.to}">${skip.label}</a>
      <div
        class="app ${home ? "with-home" : ""}"
        data-conversation="${thread?.id ?? ""}"
        data-change="${thread?.change ?? 0}"
        data-team="${person.teamId}"
        data-time-zone="${person.timeZone}"
        data-words="${JSON.stringify(wordsForScript(words))}"
      >
        ${renderSide(around, here)}
        <div class="veil" data-panel-close></div>
        <main class="room" id="room">
          <header class="room-head">
            ${renderOpener("side", words.web.openMenu)}
            <h1 data-title>${title}</h1>
            ${frame.headEnd ?? ""} ${home ? renderOpener("home", words.home.open) : ""}
          </header>
          ${frame.middle}
        </main>
        ${
          home
            ? html`<aside class="home" id="home" aria-label="${words.home.title}">
                <div class="home-head">
                  <h2>${words.home.title}</h2>
                  <button
                    type="button"
                    class="bare closer"
                    data-panel-close
                    aria-label="${words.home.close}"
                  >
                    ${icon("close")}
                  </button>
                </div>
                <div class="home-body" data-live="home" tabindex="-1">
                  ${renderHome(person, { ...home, who })}
                </div>
              </aside>`
            : ""
        }
      </div>
      ${renderShortcuts(words, who)}`,
  });
}

function renderOpener(panel: "side" | "home", label: string): Html {
  return html`<button
    type="button"
    class="bare opener opens-${panel}"
    data-panel-open="${panel}"
    aria-label="${label}"
    aria-expanded="false"
    aria-controls="${panel}"
  >
    ${icon(panel === "side" ? "menu" : "home")}
  </button>`;
}

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
    wordsMissing: chat.notices["words-are-missing"],
    timeUnclear: chat.notices["time-is-unclear"],
  };
}
