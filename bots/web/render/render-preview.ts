import { html } from "hono/html";
import type { SceneText, Screen } from "#bots/conversation/screen.ts";
import { mediaUrl } from "./drawing.ts";
import type { Drawing, Html } from "./drawing.ts";
import { renderLearnedLine } from "./render-learned-line.ts";
import { renderFinishedFiles } from "./render-downloads.ts";
import { renderStepActions } from "./custom/render-step-actions.ts";

type Preview = Extract<Screen, { kind: "preview" }>;

/** The finished short to be watched, with everything that would be published beside it. */
export function renderPreview(drawing: Drawing, screen: Preview): Html {
  const { chat, format } = drawing.words;
  const say = chat.screens.preview;
  return html`<div class="card preview">
    <div class="card-head">
      <div>
        <h3>${say.title}</h3>
        <p class="card-text">${say.text}</p>
      </div>
    </div>
    <div class="preview-body">
      <video
        controls
        playsinline
        preload="metadata"
        poster="${mediaUrl(screen.thumbnail)}"
        src="${mediaUrl(screen.video)}"
        aria-label="${say.video(screen.title)}"
      ></video>
      <div class="preview-texts">
        <h4>${screen.title}</h4>
        <p class="description">${screen.description}</p>
        <p class="hashtags">${screen.hashtags.map((hashtag) => html`<span>#${hashtag}</span> `)}</p>
        <p class="facts">${say.length(format.duration(screen.durationMs / 1_000))}</p>
        ${renderLearnedLine(drawing, screen.learned)} ${renderScript(drawing, screen.scenes)}
        ${renderLocal(drawing, screen)} ${renderFiles(drawing, screen)}
      </div>
    </div>
    ${renderStepActions(drawing)}
  </div>`;
}

/** Further up in the thread a card has the short as it was then: so have its files. */
function renderFiles({ words, message }: Drawing, { shortId }: Preview): Html {
  return shortId === undefined
    ? ""
    : renderFinishedFiles(words, { id: shortId, messageId: message.id });
}

/** A script to be unfolded and read. */
export function renderScript({ words }: Drawing, scenes: SceneText[]): Html {
  const { roles, preview } = words.chat.screens;
  return html`<details class="fold">
    <summary>${preview.script}</summary>
    <ol class="script">
      ${scenes.map(
        (scene) =>
          html`<li>
            <span class="role">${roles[scene.role]}</span>
            <p>${scene.narration}</p>
            ${scene.onScreen ? html`<p class="on-screen">${scene.onScreen}</p>` : ""}
          </li>`,
      )}
    </ol>
  </details>`;
}

function renderLocal({ words }: Drawing, { localSteps }: Preview): Html {
  if (localSteps.length === 0) return "";
  const { preview } = words.chat.screens;
  return html`<details class="fold local">
    <summary>
      ${preview.localTitle}
      <span class="tags"
        >${localSteps.map((step) => html`<span>${words.chat.localSteps[step]}</span> `)}</span
      >
    </summary>
    <p>${preview.localText}</p>
  </details>`;
}
