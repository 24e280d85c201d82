import type { Insight, WeekDigest } from "#src/domain/week.ts";
import { bestTimes } from "./best-times.ts";
import type { MeasuredPost } from "./digest-week.ts";
import { mondayAround, type Week } from "./week-of.ts";

/** How a post had done a day after it went out. */
export interface FirstDay {
  projectId: string;
  conversationId: string;
  title: string;
  publishedAt: Temporal.Instant;
  viewsAfter24h: number;
}

/** A post that waits for somebody's word. */
export interface StuckPost {
  kind: "held" | "outcome-unknown";
  conversationId: string;
  title: string;
}

/** Growth is told from this much on, and only where chance alone would not bring it. */
const growthPercentMin = 20;
const growthErrorsMin = 3;
const growthPostsMin = 2;

/** A short is far better than usual only beside at least this many others, by their median. */
const othersMin = 5;
const timesMin = 3;
const viewsMin = 20;
const deviationsMin = 2.5;
/** Makes the median absolute deviation comparable with a standard deviation. */
const deviationOfMedian = 1.4826;
/** Posts of one channel never differ less than this, in logarithms, whatever a few of them show. */
const deviationMin = 0.2;

const streakWeeksMin = 3;
const stuckShownMax = 3;

/**
 * What a team's numbers really say, the most pressing first: nothing where they say nothing. How
 * many posts each rests on is told with it.
 */
export function findInsights(input: {
  digest: WeekDigest;
  week: Week;
  posts: readonly MeasuredPost[];
  /** Newest first. */
  firstDays: readonly FirstDay[];
  stuck: readonly StuckPost[];
  /** When posts are going to go out already. */
  taken: readonly Temporal.Instant[];
  now: Temporal.Instant;
  /** A finished short that has no time yet. */
  waiting?: { conversationId: string; title: string };
}): Insight[] {
  const { digest, week } = input;
  return [
    ...input.stuck.slice(0, stuckShownMax).map((post) => ({ ...post, posts: 1 as const })),
    farBetter(input.firstDays, week),
    growth(digest),
    streak(input.posts, week),
    bestTime(input),
  ].filter((insight): insight is Insight => insight !== undefined);
}

/** Counting luck: the difference of two counts varies by the root of their sum. */
function growth({ gained, gainedBefore }: WeekDigest): Insight | undefined {
  if (!gained || !gainedBefore || gainedBefore.views === 0) return undefined;
  const posts = Math.min(gained.postsMeasured, gainedBefore.postsMeasured);
  const more = gained.views - gainedBefore.views;
  const percent = Math.round((more / gainedBefore.views) * 100);
  const errors = more / Math.sqrt(gained.views + gainedBefore.views);
  const isReal =
    posts >= growthPostsMin && percent >= growthPercentMin && errors >= growthErrorsMin;
  return isReal ? { kind: "growth", posts: gained.postsMeasured, percent } : undefined;
}

/** Only of what is new: the same praise every week would wear off. */
function farBetter(firstDays: readonly FirstDay[], week: Week): Insight | undefined {
  const recent = firstDays.filter(
    ({ publishedAt }) =>
      Temporal.Instant.compare(publishedAt, week.before.start) >= 0 &&
      Temporal.Instant.compare(publishedAt, week.now.end) < 0,
  );
  const [best] = recent.toSorted((one, other) => other.viewsAfter24h - one.viewsAfter24h);
  if (!best || best.viewsAfter24h < viewsMin) return undefined;
  const others = firstDays.filter((one) => one !== best).map((one) => one.viewsAfter24h);
  const usual = median(others);
  if (others.length < othersMin || usual === 0) return undefined;
  const times = best.viewsAfter24h / usual;
  const logarithms = others.map((views) => Math.log1p(views));
  const middle = median(logarithms);
  const spread = median(logarithms.map((one) => Math.abs(one - middle))) * deviationOfMedian;
  const deviations = (Math.log1p(best.viewsAfter24h) - middle) / Math.max(deviationMin, spread);
  if (times < timesMin || deviations < deviationsMin) return undefined;
  const { projectId, conversationId, title } = best;
  const rounded = Math.round(times * 10) / 10;
  const posts = others.length + 1;
  return { kind: "far-better", posts, projectId, conversationId, title, times: rounded };
}

/** Weeks with a post, one after the other up to this one. A running week without one breaks nothing yet. */
function streak(
  posts: readonly MeasuredPost[],
  { now, span, timeZone }: Week,
): Insight | undefined {
  const counted = posts.filter(
    ({ publishedAt }) => Temporal.Instant.compare(publishedAt, now.end) < 0,
  );
  const byWeek = Map.groupBy(counted, ({ publishedAt }) =>
    mondayAround(publishedAt, timeZone).toString(),
  );
  let monday = Temporal.PlainDate.from(span.monday);
  if (!span.isOver && !byWeek.has(span.monday)) monday = monday.subtract({ weeks: 1 });
  let weeks = 0;
  let count = 0;
  for (let found = byWeek.get(monday.toString()); found; found = byWeek.get(monday.toString())) {
    weeks += 1;
    count += found.length;
    monday = monday.subtract({ weeks: 1 });
  }
  return weeks >= streakWeeksMin ? { kind: "streak", posts: count, weeks } : undefined;
}

/** Only a team's own best time: what is usual for everybody is no news. */
function bestTime(input: Parameters<typeof findInsights>[0]): Insight | undefined {
  const { now, taken, firstDays, waiting } = input;
  const { timeZone } = input.week;
  for (const { at, reason } of bestTimes({ observations: firstDays, now, timeZone, taken })) {
    const by = ownReasons[reason.kind];
    if (!by) continue;
    return {
      kind: "best-time",
      posts: reason.sampleSize,
      by,
      liftPercent: reason.liftPercent ?? 0,
      at: at.toString(),
      timeZone,
      ...(waiting && { waiting }),
    };
  }
  return undefined;
}

const ownReasons: Partial<Record<string, "hour" | "weekday">> = {
  "your-best-hour": "hour",
  "your-best-weekday": "weekday",
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}
