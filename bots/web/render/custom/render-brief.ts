import { html } from "hono/html";
import {
  keywordLengthMax,
  shortLengthSeconds,
  templates,
  tones,
} from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "../drawing.ts";
import { renderCard } from "../render-card.ts";
import { renderStepActions } from "./render-step-actions.ts";
import { renderStepper } from "./render-stepper.ts";
import { renderTiles } from "./render-tiles.ts";

type Brief = Extract<Screen, { kind: "custom-brief" }>;

/** The first step: what it is about, and how it should be. */
export function renderBrief(drawing: Drawing, screen: Brief): Html {
  const { message, words } = drawing;
  const { custom } = words.chat;
  const say = custom.brief;
  const actions = renderStepActions(drawing);
  const title = screen.ownScript ? say.ownTitle : say.title;
  if (message.actions.length === 0) {
    const text = [
      screen.keyword,
      words.chat.tones[screen.tone],
      words.format.duration(screen.lengthSeconds),
      custom.templates[screen.template].name,
    ].join(" · ");
    return renderCard(drawing, { icon: "spark", title: custom.steps.brief, text, actions });
  }
  const body = html`${screen.ownScript ? "" : renderKeyword(drawing, screen)}
  ${screen.brands.length > 1 ? renderBrands(drawing, screen) : ""}
  ${renderTiles({
    group: `${message.id}-tone`,
    legend: say.tone,
    part: { of: "brief", name: "tone" },
    chosen: screen.tone,
    tiles: tones.map((value) => ({
      value,
      name: words.chat.tones[value],
      hint: words.chat.toneFlavours[value],
    })),
  })}
  ${screen.ownScript ? "" : renderLength(drawing, screen)}
  ${renderTiles({
    group: `${message.id}-template`,
    legend: say.template,
    part: { of: "brief", name: "template" },
    chosen: screen.template,
    tiles: templates.map((value) => ({ value, ...custom.templates[value] })),
  })}`;
  return renderCard(drawing, {
    above: renderStepper(drawing, "brief"),
    title,
    text: screen.ownScript ? say.ownText : say.text,
    body,
    actions,
  });
}

function renderKeyword({ message, words }: Drawing, { keyword }: Brief): Html {
  const id = `keyword-${message.id}`;
  return html`<div class="field">
    <label for="${id}">${words.chat.custom.brief.keyword}</label>
    <input
      id="${id}"
      type="text"
      data-of="brief"
      data-part="keyword"
      maxlength="${keywordLengthMax}"
      value="${keyword}"
    />
  </div>`;
}

function renderBrands({ message, words }: Drawing, { brands, brandId }: Brief): Html {
  return renderTiles({
    group: `${message.id}-brand`,
    legend: words.chat.custom.brief.brand,
    part: { of: "brief", name: "brand" },
    chosen: brandId ?? "",
    tiles: brands.map(({ id, name }) => ({ value: id, name })),
    look: "chips",
  });
}

function renderLength({ message, words }: Drawing, { lengthSeconds }: Brief): Html {
  const id = `length-${message.id}`;
  const { length, lengthAria } = words.chat.custom.brief;
  return html`<div class="field">
    <label for="${id}">${length}</label>
    <div class="slider">
      <small>${words.format.duration(shortLengthSeconds.min)}</small>
      <input
        id="${id}"
        type="range"
        data-of="brief"
        data-part="lengthSeconds"
        data-says="${lengthAria("{}")}"
        min="${shortLengthSeconds.min}"
        max="${shortLengthSeconds.max}"
        step="1"
        value="${lengthSeconds}"
        aria-valuetext="${lengthAria(String(lengthSeconds))}"
      />
      <small>${words.format.duration(shortLengthSeconds.max)}</small>
      <output for="${id}">${lengthAria(String(lengthSeconds))}</output>
    </div>
  </div>`;
}
