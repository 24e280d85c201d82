import { html } from "hono/html";
import { makingSteps, percentDone, stepState, tones } from "#bots/conversation/screen.ts";
import type { Action, Screen, StepState } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { Drawing, Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import type { IconName } from "./icons.ts";
import { renderActions, renderButton } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

/** Waits longer than a minute are told to the quarter of a minute: the estimate is no better. */
const waitStepSeconds = 15;

export function renderTonePick(drawing: Drawing, screen: Of<"tone-pick">): Html {
  const { chat, format } = drawing.words;
  const say = chat.screens.tonePick;
  const wait =
    screen.estimatedSeconds > 60
      ? Math.ceil(screen.estimatedSeconds / waitStepSeconds) * waitStepSeconds
      : screen.estimatedSeconds;
  const facts = [
    say.facts(format.duration(screen.lengthSeconds), format.duration(wait)),
    say.contentLanguage[screen.contentLanguage],
    screen.estimatedCost === 0 ? say.free : say.cost(format.money(screen.estimatedCost)),
  ].join(" · ");
  const { message } = drawing;
  const others = message.actions.filter((action) => action.verb !== "choose-tone");
  return renderCard(drawing, {
    title: screen.ownScript ? say.own : say.title(screen.keyword),
    text: screen.ownScript ? say.ownScript : "",
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
  const { chat } = drawing.words;
  const say = chat.screens.progress;
  const percent = percentDone(screen.progress);
  const { isStopped = false } = screen.progress;
  const isFinished = percent === 100 && !isStopped;
  const isRunning = !isFinished && !isStopped;
  const ongoing = screen.isRemake ? say.remaking : say.making;
  const title = isStopped ? say.stopped : isFinished ? say.finished : ongoing;
  const body = html`<ol class="steps">
      ${makingSteps.map((step) => {
        const state = isFinished ? "done" : stepState(screen.progress, step);
        return html`<li class="step ${state}">
          <span class="step-icon">${icon(stepIcons[state] ?? step)}</span>
          <span class="step-name">${chat.steps[step]}</span>
          <span class="step-state">${chat.stepStates[state]}</span>
        </li>`;
      })}
    </ol>
    ${renderBar(drawing, percent, isStopped ? "stopped" : "")}`;
  return renderCard(drawing, {
    title: title(screen.keyword),
    text: screen.isRemake && isRunning ? (screen.isAnew ? say.anewHint : say.remakeHint) : "",
    body,
  });
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
  const { chat } = drawing.words;
  const { what, next } = chat.errors[screen.code];
  const title = chat.screens.makingFailed.title(chat.steps[screen.step]);
  return renderCard(drawing, { mood: "bad", icon: "alert", title, text: `${what} ${next}` });
}
