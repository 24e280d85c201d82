import { html } from "hono/html";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Person } from "#bots/conversation/chat.ts";
import type { LinkOutcome } from "#bots/conversation/face-host.ts";
import type { ConnectedChat } from "../chats-host.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";

export interface Chats {
  chats: readonly ConnectedChat[];
  newsFace: string | undefined;
  /** Made just now. */
  code?: { code: string; expiresAt: Temporal.Instant };
  /** What came of a code that was typed just now. */
  outcome?: LinkOutcome["outcome"];
}

/** Longer than a code with everything people type around it. */
const codeLengthMax = 40;

/** The chats that are one person, how to add one, and where they are told what concerns them. */
export function renderChats(person: Person, chats: Chats, isForOneTeam: boolean): Html {
  const { link } = wordsFor(person.language).faces;
  if (isForOneTeam) return html`<p class="field-hint">${link.oneTeam}</p>`;
  return html`${renderAnswer(person, chats)}
    <form method="post" action="/chat/settings/code#chats-title">
      <button type="submit" class="button plain">${icon("link")}<span>${link.get}</span></button>
    </form>
    <form method="post" action="/chat/settings/redeem#chats-title" class="form">
      <div class="field">
        <label for="link-code">${link.typeIn}</label>
        <input
          id="link-code"
          name="code"
          required
          maxlength="${codeLengthMax}"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck="false"
        />
      </div>
      <div class="form-end">
        <button type="submit" class="button plain"><span>${link.redeem}</span></button>
      </div>
    </form>
    ${chats.chats.length === 0 ? "" : renderConnected(person, chats)}`;
}

function renderAnswer({ language, timeZone }: Person, { code, outcome }: Chats): Html {
  const { faces, format } = wordsFor(language);
  const { link } = faces;
  if (code) {
    const until = format.timeOfDay(code.expiresAt.toString(), timeZone);
    return html`<p class="link-code" role="status">
      <strong class="code">${code.code}</strong> <span>${link.codeUntil(until)}</span>
    </p>`;
  }
  if (!outcome) return html``;
  return html`<p class="form-answer" role="status">${link.outcomes[outcome]}</p>`;
}

function renderConnected({ language }: Person, { chats, newsFace }: Chats): Html {
  const { link, nameOf } = wordsFor(language).faces;
  const faces = [...new Set(["web", ...chats.map(({ face }) => face)])];
  const option = (value: string, label: string) =>
    html`<option value="${value}" ${value === (newsFace ?? "") ? "selected" : ""}>
      ${label}
    </option>`;
  return html`<h3>${link.chats}</h3>
    <ul class="connected">
      ${chats.map(
        ({ id, face, name }) =>
          html`<li>
            <span>${nameOf(face)} · ${name}</span>
            <form method="post" action="/chat/settings/disconnect#chats-title">
              <input type="hidden" name="id" value="${id}" />
              <button
                type="submit"
                class="button plain"
                aria-label="${link.disconnectOne(nameOf(face), name)}"
              >
                <span>${link.disconnect}</span>
              </button>
            </form>
          </li>`,
      )}
    </ul>
    <form method="post" action="/chat/settings/news-face#chats-title" class="form">
      <div class="field">
        <label for="news-face">${link.newsFace}</label>
        <select id="news-face" name="face">
          ${option("", link.lastUsed)} ${faces.map((face) => option(face, nameOf(face)))}
        </select>
      </div>
      <div class="form-end">
        <button type="submit" class="button plain"><span>${link.chooseNewsFace}</span></button>
      </div>
    </form>`;
}
