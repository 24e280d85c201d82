import {
  describeMakingFailed,
  describeProgress,
  describeTonePick,
} from "#bots/conversation/describe-making.ts";
import { type StepState, tones } from "#bots/conversation/screen.ts";
import { drawCard } from "./card.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { bold, plain, small } from "./texts.ts";

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
  const { chat } = drawing.words;
  const { title, text, facts } = describeTonePick(screen, drawing.words);
  const flavours = drawing.message.chosen
    ? []
    : tones
        .filter((tone) => drawing.message.actions.some(({ argument }) => argument === tone))
        .map((tone) => `${bold(chat.tones[tone])} ${chat.toneFlavours[tone]}`);
  return drawCard(drawing, { title, lines: [text, ...flavours, small(facts)] });
}

const moods = { running: "ours", finished: "good", stopped: "quiet" } as const;

function renderProgress(drawing: Drawing, screen: Of<"progress">): DrawnPart {
  const { title, hint, percent, state, steps } = describeProgress(screen, drawing.words);
  const drawn = steps.map((step) => {
    const name = step.state === "running" ? bold(step.name) : step.name;
    return `${marks[step.state]} ${name}`;
  });
  return drawCard(drawing, {
    mood: moods[state],
    title,
    lines: [hint, drawn.join("  "), bar(percent)],
  });
}

/** `████░░░░` 40% */
export function bar(percent: number): string {
  const filled = Math.round((percent / 100) * barWidth);
  return `\`${"█".repeat(filled)}${"░".repeat(barWidth - filled)}\` ${percent}%`;
}

function renderMakingFailed(drawing: Drawing, screen: Of<"making-failed">): DrawnPart {
  const { title, text } = describeMakingFailed(screen, drawing.words);
  return drawCard(drawing, { mood: "bad", title, lines: [plain(text)] });
}

function renderMakingCancelled(drawing: Drawing): DrawnPart {
  const { title, text } = drawing.words.chat.screens.makingCancelled;
  return drawCard(drawing, { mood: "quiet", title, lines: [text] });
}
