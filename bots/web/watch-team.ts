import type { HomeHost } from "./home-host.ts";

/**
 * Waits for changes in a team's threads. A change that comes while nobody waits is remembered, so
 * that reading and then waiting misses nothing.
 */
export function watchTeam(host: Pick<HomeHost, "home">, teamId: string) {
  let hasChanged = false;
  let haveOthersChanged = false;
  let wake: (() => void) | undefined;
  const unsubscribe = host.home.onChange(teamId, (conversationId) => {
    hasChanged = true;
    haveOthersChanged ||= conversationId === undefined;
    wake?.();
  });
  return {
    stop() {
      unsubscribe();
      wake?.();
    },
    /** Whether anything but conversations may have changed since this was last asked. */
    takeOtherChanges(): boolean {
      const taken = haveOthersChanged;
      haveOthersChanged = false;
      return taken;
    },
    /** False where the time passed, or the watch was stopped, without a change. */
    async changedWithin(timeoutMs: number): Promise<boolean> {
      if (!hasChanged) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const changed = hasChanged;
      hasChanged = false;
      return changed;
    },
  };
}
