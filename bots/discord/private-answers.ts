import type { Clock } from "#src/domain/clock.ts";
import type { DiscordCalls, OutgoingDiscord } from "./discord-calls.ts";

/** Where somebody is: only there can they be answered so that nobody else sees it. */
interface Spot {
  /** Discord's id of the person. */
  externalId: string;
  channel: string;
}

export interface Answers {
  /** Somebody has just pressed or typed something: once Discord is told that it arrived, they can be answered privately for some minutes. */
  note(spot: Spot, token: string, told: Promise<{ isTold: boolean }>): void;
  /** False where they cannot be, or no longer. */
  answer(spot: Spot, message: OutgoingDiscord): Promise<boolean>;
}

/** A token of Discord's is good for fifteen minutes. */
const tokenMinutes = 14;
const rememberedMax = 10_000;

/** The newest way of answering each person privately. Only of this process: elsewhere a private chat takes its place. */
export function createAnswers(calls: DiscordCalls, clock: Clock): Answers {
  const tokens = new Map<
    string,
    { token: string; until: Temporal.Instant; isGood: Promise<boolean> }
  >();
  return {
    note: (spot, token, told) => {
      if (tokens.size >= rememberedMax) tokens.clear();
      const until = clock.now().add({ minutes: tokenMinutes });
      const before = tokens.get(keyOf(spot));
      // What arrives twice is acknowledged once.
      const wasGood = before?.token === token && before.isGood;
      const isGood = told.then(
        async ({ isTold }) => isTold || wasGood,
        () => wasGood,
      );
      tokens.set(keyOf(spot), { token, until, isGood });
    },
    answer: async (spot, message) => {
      const known = tokens.get(keyOf(spot));
      if (!known || Temporal.Instant.compare(known.until, clock.now()) <= 0) return false;
      if (!(await known.isGood)) return false;
      try {
        await calls.followUp(known.token, message);
        return true;
      } catch {
        tokens.delete(keyOf(spot));
        return false;
      }
    },
  };
}

function keyOf({ externalId, channel }: Spot): string {
  return `${channel} ${externalId}`;
}
