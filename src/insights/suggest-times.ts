import { listFirstDays } from "#src/db/analytics.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { listUpcoming } from "#src/db/schedules.ts";
import { type BestTime, bestTimes } from "./best-times.ts";

/** Older posts than this many say little about today's viewers. */
const postsMax = 200;
const upcomingMax = 100;

/** The three best times for a team's next post, from its own numbers and around what is planned. */
export async function suggestTimes(
  tx: Transaction,
  around: { now: Temporal.Instant; timeZone: string },
): Promise<BestTime[]> {
  const observations = await listFirstDays(tx, { limit: postsMax });
  const upcoming = await listUpcoming(tx, { limit: upcomingMax });
  return bestTimes({
    observations,
    ...around,
    taken: upcoming.map(({ scheduledAt }) => scheduledAt),
  });
}
