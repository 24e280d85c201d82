import type { Clock } from "#src/domain/clock.ts";
import type { DiscordCalls, OutgoingDiscord } from "./discord-calls.ts";

/** Where somebody is: only there can they be answered so that nobody else sees it. */
interface Spot {
  /** Discord's id of the person. */
  externalId: string;
  channel: string;
}

export interface Answers {
  /** Somebody has just pressed or typed something: for some minutes they can be answered privately. */
  note(spot: Spot, token: string): void;
  /** False where they cannot be, or no longer. */
  answer(spot: Spot, message: OutgoingDiscord): Promise<boolean>;
}

/** A token of Discord's is good for fifteen minutes. */
const tokenMinutes = 14;
const rememberedMax = 10_000;

/** The newest way of answering each person privately. Only of this process: elsewhere a private chat takes its place. */
export function createAnswers(calls: DiscordCalls, clock: Clock): Answers {
  const tokens = new Map<string, { token: string; until: Temporal.Instant }>();
  return {
    note: (spot, token) => {
      if (tokens.size >= rememberedMax) tokens.clear();
      const until = clock.now().add({ minutes: tokenMinutes });
      tokens.set(keyOf(spot), { token, until });
    },
    answer: async (spot, message) => {
      const known = tokens.get(keyOf(spot));
      if (!known || Temporal.Instant.compare(known.until, clock.now()) <= 0) return false;
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
