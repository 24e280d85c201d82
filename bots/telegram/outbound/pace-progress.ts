import type { Message } from "#bots/conversation/screen.ts";
import type { Around } from "../around.ts";

/** A bar that is edited more often than this uses up what may be sent in the chat. */
const privateEveryMs = 2_000;
const groupEveryMs = 5_000;

/** Bars whose pace is remembered. */
const rememberedMax = 5_000;

interface Bar {
  editedAtMs: number;
  /** The newest that has not been shown. */
  waiting?: () => Promise<void>;
  /** The edit that is on its way: nothing newer overtakes it. */
  running?: Promise<void>;
}

export interface ProgressPace {
  /**
   * Shows a bar now, or a little later where it has just been shown: only the newest then. What is not running
   * any more is shown at once.
   */
  show(
    input: { key: string; chatId: number; message: Message },
    show: () => Promise<void>,
  ): Promise<void>;
}

export function paceProgress({
  host,
  pause,
  aside,
}: Pick<Around, "host" | "pause" | "aside">): ProgressPace {
  const bars = new Map<string, Bar>();
  const nowMs = () => host.clock.now().epochMilliseconds;
  const showLater = async (key: string, bar: Bar, waitMs: number) => {
    await pause(waitMs);
    const { waiting } = bar;
    delete bar.waiting;
    if (!waiting || bars.get(key) !== bar) return;
    bar.editedAtMs = nowMs();
    bar.running = waiting();
    await bar.running;
  };
  return {
    show: async ({ key, chatId, message }, show) => {
      const bar = bars.get(key);
      if (!isRunning(message) || !bar) {
        if (isRunning(message)) remember(bars, key, { editedAtMs: nowMs() });
        else bars.delete(key);
        await bar?.running?.catch(() => {});
        return show();
      }
      const everyMs = chatId < 0 ? groupEveryMs : privateEveryMs;
      const waitMs = bar.editedAtMs + everyMs - nowMs();
      if (waitMs <= 0 && !bar.waiting) {
        bar.editedAtMs = nowMs();
        return show();
      }
      const isFirst = !bar.waiting;
      bar.waiting = show;
      if (isFirst) aside(() => showLater(key, bar, waitMs));
    },
  };
}

/** Whether it is a bar that still moves. */
export function isRunning({ screen, actions }: Message): boolean {
  return (screen.kind === "progress" || screen.kind === "custom-progress") && actions.length > 0;
}

function remember(bars: Map<string, Bar>, key: string, bar: Bar): void {
  bars.set(key, bar);
  const [oldest] = bars.keys();
  if (bars.size > rememberedMax && oldest !== undefined) bars.delete(oldest);
}
