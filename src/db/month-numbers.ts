import { sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";

/** What happened to a team's posts in one stretch of time. */
export interface MonthNumbers {
  /** Posts that went out. */
  published: number;
  /** Shorts whose making began. */
  made: number;
  /** What was added, told by how the counters grew. Absent where nothing had been measured by its end. */
  gained?: { views: number; likes: number };
}

interface Row extends Record<string, unknown> {
  published: number;
  made: number;
  measured: number;
  views: string;
  likes: string;
}

/**
 * A month and the one before it. Counters are cumulative, so each post counts with its newest
 * snapshot up to the end of a stretch, less its newest one up to the beginning.
 */
export async function readMonths(
  tx: Transaction,
  input: { lastStart: Temporal.Instant; thisStart: Temporal.Instant; end: Temporal.Instant },
): Promise<{ thisMonth: MonthNumbers; lastMonth: MonthNumbers }> {
  const { lastStart, thisStart, end } = input;
  const before = await readTotals(tx, { since: lastStart, until: lastStart });
  const last = await readTotals(tx, { since: lastStart, until: thisStart });
  const current = await readTotals(tx, { since: thisStart, until: end });
  return { thisMonth: toNumbers(current, last), lastMonth: toNumbers(last, before) };
}

/** What went out and was made from `since` on, and what all counters had come to, both before `until`. */
async function readTotals(
  tx: Transaction,
  input: { since: Temporal.Instant; until: Temporal.Instant },
): Promise<Row> {
  const [since, until] = [input.since.toString(), input.until.toString()];
  const [row] = await tx.drizzle.execute<Row>(sql`
    select
      (select count(*)::int from schedules
        where published_at >= ${since} and published_at < ${until}) as published,
      (select count(*)::int from projects
        where making_started_at is not null
          and created_at >= ${since} and created_at < ${until}) as made,
      count(*)::int as measured,
      coalesce(sum(newest.views), 0)::text as views,
      coalesce(sum(newest.likes), 0)::text as likes
    from schedules
    cross join lateral (
      select views, likes from analytics
      where schedule_id = schedules.id and snapshot_at < ${until}
      order by snapshot_at desc limit 1
    ) newest`);
  if (!row) throw new Error("an aggregate returned no row");
  return row;
}

function toNumbers(end: Row, start: Row): MonthNumbers {
  return {
    published: end.published,
    made: end.made,
    ...(end.measured > 0 && {
      // A counter that a platform has corrected downwards is no negative gain.
      gained: {
        views: Math.max(0, Number(end.views) - Number(start.views)),
        likes: Math.max(0, Number(end.likes) - Number(start.likes)),
      },
    }),
  };
}
