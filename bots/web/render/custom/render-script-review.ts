import { html } from "hono/html";
import {
  estimateSpeechSeconds,
  narrationLengthMax,
  onScreenLengthMax,
  scenePauseSeconds,
} from "#bots/conversation/screen.ts";
import type { SceneText, Screen } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "../drawing.ts";
import { icon } from "../icons.ts";
import { renderCard } from "../render-card.ts";
import { renderLearnedLine } from "../render-learned-line.ts";
import { renderScript } from "../render-preview.ts";
import { renderStepActions } from "./render-step-actions.ts";
import { renderStepper } from "./render-stepper.ts";

type ScriptReview = Extract<Screen, { kind: "script-review" }>;

/** The script to be read, changed and improved, with the time that each scene takes. */
export function renderScriptReview(drawing: Drawing, screen: ScriptReview): Html {
  const { message, words } = drawing;
  const { script: say } = words.chat.custom;
  const actions = renderStepActions(drawing);
  if (message.actions.length === 0) {
    const body = renderScript(drawing, screen.scenes);
    return renderCard(drawing, { icon: "script", title: say.settled, body, actions });
  }
  const body = html`${renderLearnedLine(drawing, screen.learned)}
    <div
      class="scenes timed"
      data-seconds-per-syllable="${estimateSpeechSeconds("가", "ko")}"
      data-seconds-per-word="${estimateSpeechSeconds("word", "en")}"
      data-seconds-between="${scenePauseSeconds}"
    >
      ${screen.scenes.map((scene, index) => renderScene(drawing, screen, { scene, index }))}
    </div>
    <p class="facts">
      <span data-total></span> · ${say.wanted(words.format.count(screen.lengthSeconds))}
    </p>`;
  return renderCard(drawing, {
    above: renderStepper(drawing, "script"),
    title: say.title,
    text: say.text,
    body,
    actions,
  });
}

function renderScene(
  drawing: Drawing,
  screen: ScriptReview,
  { scene, index }: { scene: SceneText; index: number },
): Html {
  const { message, words } = drawing;
  const { screens, custom } = words.chat;
  const say = screens.scriptEdit;
  const number = words.format.count(index + 1);
  const id = `${message.id}-${number}`;
  const isBusy = screen.busySceneIds.includes(scene.id);
  const rewrite = message.actions.find(
    ({ verb, argument }) => verb === "rewrite" && argument === scene.id,
  );
  // While something is made anew nothing is taken from the fields: they wait.
  const isHeld = screen.busySceneIds.length > 0;
  return html`<fieldset
    class="scene ${isBusy ? "busy" : ""}"
    data-scene="${scene.id}"
    ${isHeld ? html`disabled` : ""}
  >
    <legend>
      <span class="mark" data-mark></span> ${say.scene(index + 1, screens.roles[scene.role])}
    </legend>
    <span class="seconds" id="seconds-${id}" data-seconds></span>
    <label for="narration-${id}">${say.narration}</label>
    <textarea
      id="narration-${id}"
      data-part="narration"
      rows="2"
      maxlength="${narrationLengthMax}"
      aria-describedby="seconds-${id}"
    >
${scene.narration}</textarea>
    <label for="on-screen-${id}">${say.onScreen}</label>
    <div class="with-button">
      <input
        id="on-screen-${id}"
        data-part="onScreen"
        type="text"
        maxlength="${onScreenLengthMax}"
        value="${scene.onScreen}"
      />
      ${
        rewrite
          ? html`<button
              type="button"
              class="button plain small"
              data-press="${rewrite.token}"
              data-verb="rewrite"
              aria-label="${custom.script.rewriteOf(number)}"
            >
              ${icon("again")}<span>${words.chat.verbs.rewrite}</span>
            </button>`
          : ""
      }
    </div>
    ${renderAdvice(drawing, screen, { sceneId: scene.id, number })}
    ${isBusy ? html`<p class="busy-note" role="status">${custom.script.busy}</p>` : ""}
  </fieldset>`;
}

/** What would make the scene better, and a button that does it. */
function renderAdvice(
  { message, words }: Drawing,
  { suggestions }: ScriptReview,
  { sceneId, number }: { sceneId: string; number: string },
): Html {
  const say = words.chat.custom.script;
  const ours = suggestions.flatMap((suggestion) => {
    const apply = message.actions.find(
      ({ verb, argument }) => verb === "apply" && argument === suggestion.id,
    );
    return apply && suggestion.sceneId === sceneId ? [{ ...suggestion, token: apply.token }] : [];
  });
  if (ours.length === 0) return "";
  return html`<ul class="advice">
    ${ours.map(
      ({ kind, after, token }) =>
        html`<li>
          ${icon("spark")}
          <p>
            <strong>${say.suggestionKinds[kind]}</strong>
            <span>${after}</span>
          </p>
          <button
            type="button"
            class="button plain small"
            data-press="${token}"
            data-verb="apply"
            aria-label="${say.applyTo(number, say.suggestionKinds[kind])}"
          >
            <span>${words.chat.verbs.apply}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}
