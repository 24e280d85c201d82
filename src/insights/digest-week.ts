import type { Gains, PlannedPost, WeekDigest } from "#src/domain/week.ts";
import type { Span, Week } from "./week-of.ts";

/** What a platform had counted for a post at some time. Cumulative. */
export interface Counter {
  at: Temporal.Instant;
  views: number;
  likes: number;
  watchTimeSeconds: number;
}

/** A post that went out, with whatever was measured of it, in any order. */
export interface MeasuredPost {
  projectId: string;
  conversationId: string;
  title: string;
  publishedAt: Temporal.Instant;
  counters: readonly Counter[];
}

const plannedShownMax = 3;

/**
 * How a team's week was. Counters are cumulative: a post gains in a week what its newest counter
 * before the end is ahead of its newest one before the beginning, so over weeks that follow each
 * other each view counts once, in the week in which it was measured. Where nothing was measured
 * there are no figures, rather than zeros.
 */
export function digestWeek(input: {
  posts: readonly MeasuredPost[];
  planned: readonly PlannedPost[];
  week: Week;
}): WeekDigest {
  const { posts, week } = input;
  const gained = gainsIn(posts, week.now);
  const gainedBefore = gainsIn(posts, week.before);
  const best = bestOf(posts, week.now);
  return {
    week: week.span,
    timeZone: week.timeZone,
    published: publishedIn(posts, week.now).length,
    publishedBefore: publishedIn(posts, week.before).length,
    ...(gained && { gained }),
    ...(gainedBefore && { gainedBefore }),
    ...(best && { best }),
    planned: input.planned.slice(0, plannedShownMax),
  };
}

/** What all posts gained together; undefined where nothing was measured in the time. */
export function gainsIn(posts: readonly MeasuredPost[], span: Span): Gains | undefined {
  const measured = posts.filter(({ counters }) => counters.some(({ at }) => isIn(at, span)));
  if (measured.length === 0) return undefined;
  const gains = measured.map((post) => gainOf(post, span));
  const sum = (of: keyof Omit<Gains, "postsMeasured">) =>
    gains.reduce((total, gain) => total + gain[of], 0);
  return {
    views: sum("views"),
    likes: sum("likes"),
    watchTimeSeconds: sum("watchTimeSeconds"),
    postsMeasured: measured.length,
  };
}

export function publishedIn(posts: readonly MeasuredPost[], span: Span): MeasuredPost[] {
  return posts.filter(({ publishedAt }) => isIn(publishedAt, span));
}

/** Whether there is anything a person could want to hear, or has wanted to in the week before. */
export function isWorthTelling(digest: WeekDigest): boolean {
  return (
    digest.published + digest.publishedBefore > 0 ||
    (digest.gained?.views ?? 0) > 0 ||
    digest.planned.length > 0
  );
}

function bestOf(posts: readonly MeasuredPost[], span: Span): WeekDigest["best"] {
  const ranked = posts
    .map((post) => ({ post, views: gainOf(post, span).views }))
    .toSorted(
      (one, other) =>
        other.views - one.views ||
        Temporal.Instant.compare(other.post.publishedAt, one.post.publishedAt),
    );
  const [first] = ranked;
  if (!first || first.views === 0) return undefined;
  const { conversationId, title } = first.post;
  return { conversationId, title, views: first.views };
}

/** A counter that a platform has corrected downwards is no negative gain. */
function gainOf({ counters }: MeasuredPost, { start, end }: Span): Omit<Gains, "postsMeasured"> {
  const after = newestBefore(counters, end);
  const before = newestBefore(counters, start);
  const grown = (of: "views" | "likes" | "watchTimeSeconds") =>
    Math.max(0, (after?.[of] ?? 0) - (before?.[of] ?? 0));
  return {
    views: grown("views"),
    likes: grown("likes"),
    watchTimeSeconds: grown("watchTimeSeconds"),
  };
}

function newestBefore(counters: readonly Counter[], end: Temporal.Instant): Counter | undefined {
  let newest: Counter | undefined;
  for (const counter of counters) {
    if (Temporal.Instant.compare(counter.at, end) >= 0) continue;
    const later = newest ? Temporal.Instant.compare(counter.at, newest.at) : 1;
    // Of two read at once the higher one is the later.
    if (!newest || later > 0 || (later === 0 && counter.views > newest.views)) newest = counter;
  }
  return newest;
}

function isIn(at: Temporal.Instant, { start, end }: Span): boolean {
  return Temporal.Instant.compare(at, start) >= 0 && Temporal.Instant.compare(at, end) < 0;
}
