import { html } from "hono/html";
import type { MediaRef, Screen } from "#bots/conversation/screen.ts";
import { mediaUrl } from "../drawing.ts";
import type { Drawing, Html } from "../drawing.ts";
import { icon } from "../icons.ts";
import { renderCard } from "../render-card.ts";
import { renderStepActions } from "./render-step-actions.ts";
import { renderStepper } from "./render-stepper.ts";

type PictureReview = Extract<Screen, { kind: "picture-review" }>;
type ScenePictures = PictureReview["scenes"][number];

/** One picture for each scene: the one chosen is large, the others it has had stand below it. */
export function renderPictureReview(drawing: Drawing, screen: PictureReview): Html {
  const { message, words } = drawing;
  const { pictures: say } = words.chat.custom;
  const actions = renderStepActions(drawing);
  if (message.actions.length === 0) {
    const body = renderStrip(screen, (number, line) => say.options(String(number), line));
    return renderCard(drawing, { icon: "images", title: say.settled, body, actions });
  }
  const body = html`<div class="scene-pictures">
    ${screen.scenes.map((scene, index) => renderScene(drawing, screen, { scene, index }))}
  </div>`;
  const isStep = screen.anewSceneIds === undefined;
  return renderCard(drawing, {
    ...(isStep && { above: renderStepper(drawing, "pictures") }),
    title: isStep ? say.title : say.titleChange,
    text: isStep ? say.text : say.textChange,
    body,
    actions,
  });
}

function renderScene(
  { message, words }: Drawing,
  { busySceneIds, anewSceneIds = [] }: PictureReview,
  { scene, index }: { scene: ScenePictures; index: number },
): Html {
  const { sceneId, onScreen, options, chosen } = scene;
  const { custom } = words.chat;
  const { count } = words.format;
  const number = count(index + 1);
  const isAnew = anewSceneIds.includes(sceneId);
  const isBusy = busySceneIds.includes(sceneId);
  const redraw = message.actions.find(
    ({ verb, argument }) => verb === "redraw" && argument === sceneId,
  );
  return html`<fieldset
    class="scene-picture ${isBusy ? "busy" : ""} ${isAnew ? "anew" : ""}"
    ${busySceneIds.length > 0 ? html`disabled` : ""}
  >
    <legend class="hidden">${custom.pictures.options(number, onScreen)}</legend>
    <div class="options">
      ${options.map((picture, option) =>
        renderOption({
          picture,
          group: `${message.id}-${sceneId}`,
          sceneId,
          option,
          isChosen: option === chosen,
          name: custom.pictures.option(count(option + 1), count(options.length)),
        }),
      )}
    </div>
    <p class="picture-line" aria-hidden="true"><b>${number}</b> ${onScreen}</p>
    ${isAnew ? html`<p class="anew-note" role="status">${custom.pictures.anew}</p>` : ""}
    ${
      redraw
        ? html`<button
            type="button"
            class="button plain small"
            data-own-of="${sceneId}"
            aria-haspopup="dialog"
            aria-label="${custom.pictures.ownOf(number)}"
          >
            ${icon("images")}<span>${custom.pictures.own}</span>
          </button>`
        : ""
    }
    ${
      redraw
        ? html`<button
            type="button"
            class="button plain small"
            data-press="${redraw.token}"
            data-verb="redraw"
            aria-label="${isAnew ? custom.pictures.keepOf(number) : custom.pictures.redrawOf(number)}"
          >
            ${icon(isAnew ? "check" : "again")}<span
              >${isAnew ? custom.pictures.keep : words.chat.verbs.redraw}</span
            >
          </button>`
        : ""
    }
    ${isBusy ? html`<p class="busy-note" role="status">${custom.script.busy}</p>` : ""}
  </fieldset>`;
}

function renderOption(input: {
  picture: MediaRef;
  group: string;
  sceneId: string;
  option: number;
  isChosen: boolean;
  name: string;
}): Html {
  return html`<label class="option">
    <input
      type="radio"
      name="${input.group}"
      value="${input.option}"
      data-picture-of="${input.sceneId}"
      aria-label="${input.name}"
      ${input.isChosen ? html`checked` : ""}
    />
    <img src="${mediaUrl(input.picture)}" alt="" loading="lazy" />
  </label>`;
}

/** The chosen pictures, small, once nothing about them can be changed any more. */
function renderStrip(
  { scenes }: PictureReview,
  nameOf: (number: number, line: string) => string,
): Html {
  return html`<ul class="pictures">
    ${scenes.map(({ onScreen, options, chosen }, index) => {
      const picture = options[chosen];
      return picture
        ? html`<li>
            <img src="${mediaUrl(picture)}" alt="${nameOf(index + 1, onScreen)}" loading="lazy" />
          </li>`
        : "";
    })}
  </ul>`;
}
