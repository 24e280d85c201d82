import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { analytics } from "./schema/analytics.ts";
import { projects } from "./schema/projects.ts";
import { schedules } from "./schema/schedules.ts";

interface PostedShort {
  projectId: string;
  conversationId: string;
  title: string;
  publishedAt: Temporal.Instant;
}

interface CounterRow extends Record<string, unknown> {
  id: string;
  project_id: string;
  conversation_id: string;
  title: string;
  published_at: string;
  snapshot_at: string | null;
  views: string | null;
  likes: string | null;
  watch_time: string | null;
}

/**
 * A team's newest posts, the newest first, each with the newest counter before each of some instants:
 * all that is needed to tell what it gained between any two of them.
 */
export async function listCounters(
  tx: Transaction,
  input: { at: readonly Temporal.Instant[]; limit: number },
): Promise<
  (PostedShort & {
    counters: { at: Temporal.Instant; views: number; likes: number; watchTimeSeconds: number }[];
  })[]
> {
  const instants = sql.join(
    input.at.map((at) => sql`${at.toString()}`),
    sql`, `,
  );
  const rows = await tx.drizzle.execute<CounterRow>(sql`
    select post.id, post.project_id, projects.conversation_id, post.title,
      post.published_at::text as published_at, newest.snapshot_at::text as snapshot_at,
      newest.views::text as views, newest.likes::text as likes,
      newest.watch_time::text as watch_time
    from (
      select id, project_id, title, published_at from schedules
        where published_at is not null order by published_at desc, id limit ${input.limit}
    ) post
    join projects on projects.id = post.project_id
    cross join unnest(array[${instants}]::timestamptz[]) as boundary(at)
    left join lateral (
      select snapshot_at, views, likes, watch_time from analytics
        where schedule_id = post.id and snapshot_at < boundary.at
        order by snapshot_at desc limit 1
    ) newest on true
    order by post.published_at desc, post.id, boundary.at`);
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((found) => {
    const [post] = found;
    if (!post) return [];
    const counters = new Map(
      found.flatMap((row) => (row.snapshot_at === null ? [] : [[row.snapshot_at, row] as const])),
    );
    return {
      projectId: post.project_id,
      conversationId: post.conversation_id,
      title: post.title,
      publishedAt: Temporal.Instant.from(post.published_at),
      counters: [...counters].map(([at, row]) => ({
        at: Temporal.Instant.from(at),
        views: Number(row.views),
        likes: Number(row.likes),
        watchTimeSeconds: Number(row.watch_time),
      })),
    };
  });
}

/** How a team's newest posts had done a day after they went out, the newest first, with what each is. */
export async function listFirstDaysOf(
  tx: Transaction,
  input: { limit: number },
): Promise<(PostedShort & { viewsAfter24h: number })[]> {
  const rows = await tx.drizzle
    .select({
      projectId: schedules.projectId,
      conversationId: projects.conversationId,
      title: schedules.title,
      publishedAt: schedules.publishedAt,
      viewsAfter24h: analytics.views,
    })
    .from(analytics)
    .innerJoin(schedules, eq(schedules.id, analytics.scheduleId))
    .innerJoin(projects, eq(projects.id, schedules.projectId))
    .where(and(eq(analytics.moment, "24h"), isNotNull(schedules.publishedAt)))
    .orderBy(desc(analytics.snapshotAt))
    .limit(input.limit);
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ publishedAt, ...row }] : []));
}

/** Posts that go out by themselves from now on, the next one first. */
export async function listPlanned(
  tx: Transaction,
  input: { now: Temporal.Instant; limit: number },
): Promise<{ conversationId: string; title: string; scheduledAt: Temporal.Instant }[]> {
  return tx.drizzle
    .select({
      conversationId: projects.conversationId,
      title: schedules.title,
      scheduledAt: schedules.scheduledAt,
    })
    .from(schedules)
    .innerJoin(projects, eq(projects.id, schedules.projectId))
    .where(and(eq(schedules.status, "pending"), gte(schedules.scheduledAt, input.now)))
    .orderBy(asc(schedules.scheduledAt))
    .limit(input.limit);
}

/** Posts that do not go on until a person says how, the longest waiting first. */
export async function listStuckPosts(
  tx: Transaction,
  input: { limit: number },
): Promise<{ kind: "held" | "outcome-unknown"; conversationId: string; title: string }[]> {
  const rows = await tx.drizzle
    .select({
      status: schedules.status,
      conversationId: projects.conversationId,
      title: schedules.title,
    })
    .from(schedules)
    .innerJoin(projects, eq(projects.id, schedules.projectId))
    .where(
      and(
        inArray(schedules.status, ["held", "unknown"]),
        // A post in doubt with a lease is still being asked about.
        or(eq(schedules.status, "held"), isNull(schedules.leaseUntil)),
      ),
    )
    .orderBy(asc(schedules.updatedAt))
    .limit(input.limit);
  return rows.map(({ status, ...row }) => ({
    kind: status === "held" ? "held" : "outcome-unknown",
    ...row,
  }));
}
