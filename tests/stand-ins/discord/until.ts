import type { World } from "./world.ts";

interface Awaited {
  what: string;
  look: () => boolean;
  /** For the error: what is there instead. */
  shown: () => string;
}

/** Resolves once something is so; looks at each change, not at the clock. */
export async function until(world: World, wanted: Awaited): Promise<void> {
  if (wanted.look()) return;
  await new Promise<void>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      stop();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`${wanted.what}: it did not come. There is:\n${wanted.shown()}`));
    }, world.untilTimeoutMs);
    const stop = world.onChange(() => {
      try {
        if (!wanted.look()) return;
        end();
        resolve();
      } catch (error) {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
