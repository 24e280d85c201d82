import { html } from "hono/html";
import {
  describeMakingFailed,
  describeProgress,
  describeTonePick,
} from "#bots/conversation/describe-making.ts";
import { tones } from "#bots/conversation/screen.ts";
import type { Action, Screen, StepState } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import type { IconName } from "./icons.ts";
import { renderActions, renderButton } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

export function renderTonePick(drawing: Drawing, screen: Of<"tone-pick">): Html {
  const { title, text, facts } = describeTonePick(screen, drawing.words);
  const { message } = drawing;
  const others = message.actions.filter((action) => action.verb !== "choose-tone");
  return renderCard(drawing, {
    title,
    text,
    actions: html`${
        message.chosen
          ? renderActions(drawing)
          : html`${renderTones(drawing)}
            ${
              others.length === 0
                ? ""
                : html`<div class="actions">
                    ${others.map((action) => renderButton(action, drawing.words))}
                  </div>`
            }`
      }
      <p class="facts">${facts}</p>`,
  });
}

/** The tones that can be pressed. */
export function renderTones({ message, words }: Drawing): Html {
  const choices = message.actions.filter((action) => action.verb === "choose-tone");
  return html`<div class="tones">${choices.map((tone) => renderTone(tone, words))}</div>`;
}

function renderTone(action: Action, { chat }: Words): Html {
  const name = tones.find((tone) => tone === action.argument);
  if (name === undefined) return "";
  return html`<button
    type="button"
    class="tone"
    data-tone="${name}"
    data-press="${action.token}"
    data-verb="${action.verb}"
  >
    <strong>${chat.tones[name]}</strong><span>${chat.toneFlavours[name]}</span>
  </button>`;
}

const stepIcons: Partial<Record<StepState, IconName>> = { done: "check", stopped: "pause" };

export function renderProgress(drawing: Drawing, screen: Of<"progress">): Html {
  const { stepStates } = drawing.words.chat;
  const { title, hint, percent, state, steps } = describeProgress(screen, drawing.words);
  const body = html`<ol class="steps">
      ${steps.map(
        (one) =>
          html`<li class="step ${one.state}">
            <span class="step-icon">${icon(stepIcons[one.state] ?? one.step)}</span>
            <span class="step-name">${one.name}</span>
            <span class="step-state">${stepStates[one.state]}</span>
          </li>`,
      )}
    </ol>
    ${renderBar(drawing, percent, state === "stopped" ? "stopped" : "")}`;
  return renderCard(drawing, { title, text: hint, body });
}

export function renderBar({ words }: Drawing, percent: number, look = ""): Html {
  return html`<div class="bar-row">
    <div
      class="bar ${look}"
      role="progressbar"
      aria-label="${words.chat.screens.progress.barLabel}"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow="${percent}"
    >
      <svg width="100%" height="100%" aria-hidden="true" focusable="false">
        <rect class="bar-done" width="${percent}%" height="100%" rx="4" />
      </svg>
    </div>
    <span class="percent" aria-hidden="true">${percent}%</span>
  </div>`;
}

export function renderMakingFailed(drawing: Drawing, screen: Of<"making-failed">): Html {
  const { title, text } = describeMakingFailed(screen, drawing.words);
  return renderCard(drawing, { mood: "bad", icon: "alert", title, text });
}
