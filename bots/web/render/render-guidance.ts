import { html } from "hono/html";
import { describeOffers } from "#bots/conversation/describe-offers.ts";
import type { OffersNamed } from "#bots/conversation/screen.ts";
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

export function renderHelp(drawing: Drawing, screen: OffersNamed): Html {
  const { title, text, textAlone } = drawing.words.chat.screens.help;
  const sentence = screen.offers.length === 0 ? textAlone : text;
  const body = renderOffers(screen, drawing.words);
  return renderCard(drawing, { icon: "spark", title, text: sentence, body });
}

export function renderUnclear(drawing: Drawing, screen: OffersNamed): Html {
  const { title, text, textAlone } = drawing.words.chat.screens.unclear;
  const sentence = screen.offers.length === 0 ? textAlone : text;
  const body = renderOffers(screen, drawing.words);
  return renderCard(drawing, { icon: "question", title, text: sentence, body });
}

export function renderReminder(drawing: Drawing, screen: OffersNamed & { about: string }): Html {
  const { title, text } = drawing.words.chat.screens.reminder;
  const body = renderOffers(screen, drawing.words);
  return renderCard(drawing, { icon: "clock", title: title(screen.about), text, body });
}

function renderOffers(screen: OffersNamed, words: Words): Html {
  if (screen.offers.length === 0) return "";
  return html`<dl class="offers">
    ${describeOffers(screen, words).map(
      ({ name, hint }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${hint}</dd>
        </div>`,
    )}
  </dl>`;
}
