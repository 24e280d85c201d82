import { html } from "hono/html";
import type { Person } from "#bots/conversation/chat.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { nameLengthMax } from "../limits.ts";
import { listTimeZones } from "../list-time-zones.ts";
import { themes } from "../theme.ts";
import { renderMadeLinks } from "../team/render-member.ts";
import type { MadeLink } from "../team/team-host.ts";
import type { Theme } from "../theme.ts";
import type { Html } from "./drawing.ts";
import { type Chats, renderChats } from "./render-chats.ts";
import { icon } from "./icons.ts";
import type { Around } from "./around.ts";
import { renderFrame } from "./render-frame.ts";
import { renderMadeLink } from "./render-made-link.ts";
import { renderPage } from "./render-page.ts";
import { languageNames } from "./render-side.ts";

interface SettingsPage {
  around: Around;
  now: Temporal.Instant;
  /** Somebody else's link opened this session: it stays in the team. */
  isForOneTeam: boolean;
  /** The sign-in links that were made for the person of late. */
  links: readonly MadeLink[];
  chats: Chats;
  /** A link for another device that was made just now. */
  madeLink?: string;
}

/** How many of the links that were made for somebody are told. */
const linksShown = 5;

/** How a person wants it, section by section. */
export function renderSettingsPage(page: SettingsPage) {
  const { around, now } = page;
  const { person, theme } = around;
  const words = wordsFor(person.language);
  const sections = [
    renderYou(person, now),
    renderLook(person, theme),
    renderConnectedChats(page),
    renderDevice(page),
    renderSession(person),
  ];
  return renderFrame({
    around,
    title: words.settings.title,
    here: "/chat/settings",
    script: "settings.js",
    styles: ["page.css", "preferences.css"],
    skip: { to: "settings", label: words.web.skipToContent },
    middle: renderPage(
      html`<div id="settings" class="preferences" tabindex="-1">${sections}</div>`,
    ),
  });
}

/** The frame of one section. `name` is what links to it say behind the #. */
function renderSection(name: string, head: { title: string; text: string }, body: Html): Html {
  return html`<section class="panel" aria-labelledby="${name}-title">
    <div class="panel-head">
      <h2 id="${name}-title">${head.title}</h2>
      <p>${head.text}</p>
    </div>
    <div class="panel-body">${body}</div>
  </section>`;
}

function renderYou(person: Person, now: Temporal.Instant): Html {
  const { settings: say, format } = wordsFor(person.language);
  return renderSection(
    "you",
    say.you,
    html`<form
      class="form"
      id="you"
      data-unknown-zone="${say.timeZoneUnknown}"
      data-saved="${say.saved}"
    >
      <div class="field">
        <label for="name">${say.name}</label>
        <input
          id="name"
          name="name"
          value="${person.name}"
          maxlength="${nameLengthMax}"
          required
          autocomplete="name"
          aria-describedby="name-hint"
        />
        <p class="field-hint" id="name-hint">${say.nameHint}</p>
      </div>
      <div class="field">
        <label for="language">${say.language}</label>
        <select id="language" name="language">
          ${languages.map(
            (language) =>
              html`<option
                value="${language}"
                lang="${language}"
                ${language === person.language ? "selected" : ""}
              >
                ${languageNames[language]}
              </option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="time-zone">${say.timeZone}</label>
        <input
          id="time-zone"
          name="timeZone"
          value="${person.timeZone}"
          list="time-zones"
          required
          autocomplete="off"
          spellcheck="false"
          aria-describedby="time-zone-hint"
        />
        <datalist id="time-zones">
          ${listTimeZones(person.language).map(
            ({ name, label }) => html`<option value="${name}">${label}</option>`,
          )}
        </datalist>
        <p class="field-hint" id="time-zone-hint">
          ${say.timeZoneHint} ${say.now(format.timeOfDay(now.toString(), person.timeZone))}
        </p>
      </div>
      <div class="form-end">
        <button type="submit" class="button main">${say.save}</button>
        <p class="form-answer" role="status"></p>
      </div>
    </form>`,
  );
}

function renderLook({ language }: Person, chosen: Theme): Html {
  const { settings: say } = wordsFor(language);
  return renderSection(
    "look",
    say.look,
    html`<fieldset class="themes">
      <legend class="hidden">${say.theme}</legend>
      ${themes.map(
        (theme) =>
          html`<label class="theme">
            <input
              type="radio"
              name="theme"
              value="${theme}"
              ${theme === chosen ? "checked" : ""}
            />
            <span class="swatch ${theme}" aria-hidden="true"></span>
            <span>${say.themes[theme]}</span>
          </label>`,
      )}
    </fieldset>`,
  );
}

function renderConnectedChats({ around: { person }, chats, isForOneTeam }: SettingsPage): Html {
  const { link } = wordsFor(person.language).faces;
  const head = { title: link.title, text: link.explain };
  return renderSection("chats", head, renderChats(person, chats, isForOneTeam));
}

function renderDevice({ around: { person }, isForOneTeam, links, madeLink }: SettingsPage): Html {
  const words = wordsFor(person.language);
  const { device } = words.settings;
  const made = links.filter(({ userId }) => userId === person.userId).slice(0, linksShown);
  return renderSection(
    "device",
    device,
    html`${
        madeLink === undefined
          ? ""
          : renderMadeLink(madeLink, {
              title: device.made,
              text: device.madeText,
              label: device.link,
              copy: device.copy,
            })
      }
      <form method="post" action="/chat/settings/link#device-title">
        <button type="submit" class="button plain">
          ${icon("link")}<span>${device.button}</span>
        </button>
      </form>
      ${isForOneTeam ? html`<p class="field-hint">${device.oneTeam}</p>` : ""}
      ${
        made.length === 0
          ? ""
          : html`<h3>${device.forYou}</h3>
              ${renderMadeLinks(words, { made, timeZone: person.timeZone })}`
      }`,
  );
}

function renderSession({ language }: Person): Html {
  const { settings: say, web } = wordsFor(language);
  return renderSection(
    "session",
    say.session,
    html`<form method="post" action="/sign-out">
      <button type="submit" class="button plain">${icon("out")}<span>${web.signOut}</span></button>
    </form>`,
  );
}
