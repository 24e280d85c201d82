import { html } from "hono/html";
import type { Screen, SetupQuestion } from "#bots/conversation/screen.ts";
import { brandLimits } from "#src/domain/brand.ts";
import type { Drawing, Html } from "./drawing.ts";
import { renderActions, renderButton } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";
import { renderColors } from "./render-colors.ts";
import { renderTones } from "./render-making.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** The greeting of the first contact, or one of its questions. */
export function renderFirstContact(drawing: Drawing, screen: Of<"setup-welcome" | "setup">): Html {
  return screen.kind === "setup" ? renderQuestion(drawing, screen) : renderGreeting(drawing);
}

/** Which of several brands a short is for. */
export function renderBrandPick(drawing: Drawing, { keyword }: Of<"brand-pick">): Html {
  const { title, text } = drawing.words.chat.screens.brandPick;
  return renderCard(drawing, { title: title(keyword), text });
}

function renderGreeting(drawing: Drawing): Html {
  const { title, text, hint } = drawing.words.onboarding.welcome;
  const body = html`<p class="facts">${hint}</p>`;
  return renderCard(drawing, { icon: "spark", title, text, body });
}

function renderQuestion(drawing: Drawing, { number, of, asks }: Of<"setup">): Html {
  const { onboarding, format } = drawing.words;
  const { title, text } = onboarding[asks.about === "page-name" ? "pageName" : asks.about];
  return renderCard(drawing, {
    title,
    text,
    body: renderAnswer(drawing, asks),
    actions: html`${asks.about === "tone" && !drawing.message.chosen ? renderToneActions(drawing) : renderActions(drawing)}
      <p class="facts">${onboarding.place(format.count(number), format.count(of))}</p>`,
  });
}

function renderToneActions(drawing: Drawing): Html {
  const { actions } = drawing.message;
  const others = actions.filter((action) => action.verb !== "choose-tone");
  return html`${renderTones(drawing)}
  ${
    others.length === 0
      ? ""
      : html`<div class="actions">
          ${others.map((action) => renderButton(action, drawing.words))}
        </div>`
  }`;
}

function renderAnswer({ words, message }: Drawing, asks: SetupQuestion): Html {
  const { onboarding } = words;
  switch (asks.about) {
    case "tone":
      return "";
    case "audience":
      return asks.current === ""
        ? ""
        : html`<p class="facts">${onboarding.audience.current(asks.current)}</p>`;
    case "page-name":
      return html`<p class="facts">${onboarding.pageName.current(asks.current)}</p>`;
    case "colors":
      return message.actions.length === 0
        ? ""
        : html`<div class="colors">
            ${renderColors(words, asks.current, brandLimits.colorsMax)}
          </div>`;
  }
}
