import type { TeamOfPerson } from "#src/domain/team.ts";
import type { HomeHost } from "./home-host.ts";

/**
 * Waits for changes in a team's threads and in the person's other teams, whose names and whether something
 * waits for their word there stand beside. A change that comes while nobody waits is remembered, so that reading and then waiting misses nothing.
 */
export function watchTeam(
  host: Pick<HomeHost, "home">,
  teamId: string,
  teams: readonly TeamOfPerson[],
) {
  let hasChanged = false;
  let haveOthersChanged = false;
  let wake: (() => void) | undefined;
  const unsubscribe = host.home.onChange(teamId, (conversationId) => {
    hasChanged = true;
    haveOthersChanged ||= conversationId === undefined;
    wake?.();
  });
  const others = teams.filter(({ id }) => id !== teamId);
  const unsubscribeOthers = others.map(({ id }) =>
    host.home.onChange(id, () => {
      hasChanged = true;
      wake?.();
    }),
  );
  return {
    stop() {
      unsubscribe();
      for (const unsubscribeOther of unsubscribeOthers) unsubscribeOther();
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
