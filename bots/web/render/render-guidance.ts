import { html } from "hono/html";
import type { Verb } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { seesTeamsWork, type Standing } from "#src/domain/team.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderCard } from "./render-card.ts";

/** Greets somebody who may look on or approve, but makes nothing. */
export function renderOnlooker({ chat }: Words, who: Standing | undefined): Html {
  const { looksOn, approves } = chat.screens.onlooker;
  const { title, text } = seesTeamsWork(who) ? looksOn : approves;
  return html`<div class="welcome">
    <span class="welcome-mark">${icon(seesTeamsWork(who) ? "film" : "check")}</span>
    <h2>${title}</h2>
    <p>${text}</p>
  </div>`;
}

/** What greets somebody who has not said anything yet. */
export function renderWelcome({ chat }: Words): Html {
  const { title, text, examplesLabel, examples, hint } = chat.screens.welcome;
  return html`<div class="welcome">
    <span class="welcome-mark">${icon("spark")}</span>
    <h2>${title}</h2>
    <p>${text}</p>
    <p class="examples-label" id="examples">${examplesLabel}</p>
    <div class="examples" role="group" aria-labelledby="examples">
      ${examples.map(
        (example) =>
          html`<button type="button" class="chip" data-example="${example}">${example}</button>`,
      )}
    </div>
    <p class="hint">${hint}</p>
  </div>`;
}

export function renderHelp(drawing: Drawing, offers: Verb[]): Html {
  const { title, text, textAlone } = drawing.words.chat.screens.help;
  const sentence = offers.length === 0 ? textAlone : text;
  const body = renderOffers(offers, drawing.words);
  return renderCard(drawing, { icon: "spark", title, text: sentence, body });
}

export function renderUnclear(drawing: Drawing, offers: Verb[]): Html {
  const { title, text, textAlone } = drawing.words.chat.screens.unclear;
  const sentence = offers.length === 0 ? textAlone : text;
  const body = renderOffers(offers, drawing.words);
  return renderCard(drawing, { icon: "question", title, text: sentence, body });
}

export function renderReminder(drawing: Drawing, screen: { about: string; offers: Verb[] }): Html {
  const { title, text } = drawing.words.chat.screens.reminder;
  const body = renderOffers(screen.offers, drawing.words);
  return renderCard(drawing, { icon: "clock", title: title(screen.about), text, body });
}

function renderOffers(offers: Verb[], { chat }: Words): Html {
  if (offers.length === 0) return "";
  return html`<dl class="offers">
    ${offers.map(
      (verb) =>
        html`<div>
          <dt>${chat.verbs[verb]}</dt>
          <dd>${chat.verbHints[verb]}</dd>
        </div>`,
    )}
  </dl>`;
}
