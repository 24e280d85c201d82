import type { Logger } from "pino";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { listThreadOwners } from "#src/db/conversations.ts";
import { listUpcoming } from "#src/db/schedules.ts";
import { findMember } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import {
  listCounters,
  listFirstDaysOf,
  listPlanned,
  listStuckPosts,
} from "#src/db/week-numbers.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";
import type { MediaRef } from "#src/domain/news.ts";
import { maySeeThread } from "#src/domain/team.ts";
import type { Insight, WeekDigest } from "#src/domain/week.ts";
import type { MediaStore } from "#src/media/media-store.ts";
import { digestWeek, type MeasuredPost } from "./digest-week.ts";
import { drawChart } from "./draw-chart.ts";
import { findInsights } from "./find-insights.ts";
import { onlyOpen, threadsIn } from "./only-open.ts";
import { labelWeeks, type WeekPoint, weeklyGains, weeksBefore } from "./weekly-gains.ts";
import type { Week } from "./week-of.ts";

export interface WeekApp {
  db: Database;
  clock: Clock;
  log: Logger;
  media: MediaStore;
  /** A finished short of the team that has no time yet, and its thread. */
  findWaiting(tx: Transaction): Promise<{ conversationId: string; title: string } | undefined>;
}

/** Older posts than this many hardly gain anything, and say little about today's viewers. */
const postsMax = 200;
const plannedMax = 100;
const stuckMax = 10;
/** One week has nothing to be compared with. */
const chartWeeksMin = 2;

/** For whom a week is told: nobody is led to a thread that is not for them. */
interface Telling {
  teamId: string;
  userId: string;
  week: Week;
  language: Language;
  chartTitle: string;
}

/** All there is to tell of a team's week, with a chart of it and the ones before where they were measured. */
export async function composeWeek(
  app: WeekApp,
  input: Telling,
): Promise<{ digest: WeekDigest; insights: Insight[]; chart?: MediaRef }> {
  const { week } = input;
  const now = app.clock.now();
  const spans = weeksBefore(week);
  const { posts, digest, insights } = await asTenant(app.db, input, async (tx) => {
    const at = [week.before.end, ...spans.flatMap(({ start, end }) => [start, end])];
    const found: MeasuredPost[] = await listCounters(tx, { at, limit: postsMax });
    const planned = await listPlanned(tx, { now, limit: plannedMax });
    const told = digestWeek({
      posts: found,
      week,
      planned: planned.map(({ scheduledAt, ...post }) => ({ ...post, at: scheduledAt.toString() })),
    });
    const upcoming = await listUpcoming(tx, { limit: plannedMax });
    const waiting = await app.findWaiting(tx);
    const advice = findInsights({
      digest: told,
      week,
      posts: found,
      firstDays: await listFirstDaysOf(tx, { limit: postsMax }),
      stuck: await listStuckPosts(tx, { limit: stuckMax }),
      taken: upcoming.map(({ scheduledAt }) => scheduledAt),
      now,
      ...(waiting && { waiting }),
    });
    const open = await openTo(tx, input, threadsIn(told, advice));
    return { posts: found, ...onlyOpen({ digest: told, insights: advice }, open) };
  });
  const points = weeklyGains(posts, spans);
  const chart = points.length >= chartWeeksMin && (await keepChart(app, input, points));
  return { digest, insights, ...(chart && { chart }) };
}

/** The threads among those mentioned that a person may open. */
async function openTo(
  tx: Transaction,
  { teamId, userId }: Telling,
  mentioned: readonly string[],
): Promise<ReadonlySet<string>> {
  const member = await findMember(tx, { teamId, userId });
  if (!member) return new Set();
  const threads = await listThreadOwners(tx, mentioned);
  return new Set(
    threads.flatMap(({ id, ownerId }) =>
      maySeeThread(member, { isOwn: ownerId === userId }) ? [id] : [],
    ),
  );
}

/** Where the disk is full, a week is worth telling without its picture too. */
async function keepChart(
  app: WeekApp,
  input: Telling,
  points: readonly WeekPoint[],
): Promise<MediaRef | undefined> {
  const { teamId, week, language, chartTitle: title } = input;
  const key = `${teamId}/weeks/${week.span.id.toLowerCase()}-${crypto.randomUUID()}.png`;
  try {
    const chart = drawChart({ points: labelWeeks(points, language), title, language });
    await app.media.put(key, chart);
    return { key, mimeType: "image/png" };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "no-space") throw error;
    app.log.warn({ err: error, teamId }, "a week is told without its chart");
    return undefined;
  }
}
