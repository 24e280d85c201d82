import type { Renderer } from "./renderer.ts";

/**
 * A renderer that does only so many at a time in this process; the others wait their turn, in the
 * order they came. Two renders on two cores are no faster than one after the other and need twice
 * the memory.
 */
export function limitRenders(renderer: Renderer, atOnceMax: number): Renderer {
  let running = 0;
  const waiting: (() => void)[] = [];
  const acquire = async (signal: AbortSignal) => {
    if (running >= atOnceMax) return turn(waiting, signal);
    running += 1;
    return undefined;
  };
  // Whoever waits takes the place over: it is never free in between for somebody who came later.
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    ...renderer,
    render: async (timeline, workDirectory, onProgress, signal) => {
      await acquire(signal);
      try {
        return await renderer.render(timeline, workDirectory, onProgress, signal);
      } finally {
        release();
      }
    },
  };
}

function turn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      waiting.splice(waiting.indexOf(wake), 1);
      reject(signal.reason);
    };
    const wake = () => {
      signal.removeEventListener("abort", stop);
      resolve();
    };
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    waiting.push(wake);
    return undefined;
  });
}
