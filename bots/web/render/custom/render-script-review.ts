import { html } from "hono/html";
import { scenePauseSeconds } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import type { Drawing, Html } from "../drawing.ts";
import { icon } from "../icons.ts";
import { renderCard } from "../render-card.ts";
import { renderLearnedLine } from "../render-learned-line.ts";
import { renderScript } from "../render-preview.ts";
import { renderSceneFields } from "../render-scene-fields.ts";
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
    ${renderSceneFields(drawing, {
      scenes: screen.scenes,
      pauseSeconds: scenePauseSeconds,
      around: (scene, number) => aroundScene(drawing, screen, { sceneId: scene.id, number }),
    })}
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

function aroundScene(
  drawing: Drawing,
  screen: ScriptReview,
  { sceneId, number }: { sceneId: string; number: string },
) {
  const { message, words } = drawing;
  const { custom, verbs } = words.chat;
  const isBusy = screen.busySceneIds.includes(sceneId);
  const rewrite = message.actions.find(
    ({ verb, argument }) => verb === "rewrite" && argument === sceneId,
  );
  const button: Html = rewrite
    ? html`<button
        type="button"
        class="button plain small"
        data-press="${rewrite.token}"
        data-verb="rewrite"
        aria-label="${custom.script.rewriteOf(number)}"
      >
        ${icon("again")}<span>${verbs.rewrite}</span>
      </button>`
    : "";
  const below = html`${renderAdvice(drawing, screen, { sceneId, number })}
  ${isBusy ? html`<p class="busy-note" role="status">${custom.script.busy}</p>` : ""}`;
  // While something is made anew nothing is taken from the fields: they wait.
  return { isBusy, isHeld: screen.busySceneIds.length > 0, button, below };
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
