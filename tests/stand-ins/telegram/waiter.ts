/** How long something may take to become true is for a busy machine; it only ends tests that would hang. */
const safetyNetMs = 60_000;

/** Waits for conditions, looking again at each change. */
export function createWaiter(describe: () => string) {
  const waiting = new Set<() => void>();
  return {
    changed: () => {
      for (const look of waiting) look();
    },
    /** Calls back at each change; gives back how to stop. */
    onChange: (listener: () => void) => {
      waiting.add(listener);
      return () => {
        waiting.delete(listener);
      };
    },
    /** The first value the look gives that is neither undefined nor false. */
    until: async <T>(look: () => T | undefined | false): Promise<T> => {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      const again = () => {
        try {
          const seen = look();
          if (seen !== undefined && seen !== false) resolve(seen);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const net = setTimeout(
        () => reject(new Error(`It did not become true. What is there:\n${describe()}`)),
        safetyNetMs,
      );
      waiting.add(again);
      again();
      return promise.finally(() => {
        clearTimeout(net);
        waiting.delete(again);
      });
    },
  };
}
