import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { mayDo, type TeamOfPerson } from "#src/domain/team.ts";
import { webAssets } from "../web-assets.ts";
import type { ThreadSummary } from "../web-host.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { places } from "./places.ts";
import type { Around } from "./around.ts";

/** Each language by its own name, whatever language the page is in. */
export const languageNames = { ko: "한국어", en: "English" };

/** The way around: a new short, the pages, the conversations. */
export function renderSide(
  { person, who, teams, threads }: Pick<Around, "person" | "who" | "teams" | "threads">,
  here?: string,
): Html {
  const words = wordsFor(person.language);
  const { web, home } = words;
  return html`<nav class="side" id="side" aria-label="${web.conversations}">
    <div class="side-head">
      <a class="brand" href="/chat">
        <img src="${webAssets.url("icon.svg")}" alt="" width="28" height="28" />${web.appName}
      </a>
      <button type="button" class="bare closer" data-panel-close aria-label="${web.closeMenu}">
        ${icon("close")}
      </button>
    </div>
    <div class="teams-place" data-live="teams">${renderTeams(person, teams)}</div>
    ${
      mayDo(who, "create")
        ? html`<a class="button main new" href="/chat"
            >${icon("plus")}<span>${web.newConversation}</span></a
          >`
        : ""
    }
    <ul class="places" aria-label="${home.placesLabel}">
      ${places.map(
        (place) =>
          html`<li>
            <a href="${place.path}" ${place.path === here ? html`aria-current="page"` : ""}
              >${icon(place.icon)}<span>${place.name(words)}</span></a
            >
          </li>`,
      )}
    </ul>
    <h2 class="side-label">${web.conversations}</h2>
    <div class="conversations" data-live="threads">${renderThreads(person, threads, here)}</div>
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
      <button
        type="button"
        class="bare opens-shortcuts"
        data-shortcuts="open"
        aria-label="${home.shortcuts.open}"
        title="${home.shortcuts.open}"
      >
        ${icon("keyboard")}
      </button>
      <form method="post" action="/sign-out">
        <button type="submit" class="bare" aria-label="${web.signOut}" title="${web.signOut}">
          ${icon("out")}
        </button>
      </form>
    </div>
  </nav>`;
}

/** Which team this is, and a way into the person's others. */
export function renderTeams({ language, teamId: openId }: Person, teams: TeamOfPerson[]): Html {
  if (teams.length < 2) return html``;
  const { team: texts, chat } = wordsFor(language);
  const open = teams.find(({ id }) => id === openId);
  const isAwaitedElsewhere = teams.some(({ id, isAwaited }) => isAwaited && id !== openId);
  return html`<details class="teams">
    <summary>
      ${icon("people")}<span class="teams-text"
        ><span class="hidden">${texts.switcher.label}: </span
        ><span class="teams-name">${open?.name ?? ""}</span></span
      >${isAwaitedElsewhere ? awaitedDot(chat.approval.awaited.elsewhere) : ""}${icon("down")}
    </summary>
    <form method="post" action="/chat/team/switch">
      <ul aria-label="${texts.switcher.label}">
        ${teams.map(
          ({ id, name, role, isAwaited }) =>
            html`<li>
              <button
                type="submit"
                name="team"
                value="${id}"
                ${id === openId ? html`aria-current="true"` : ""}
              >
                <span class="teams-text"
                  ><span class="teams-name">${name}</span
                  ><span class="teams-role">${texts.roles[role]}</span></span
                >${isAwaited ? awaitedDot(chat.approval.awaited.mark) : ""}${id === openId ? icon("check") : ""}
              </button>
            </li>`,
        )}
      </ul>
    </form>
  </details>`;
}

/** The list of conversations. What is drawn again while it is open has the same keys. */
export function renderThreads(person: Person, threads: ThreadSummary[], openId?: string): Html {
  const { web, format, chat } = wordsFor(person.language);
  const { awaited } = chat.approval;
  if (threads.length === 0) return html`<p class="hint">${web.noConversations}</p>`;
  return html`<ul class="threads">
    ${threads.map((thread) => {
      const when = thread.updatedAt.toString();
      return html`<li data-key="thread-${thread.id}">
        <a
          href="/chat/${encodeURIComponent(thread.id)}"
          ${thread.id === openId ? html`aria-current="page"` : ""}
        >
          ${thread.isAwaited ? awaitedDot(`${awaited.mark}: `) : ""}<span class="thread-title"
            >${thread.title || web.untitled}</span
          >
          <time datetime="${when}">${format.day(when, person.timeZone)}</time>
        </a>
      </li>`;
    })}
  </ul>`;
}

/** Something waits for the person's word, in words for whoever does not see the dot. */
function awaitedDot(words: string): Html {
  return html`<span class="awaited-dot"></span><span class="hidden">${words}</span>`;
}
