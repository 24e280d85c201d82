import {
  makingSteps,
  percentDone,
  type StepState,
  stepState,
  tones,
} from "#bots/conversation/screen.ts";
import { drawCard } from "./card.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { bold, plain, small } from "./texts.ts";

/** Waits longer than a minute are told to the quarter of a minute: the estimate is no better. */
const waitStepSeconds = 15;
const barWidth = 20;
const marks: Record<StepState, string> = {
  done: "✓",
  running: "▸",
  stopped: "■",
  waiting: "·",
};

type Making = Of<"tone-pick" | "progress" | "making-failed" | "making-cancelled">;

/** What is asked before a short is made, how far it is, and how it stopped. */
export function renderMaking(drawing: Drawing, screen: Making): DrawnPart {
  switch (screen.kind) {
    case "tone-pick":
      return renderTonePick(drawing, screen);
    case "progress":
      return renderProgress(drawing, screen);
    case "making-failed":
      return renderMakingFailed(drawing, screen);
    case "making-cancelled":
      return renderMakingCancelled(drawing);
  }
}

function renderTonePick(drawing: Drawing, screen: Of<"tone-pick">): DrawnPart {
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
  const flavours = drawing.message.chosen
    ? []
    : tones
        .filter((tone) => drawing.message.actions.some(({ argument }) => argument === tone))
        .map((tone) => `${bold(chat.tones[tone])} ${chat.toneFlavours[tone]}`);
  return drawCard(drawing, {
    title: screen.ownScript ? say.own : say.title(screen.keyword),
    lines: [screen.ownScript ? say.ownScript : "", ...flavours, small(facts)],
  });
}

function renderProgress(drawing: Drawing, screen: Of<"progress">): DrawnPart {
  const { chat } = drawing.words;
  const say = chat.screens.progress;
  const percent = percentDone(screen.progress);
  const { isStopped = false } = screen.progress;
  const isFinished = percent === 100 && !isStopped;
  const ongoing = screen.isRemake ? say.remaking : say.making;
  const title = isStopped ? say.stopped : isFinished ? say.finished : ongoing;
  const isRemaking = screen.isRemake && !isFinished && !isStopped;
  const steps = makingSteps.map((step) => {
    const state = isFinished ? "done" : stepState(screen.progress, step);
    const name = state === "running" ? bold(chat.steps[step]) : chat.steps[step];
    return `${marks[state]} ${name}`;
  });
  return drawCard(drawing, {
    mood: isStopped ? "quiet" : isFinished ? "good" : "ours",
    title: title(screen.keyword),
    lines: [
      isRemaking ? (screen.isAnew ? say.anewHint : say.remakeHint) : "",
      steps.join("  "),
      bar(percent),
    ],
  });
}

/** `████░░░░` 40% */
export function bar(percent: number): string {
  const filled = Math.round((percent / 100) * barWidth);
  return `\`${"█".repeat(filled)}${"░".repeat(barWidth - filled)}\` ${percent}%`;
}

function renderMakingFailed(drawing: Drawing, screen: Of<"making-failed">): DrawnPart {
  const { chat } = drawing.words;
  const { what, next } = chat.errors[screen.code];
  return drawCard(drawing, {
    mood: "bad",
    title: chat.screens.makingFailed.title(chat.steps[screen.step]),
    lines: [plain(`${what} ${next}`)],
  });
}

function renderMakingCancelled(drawing: Drawing): DrawnPart {
  const { title, text } = drawing.words.chat.screens.makingCancelled;
  return drawCard(drawing, { mood: "quiet", title, lines: [text] });
}
