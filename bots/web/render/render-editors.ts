import { html } from "hono/html";
import type { Screen } from "#bots/conversation/screen.ts";
import { mediaUrl } from "./drawing.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderCard } from "./render-card.ts";
import { renderSceneFields } from "./render-scene-fields.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

export function renderScriptEdit(drawing: Drawing, screen: Of<"script-edit">): Html {
  const { message, words } = drawing;
  const say = words.chat.screens.scriptEdit;
  if (message.actions.length === 0)
    return renderCard(drawing, { icon: "script", title: say.title });
  const body = html`${renderSceneFields(drawing, { scenes: screen.scenes })}
    <p class="facts" data-total></p>`;
  return renderCard(drawing, { icon: "script", title: say.title, text: say.text, body });
}

export function renderImagePick(drawing: Drawing, screen: Of<"image-pick">): Html {
  const { message, words } = drawing;
  const say = words.chat.screens.imagePick;
  const isOpen = message.actions.length > 0;
  const body = html`<ul class="pictures">
      ${screen.pictures.map(({ sceneId, onScreen, picture }, index) => {
        const name = say.picture(index + 1, onScreen);
        return html`<li>
          <label>
            ${
              isOpen
                ? html`<input type="checkbox" data-picture="${sceneId}" aria-label="${name}" />`
                : ""
            }
            <img src="${mediaUrl(picture)}" alt="${isOpen ? "" : name}" loading="lazy" />
            <span class="tick" aria-hidden="true">${icon("check")}</span>
          </label>
        </li>`;
      })}
    </ul>
    ${isOpen ? html`<p class="facts" data-count aria-live="polite"></p>` : ""}`;
  return renderCard(drawing, { icon: "images", title: say.title, text: say.text, body });
}
