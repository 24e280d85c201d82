import { desc, eq } from "drizzle-orm";
import type { Numbers, NumbersMoment } from "#src/domain/publication.ts";
import type { Transaction } from "./open-database.ts";
import { analytics } from "./schema/analytics.ts";
import { schedules } from "./schema/schedules.ts";

export interface Snapshot extends Numbers {
  moment: NumbersMoment;
  snapshotAt: Temporal.Instant;
}

export async function insertSnapshot(
  tx: Transaction,
  input: Snapshot & {
    teamId: string;
    projectId: string;
    channelId: string;
    scheduleId: string;
    platformVideoId: string;
  },
): Promise<void> {
  const { watchTimeSeconds, comments = 0, shares = 0, ...row } = input;
  await tx.drizzle.insert(analytics).values({
    ...row,
    // What a platform does not count adds nothing to a total.
    comments,
    shares,
    id: crypto.randomUUID(),
    watchTime: Math.round(watchTimeSeconds),
    createdAt: input.snapshotAt,
  });
}

/** A post's newest snapshots, the oldest of them first, at most `limit`. */
export async function listSnapshots(
  tx: Transaction,
  input: { scheduleId: string; limit: number },
): Promise<Snapshot[]> {
  const rows = await tx.drizzle
    .select({
      moment: analytics.moment,
      views: analytics.views,
      likes: analytics.likes,
      comments: analytics.comments,
      shares: analytics.shares,
      watchTimeSeconds: analytics.watchTime,
      snapshotAt: analytics.snapshotAt,
    })
    .from(analytics)
    .where(eq(analytics.scheduleId, input.scheduleId))
    .orderBy(desc(analytics.snapshotAt))
    .limit(input.limit);
  return rows.toReversed();
}

/** How a team's newest posts had done a day after they went out, the newest first. */
export async function listFirstDays(
  tx: Transaction,
  input: { limit: number },
): Promise<{ publishedAt: Temporal.Instant; viewsAfter24h: number }[]> {
  const rows = await tx.drizzle
    .select({ publishedAt: schedules.publishedAt, viewsAfter24h: analytics.views })
    .from(analytics)
    .innerJoin(schedules, eq(schedules.id, analytics.scheduleId))
    .where(eq(analytics.moment, "24h"))
    .orderBy(desc(analytics.snapshotAt))
    .limit(input.limit);
  return rows.flatMap(({ publishedAt, viewsAfter24h }) =>
    publishedAt ? [{ publishedAt, viewsAfter24h }] : [],
  );
}
