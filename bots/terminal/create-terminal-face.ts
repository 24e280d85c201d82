import type { Face } from "#bots/conversation/chat.ts";
import type { Message } from "#bots/conversation/screen.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Words } from "#bots/conversation/words.ts";
import { renderProgress, renderScreen } from "./render-screen.ts";

export interface Terminal {
  write(text: string): void;
  /** Whether a line can be written over: a bar then moves in place. */
  isInteractive: boolean;
}

export interface TerminalFace extends Face {
  /** Waits until the thread holds a message that fits. Rejects when nothing at all happens for `silenceMaxMs`, and with the reason of an interruption. */
  until(fits: (message: Message) => boolean): Promise<Message>;
  /** The thread as it stands, without the bars in between. */
  transcript(): string;
  /** A line of neither person nor bot: what the demo does besides. */
  note(text: string): void;
}

/** Nothing has happened in the thread for too long. */
export class SilenceError extends Error {}

/** Nothing in the main job is silent for this long, not even a render on a busy machine. */
const silenceMaxMs = 120_000;
/** Without a terminal to write over, a bar is printed again each time it has moved this far. */
const percentStep = 10;

/** A thread printed to a terminal as it happens. */
export function createTerminalFace(
  terminal: Terminal,
  words: Words,
  interrupted?: AbortSignal,
): TerminalFace {
  const thread = new Map<string, Message>();
  const kept: string[] = [];
  const waiting = new Set<() => void>();
  const bar = createBar(terminal);
  const print = (line: string) => {
    bar.end();
    kept.push(line);
    terminal.write(`${line}\n`);
  };
  const say = (name: string, lines: readonly string[]) => {
    print("");
    print(`${name}: ${lines[0] ?? ""}`);
    for (const line of lines.slice(1)) if (line !== "") print(`  ${line}`);
  };
  const names = words.operator.demo;
  const show = (message: Message) => {
    // A card that has become another one is news, though it stands in the same place.
    const isNew = thread.get(message.id)?.screen.kind !== message.screen.kind;
    thread.set(message.id, message);
    const { screen, chosen } = message;
    if (isNew) {
      const lines = renderScreen(screen, words);
      const isBar = screen.kind === "progress";
      say(screen.kind === "said" ? names.person : names.bot, isBar ? lines.slice(0, 1) : lines);
      if (message.actions.length > 0 && !isBar) print(`  ${renderActions(message, words)}`);
    }
    if (screen.kind === "progress") bar.show(`  ${renderProgress(screen.progress, words)}`);
    else if (chosen && !isNew) say(names.person, [`[${labelOf(chosen, words)}]`]);
  };
  return {
    name: "terminal",
    deliver: async ({ message }) => {
      show(message);
      for (const wake of waiting) wake();
    },
    until: async (fits) => {
      for (;;) {
        interrupted?.throwIfAborted();
        const found = [...thread.values()].findLast(fits);
        if (found) return found;
        await nextMessage(waiting, words, interrupted);
      }
    },
    transcript: () => `${kept.join("\n").trim()}\n`,
    note: (text) => {
      print("");
      print(`— ${text}`);
    },
  };
}

/** What is offered for each scene stands there once. */
function renderActions({ actions }: Message, words: Words): string {
  const labels = new Set(actions.map((action) => labelOf(action, words)));
  return [...labels].map((label) => `[${label}]`).join(" ");
}

async function nextMessage(
  waiting: Set<() => void>,
  words: Words,
  interrupted?: AbortSignal,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const tooLong = words.operator.demo.tookTooLong(String(silenceMaxMs / 1000));
  const timer = setTimeout(() => reject(new SilenceError(tooLong)), silenceMaxMs);
  interrupted?.addEventListener("abort", () => resolve(), { once: true });
  waiting.add(resolve);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    waiting.delete(resolve);
  }
}

/** A bar that moves in place on a terminal, and is printed now and then elsewhere. */
function createBar(terminal: Terminal) {
  let isOpen = false;
  let shownPercent = -percentStep;
  return {
    show: (line: string) => {
      if (terminal.isInteractive) {
        terminal.write(`\r\u001b[2K${line}`);
        isOpen = true;
        return;
      }
      const percent = Number(/(\d+)%/.exec(line)?.[1] ?? 0);
      if (percent < shownPercent + percentStep && !(percent === 100 && shownPercent < 100)) return;
      shownPercent = percent;
      terminal.write(`${line}\n`);
    },
    end: () => {
      if (isOpen) terminal.write("\n");
      isOpen = false;
    },
  };
}
