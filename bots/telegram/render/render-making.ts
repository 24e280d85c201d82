import {
  makingSteps,
  percentDone,
  type Screen,
  stepState,
  tones,
} from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { actionButton, actionRows, inRows } from "./buttons.ts";
import { renderCard } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import { markup, join, type Html } from "./html.ts";
import type { Part } from "./part.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

const barWidth = 14;
const marks = { done: "✓", running: "▸", stopped: "■", waiting: "·" } as const;
/** Waits longer than a minute are told to the quarter of a minute: the estimate is no better. */
const waitStepSeconds = 15;

export function renderTonePick(drawing: Drawing, screen: Of<"tone-pick">): Part[] {
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
  return [
    renderCard(drawing, {
      sign: "🎙",
      title: screen.ownScript ? say.own : say.title(screen.keyword),
      ...(screen.ownScript && { text: say.ownScript }),
      body: [{ html: markup`<i>${facts}</i>` }],
      keyboard: toneRows(drawing),
    }),
  ];
}

/** The tones two in a row, each with its own sign, and what else can be pressed below them. */
export function toneRows(drawing: Drawing): ReturnType<typeof actionRows> {
  const signs = { professional: "💼", casual: "😊", humorous: "😄", educational: "📚" };
  const buttons = drawing.message.actions.flatMap((action) => {
    const tone = tones.find((name) => name === action.argument);
    if (action.verb !== "choose-tone" || tone === undefined) return [];
    return [actionButton(action, `${signs[tone]} ${drawing.words.chat.tones[tone]}`)];
  });
  return [...inRows(buttons), ...actionRows(drawing, ["choose-tone"])];
}

export function renderProgress(drawing: Drawing, screen: Of<"progress">): Part[] {
  const { chat } = drawing.words;
  const say = chat.screens.progress;
  const percent = percentDone(screen.progress);
  const { isStopped = false } = screen.progress;
  const isFinished = percent === 100 && !isStopped;
  const ongoing = screen.isRemake ? say.remaking : say.making;
  const title = isStopped ? say.stopped : isFinished ? say.finished : ongoing;
  const hint = screen.isAnew ? say.anewHint : say.remakeHint;
  return [
    renderCard(drawing, {
      sign: isStopped ? "⏹" : isFinished ? "✅" : "🎬",
      title: title(screen.keyword),
      ...(screen.isRemake && !isFinished && !isStopped && { text: hint }),
      body: [{ html: progressLines(screen.progress, drawing.words) }],
    }),
  ];
}

/** The bar, and where each step stands. */
export function progressLines(progress: Of<"progress">["progress"], { chat }: Words): Html {
  const percent = percentDone(progress);
  const isFinished = percent === 100 && !progress.isStopped;
  const steps = makingSteps.map((step) => {
    const state = isFinished ? "done" : stepState(progress, step);
    const line = markup`${marks[state]} ${chat.steps[step]}`;
    return state === "running" ? markup`<b>${line}</b>` : line;
  });
  return join([barOf(percent), join(steps, "  ")]);
}

export function barOf(percent: number): Html {
  const filled = Math.round((percent / 100) * barWidth);
  return markup`<code>${"█".repeat(filled)}${"░".repeat(barWidth - filled)}</code> ${percent}%`;
}

export function renderMakingFailed(drawing: Drawing, screen: Of<"making-failed">): Part[] {
  const { chat } = drawing.words;
  const { what, next } = chat.errors[screen.code];
  const title = chat.screens.makingFailed.title(chat.steps[screen.step]);
  return [renderCard(drawing, { sign: "⚠️", title, text: `${what} ${next}` })];
}

export function renderMakingCancelled(drawing: Drawing): Part[] {
  return [renderCard(drawing, { sign: "⏹", ...drawing.words.chat.screens.makingCancelled })];
}
