import type { Role } from "#bots/start-service.ts";
import type { StormService } from "./open-storm-service.ts";

/** Of the calls that are made while a process is to be killed, this share kills it. */
const killShare = 0.3;

/**
 * Kills a process by chance, some acts apart, each time at the moment when the platform has done what it was
 * called for: one of those that were killed least often.
 */
export function createKiller(
  { platform, processes, replace }: StormService,
  input: { random: () => number; kills: number; actsInAll: number },
) {
  const { random, kills, actsInAll } = input;
  const moments = Array.from({ length: kills }, () => Math.floor(random() * actsInAll));
  const killsAt = processes.map(() => 0);
  const starting = new Map<number, Promise<void>>();
  let acts = 0;
  let due = 0;
  let calls = 0;
  const choose = (): number | undefined => {
    const alive = [...processes.keys()].filter((place) => !starting.has(place));
    const fewest = Math.min(...alive.map((place) => killsAt[place] ?? 0));
    const spared = alive.filter((place) => killsAt[place] === fewest);
    return spared[Math.floor(random() * spared.length)];
  };
  const killOne = () => {
    const place = choose();
    if (place === undefined) return;
    due -= 1;
    killsAt[place] = (killsAt[place] ?? 0) + 1;
    starting.set(
      place,
      replace(place).finally(() => starting.delete(place)),
    );
  };
  const stop = platform.onChange(() => {
    const isCall = platform.callCount() > calls;
    calls = platform.callCount();
    if (due > 0 && isCall && random() < killShare) killOne();
  });
  return {
    onAct: () => {
      acts += 1;
      due += moments.filter((moment) => moment === acts).length;
    },
    ended: async () => {
      stop();
      await Promise.all(starting.values());
    },
    killed: (role: Role) =>
      processes.reduce((sum, one, at) => sum + (one.role === role ? (killsAt[at] ?? 0) : 0), 0),
  };
}
