import {
  describeMakingFailed,
  describeProgress,
  describeTonePick,
} from "#bots/conversation/describe-making.ts";
import type { Screen } from "#bots/conversation/screen.ts";
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
      const { title, text } = describeMakingFailed(screen, drawing.words);
      return {
        text: title,
        blocks: [
          section(`:warning: *${escape(title)}*\n${escape(text)}`),
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
  const { title, text, facts } = describeTonePick(screen, drawing.words);
  const blocks: Block[] = [
    section(`*${escape(title)}*${text === "" ? "" : `\n${text}`}`),
    ...renderActions(drawing),
    context(escape(facts)),
  ];
  return { text: title, blocks };
}

function renderProgress(drawing: Drawing, screen: Of<"progress">): Card {
  const { title, hint, percent, steps } = describeProgress(screen, drawing.words);
  const drawn = steps.map(({ name, state }) => `${marks[state]} ${name}`);
  return {
    text: `${title} ${percent}%`,
    blocks: [
      section(`*${escape(title)}*${hint === "" ? "" : `\n${hint}`}`),
      section(barOf(percent)),
      context(drawn.join("   ")),
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
