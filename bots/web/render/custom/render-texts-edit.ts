import { html } from "hono/html";
import { textLimits } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { mediaUrl } from "../drawing.ts";
import type { Drawing, Html } from "../drawing.ts";
import { renderCard } from "../render-card.ts";
import { renderStepActions } from "./render-step-actions.ts";
import { renderStepper } from "./render-stepper.ts";

type TextsEdit = Extract<Screen, { kind: "texts-edit" }>;

/** What stands below the video once it is out, and on its thumbnail. In custom mode the video itself as well. */
export function renderTextsEdit(drawing: Drawing, screen: TextsEdit): Html {
  const { message, words } = drawing;
  const { texts: say } = words.chat.custom;
  const actions = renderStepActions(drawing);
  if (message.actions.length === 0) {
    const text = screen.texts.title;
    return renderCard(drawing, { icon: "script", title: say.settled, text, actions });
  }
  const fields = renderFields(drawing, screen);
  const body = screen.video
    ? html`<div class="preview-body">
        <video
          controls
          playsinline
          preload="metadata"
          poster="${mediaUrl(screen.video.thumbnail)}"
          src="${mediaUrl(screen.video.media)}"
          aria-label="${say.video}"
        ></video>
        <div>${fields}</div>
      </div>`
    : fields;
  return renderCard(drawing, {
    above: screen.video ? renderStepper(drawing, "finish") : "",
    title: screen.video ? say.title : say.titleChange,
    text: screen.video ? say.text : say.textChange,
    body: html`${body} ${renderThumbnails(drawing, screen)}
      <p class="facts">${say.goesTo(screen.channelName)}</p>`,
    actions,
  });
}

function renderFields({ message, words }: Drawing, { texts }: TextsEdit): Html {
  const say = words.chat.custom.texts;
  const id = (name: string) => `${name}-${message.id}`;
  return html`<div class="field">
      <label for="${id("title")}">${say.heading}</label>
      <input
        id="${id("title")}"
        type="text"
        data-of="texts"
        data-part="title"
        maxlength="${textLimits.title}"
        value="${texts.title}"
      />
    </div>
    <div class="field">
      <label for="${id("description")}">${say.description}</label>
      <textarea
        id="${id("description")}"
        data-of="texts"
        data-part="description"
        rows="3"
        maxlength="${textLimits.description}"
      >
${texts.description}</textarea>
    </div>
    <div class="field">
      <label for="${id("hashtags")}">${say.hashtags}</label>
      <input
        id="${id("hashtags")}"
        type="text"
        data-of="texts"
        data-part="hashtags"
        value="${texts.hashtags}"
        aria-describedby="${id("hashtags-hint")}"
      />
      <small id="${id("hashtags-hint")}">${say.hashtagsHint}</small>
    </div>`;
}

function renderThumbnails(
  { message, words }: Drawing,
  { pictures, thumbnailSceneId }: TextsEdit,
): Html {
  const say = words.chat.custom.texts;
  if (pictures.length === 0) return html``;
  return html`<fieldset class="choice">
    <legend>${say.thumbnail}</legend>
    <div class="thumbnails">
      ${pictures.map(
        ({ sceneId, onScreen, picture }, index) =>
          html`<label class="option">
            <input
              type="radio"
              name="${message.id}-thumbnail"
              value="${sceneId}"
              data-thumbnail
              aria-label="${say.picture(words.format.count(index + 1), onScreen)}"
              ${sceneId === thumbnailSceneId ? html`checked` : ""}
            />
            <img src="${mediaUrl(picture)}" alt="" loading="lazy" />
          </label>`,
      )}
    </div>
  </fieldset>`;
}
