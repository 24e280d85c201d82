import {
  describeMakingFailed,
  describeProgress,
  describeTonePick,
} from "#bots/conversation/describe-making.ts";
import { type Screen, tones } from "#bots/conversation/screen.ts";
import { actionButton, actionRows, inRows } from "./buttons.ts";
import { renderCard } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import { markup, join, type Html } from "./html.ts";
import type { Part } from "./part.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

const barWidth = 14;
const marks = { done: "✓", running: "▸", stopped: "■", waiting: "·" } as const;

export function renderTonePick(drawing: Drawing, screen: Of<"tone-pick">): Part[] {
  const { title, text, facts } = describeTonePick(screen, drawing.words);
  return [
    renderCard(drawing, {
      sign: "🎙",
      title,
      text,
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

const signs = { running: "🎬", finished: "✅", stopped: "⏹" } as const;

export function renderProgress(drawing: Drawing, screen: Of<"progress">): Part[] {
  const { title, hint, percent, state, steps } = describeProgress(screen, drawing.words);
  const drawn = steps.map((step) => {
    const line = markup`${marks[step.state]} ${step.name}`;
    return step.state === "running" ? markup`<b>${line}</b>` : line;
  });
  const html = join([barOf(percent), join(drawn, "  ")]);
  return [renderCard(drawing, { sign: signs[state], title, text: hint, body: [{ html }] })];
}

export function barOf(percent: number): Html {
  const filled = Math.round((percent / 100) * barWidth);
  return markup`<code>${"█".repeat(filled)}${"░".repeat(barWidth - filled)}</code> ${percent}%`;
}

export function renderMakingFailed(drawing: Drawing, screen: Of<"making-failed">): Part[] {
  return [renderCard(drawing, { sign: "⚠️", ...describeMakingFailed(screen, drawing.words) })];
}

export function renderMakingCancelled(drawing: Drawing): Part[] {
  return [renderCard(drawing, { sign: "⏹", ...drawing.words.chat.screens.makingCancelled })];
}
