import { constants, setPriority } from "node:os";
import { AV_LOG_ERROR } from "node-av/constants";
import { Log } from "node-av/lib";
import { renderFailure } from "./render-failure.ts";
import { isRenderOrder, type RenderNews } from "./render-messages.ts";
import { renderShort } from "./render-short.ts";

/** Progress is told at most this often. */
const progressIntervalMs = 80;

/** The render process: takes one order from its parent, renders in its current directory and ends. */
function main(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  Log.setLevel(AV_LOG_ERROR);
  const aborted = new AbortController();
  process.on("disconnect", () => process.exit(1));
  process.once("message", (order: unknown) => {
    void answer(order, aborted.signal);
  });
}

async function answer(order: unknown, signal: AbortSignal): Promise<void> {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  const onProgress = (fraction: number): void => {
    const nowMs = performance.now();
    if (fraction < 1 && nowMs - toldAtMs < progressIntervalMs) return;
    toldAtMs = nowMs;
    tell({ kind: "progress", fraction });
  };
  try {
    if (!isRenderOrder(order)) throw new TypeError("the render process got no order");
    const { short, work } = await renderShort(order.timeline, onProgress, signal);
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = {
      peakMemoryBytes: maxRSS * 1024,
      processorMs: (userCPUTime + systemCPUTime) / 1000,
    };
    tell({ kind: "done", short, work: { ...work, ...used } }, () => process.exit(0));
  } catch (cause) {
    const failure = renderFailure(cause);
    process.stderr.write(`${failure.stack ?? failure.message}\n`);
    tell({ kind: "failed", code: failure.code, message: failure.message }, () => process.exit(1));
  }
}

function tell(news: RenderNews, onSent: () => void = () => {}): void {
  process.send?.(news, onSent);
}

main();
