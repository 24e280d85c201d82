import { html } from "hono/html";
import { captionStyles, musics, paces, templates } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { mediaUrl } from "../drawing.ts";
import type { Drawing, Html } from "../drawing.ts";
import { icon } from "../icons.ts";
import { renderCard } from "../render-card.ts";
import { renderStepActions } from "./render-step-actions.ts";
import { renderStepper } from "./render-stepper.ts";
import { renderTiles } from "./render-tiles.ts";

type StyleEdit = Extract<Screen, { kind: "style-edit" }>;

/** How the short is put together: its template, captions, music, pace and the order of its scenes. */
export function renderStyleEdit(drawing: Drawing, screen: StyleEdit): Html {
  const { message, words } = drawing;
  const { custom } = words.chat;
  const say = custom.style;
  const { template, captionStyle, music, pace } = screen.settings;
  const actions = renderStepActions(drawing);
  if (message.actions.length === 0) {
    const names = [
      custom.templates[template].name,
      `${say.captionStyle} ${custom.captionStyles[captionStyle].name}`,
      custom.musics[music],
      custom.paces[pace],
    ];
    return renderCard(drawing, {
      icon: "video",
      title: say.settled,
      text: names.join(" · "),
      actions,
    });
  }
  const choose = (name: keyof StyleEdit["settings"]) => ({
    group: `${message.id}-${name}`,
    part: { of: "setting" as const, name },
  });
  const body = html`${renderTiles({
    ...choose("template"),
    legend: say.template,
    chosen: template,
    tiles: templates.map((value) => ({ value, ...custom.templates[value] })),
  })}
  ${renderTiles({
    ...choose("captionStyle"),
    legend: say.captionStyle,
    chosen: captionStyle,
    tiles: captionStyles.map((value) => ({
      value,
      ...custom.captionStyles[value],
      look: `caption-${value}`,
    })),
  })}
  ${renderTiles({
    ...choose("music"),
    legend: say.music,
    chosen: music,
    tiles: musics.map((value) => ({ value, name: custom.musics[value] })),
    look: "chips",
  })}
  ${renderTiles({
    ...choose("pace"),
    legend: say.pace,
    chosen: pace,
    tiles: paces.map((value) => ({ value, name: custom.paces[value] })),
    look: "chips",
  })}
  ${renderOrder(drawing, screen)}`;
  return renderCard(drawing, {
    above: screen.isStep ? renderStepper(drawing, "style") : "",
    title: say.title,
    text: screen.isStep ? say.text : say.textChange,
    body,
    actions,
  });
}

/** The points can change places; the opening and the closing keep theirs. */
function renderOrder({ message, words }: Drawing, { scenes }: StyleEdit): Html {
  const say = words.chat.custom.style;
  const id = `order-${message.id}`;
  return html`<section class="order" aria-labelledby="${id}">
    <h4 id="${id}">${say.order}</h4>
    <ol data-moved="${say.moved("{line}", "{number}")}">
      ${scenes.map(({ id: sceneId, role, onScreen, picture }) => {
        const arrows = html`<button
            type="button"
            class="bare"
            data-move="up"
            aria-label="${say.up(onScreen)}"
          >
            ${icon("up")}
          </button>
          <button type="button" class="bare" data-move="down" aria-label="${say.down(onScreen)}">
            ${icon("down")}
          </button>`;
        return html`<li data-order="${sceneId}" data-line="${onScreen}">
          ${picture ? html`<img src="${mediaUrl(picture)}" alt="" loading="lazy" />` : ""}
          <span><small>${words.chat.screens.roles[role]}</small>${onScreen}</span>
          ${role === "point" ? arrows : ""}
        </li>`;
      })}
    </ol>
    <p class="hidden" role="status" data-order-status></p>
  </section>`;
}
