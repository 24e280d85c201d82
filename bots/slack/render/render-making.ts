import { makingSteps, percentDone, type Screen, stepState } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { type Block, context, escape, header, section } from "./blocks.ts";
import { type Card, type Drawing, renderActions } from "./card.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** In characters; a phone shows them in one line beside the percentage. */
const barWidth = 16;
const marks = {
  done: ":white_check_mark:",
  running: ":hourglass_flowing_sand:",
  stopped: ":black_square_for_stop:",
  waiting: ":white_small_square:",
} as const;

/** From the choice of a tone to the end of the making. */
export function renderMaking(
  drawing: Drawing,
  screen: Of<"tone-pick" | "progress" | "making-failed" | "making-cancelled">,
): Card {
  const { chat } = drawing.words;
  switch (screen.kind) {
    case "tone-pick":
      return renderTonePick(drawing, screen);
    case "progress":
      return renderProgress(drawing, screen);
    case "making-failed": {
      const { what, next } = chat.errors[screen.code];
      const title = chat.screens.makingFailed.title(chat.steps[screen.step]);
      return {
        text: title,
        blocks: [
          section(`:warning: *${escape(title)}*\n${escape(`${what} ${next}`)}`),
          ...renderActions(drawing),
        ],
      };
    }
    case "making-cancelled": {
      const { title, text } = chat.screens.makingCancelled;
      return { text: title, blocks: [section(`*${title}*\n${text}`), ...renderActions(drawing)] };
    }
  }
}

function renderTonePick(drawing: Drawing, screen: Of<"tone-pick">): Card {
  const { words } = drawing;
  const say = words.chat.screens.tonePick;
  const title = screen.ownScript ? say.own : say.title(screen.keyword);
  const blocks: Block[] = [
    section(`*${escape(title)}*${screen.ownScript ? `\n${say.ownScript}` : ""}`),
    ...renderActions(drawing),
    context(escape(factsOf(screen, words))),
  ];
  return { text: title, blocks };
}

function factsOf(screen: Of<"tone-pick">, { chat, format }: Words): string {
  const say = chat.screens.tonePick;
  return [
    say.facts(format.duration(screen.lengthSeconds), format.duration(screen.estimatedSeconds)),
    say.contentLanguage[screen.contentLanguage],
    screen.estimatedCost === 0 ? say.free : say.cost(format.money(screen.estimatedCost)),
  ].join(" · ");
}

function renderProgress(drawing: Drawing, screen: Of<"progress">): Card {
  const { chat } = drawing.words;
  const say = chat.screens.progress;
  const { progress } = screen;
  const percent = percentDone(progress);
  const { isStopped = false } = progress;
  const isFinished = percent === 100 && !isStopped;
  const ongoing = screen.isRemake ? say.remaking : say.making;
  const title = (isStopped ? say.stopped : isFinished ? say.finished : ongoing)(screen.keyword);
  const hint = screen.isRemake && !isFinished && !isStopped;
  const steps = makingSteps.map((step) => {
    const state = isFinished ? "done" : stepState(progress, step);
    return `${marks[state]} ${chat.steps[step]}`;
  });
  return {
    text: `${title} ${percent}%`,
    blocks: [
      section(
        `*${escape(title)}*${hint ? `\n${screen.isAnew ? say.anewHint : say.remakeHint}` : ""}`,
      ),
      section(barOf(percent)),
      context(steps.join("   ")),
      ...renderActions(drawing),
    ],
  };
}

/** A bar that moves in place. */
export function barOf(percent: number): string {
  const filled = Math.round((percent / 100) * barWidth);
  return `\`${"█".repeat(filled)}${"░".repeat(barWidth - filled)}\` *${percent}%*`;
}

export function headerCard(title: string, blocks: readonly Block[]): Card {
  return { text: title, blocks: [header(title), ...blocks] };
}
