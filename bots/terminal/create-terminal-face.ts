import type { Face } from "#bots/conversation/chat.ts";
import type { Message } from "#bots/conversation/screen.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Words } from "#bots/conversation/words.ts";
import type { TerminalPrinter } from "./create-terminal-printer.ts";
import { renderProgress, renderScreen } from "./render-screen.ts";

export interface TerminalFace extends Face {
  /** Waits until the thread holds a message that fits. Rejects when nothing at all happens for `silenceMaxMs`, and with the reason of an interruption. */
  until(fits: (message: Message) => boolean): Promise<Message>;
}

/** Nothing has happened in the thread for too long. */
export class SilenceError extends Error {}

/** Nothing in the main job is silent for this long, not even a render on a busy machine. */
const silenceMaxMs = 120_000;

/** One person's thread, printed to a terminal as it happens. */
export function createTerminalFace(input: {
  printer: TerminalPrinter;
  words: Words;
  name: string;
  /** What the person and the bot are called in this thread. */
  personName: string;
  botName: string;
  interrupted: AbortSignal;
}): TerminalFace {
  const { words, interrupted } = input;
  const thread = new Map<string, Message>();
  const waiting = new Set<() => void>();
  return {
    name: input.name,
    deliver: async ({ message }) => {
      // A card that has become another one is news, though it stands in the same place.
      const isNew = thread.get(message.id)?.screen.kind !== message.screen.kind;
      thread.set(message.id, message);
      show(message, isNew, input);
      for (const wake of waiting) wake();
    },
    until: async (fits) => {
      for (;;) {
        interrupted.throwIfAborted();
        const found = [...thread.values()].findLast(fits);
        if (found) return found;
        await nextMessage(waiting, words, interrupted);
      }
    },
  };
}

function show(
  message: Message,
  isNew: boolean,
  around: { printer: TerminalPrinter; words: Words; personName: string; botName: string },
): void {
  const { printer, words, personName, botName } = around;
  const { screen, chosen } = message;
  const isBar = screen.kind === "progress" || screen.kind === "custom-progress";
  if (isNew) {
    const lines = renderScreen(screen, words);
    printer.say(screen.kind === "said" ? personName : botName, isBar ? lines.slice(0, 1) : lines);
    if (message.actions.length > 0 && !isBar) printer.line(`  ${renderActions(message, words)}`);
  }
  if (isBar) printer.bar(`  ${renderProgress(screen.progress, words)}`);
  else if (chosen && !isNew) printer.say(personName, [`[${labelOf(chosen, words)}]`]);
}

/** What is offered for each scene stands there once. */
function renderActions({ actions }: Message, words: Words): string {
  const labels = new Set(actions.map((action) => labelOf(action, words)));
  return [...labels].map((label) => `[${label}]`).join(" ");
}

async function nextMessage(
  waiting: Set<() => void>,
  words: Words,
  interrupted: AbortSignal,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const tooLong = words.operator.demo.tookTooLong(String(silenceMaxMs / 1000));
  const timer = setTimeout(() => reject(new SilenceError(tooLong)), silenceMaxMs);
  interrupted.addEventListener("abort", () => resolve(), { once: true });
  waiting.add(resolve);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    waiting.delete(resolve);
  }
}
