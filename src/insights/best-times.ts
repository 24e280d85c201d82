import {
  type Evidence,
  type Model,
  type Observation,
  evidenceForHour,
  shrunkLift,
  weighPosts,
} from "./best-times-evidence.ts";
import { type Slot, freeSlots, isApart } from "./best-times-slots.ts";
import { type UsualKind, nearestUsual, usualLift } from "./best-times-usual.ts";

export interface BestTime {
  at: Temporal.Instant;
  /** 0 to 100; 50 is a time like any other. */
  score: number;
  reason: BestTimeReason;
}

export interface BestTimeReason {
  kind: "your-best-hour" | "your-best-weekday" | UsualKind;
  /** The posts that say so; with a usual time, all posts that were looked at. */
  sampleSize: number;
  /** How many percent more views than the channel's average, carefully; only with "your-best-…". */
  liftPercent?: number;
}

const slotsWanted = 3;

/** With fewer posts than this, only the usual times are offered. */
const observationsMin = 8;

/** What is usual for everybody is no more than a fair guess for somebody. */
const usualScoreMax = 60;

/** Points that a second slot on the same day must be ahead of one on another day. */
const sameDayPoints = 15;

/** How fast a lift moves the score away from 50: twice the views are 89 points. */
const scoreSteepness = 3;

/** Counts against hours outside the usual ones for which no number speaks. */
const unprovenLift = -0.3;

interface RatedSlot extends Slot {
  score: number;
  lift: number;
  reason: BestTimeReason;
}

/**
 * The three best free times of the next seven days to publish at, the best first (the sooner of
 * equals first). Fewer only if what is taken leaves no room for three.
 *
 * How it judges, in plain words:
 *
 * - Views are compared as ratios (by their logarithm), so a post with twice the views counts as
 *   much above the average as one with half of them counts below it. One viral post is cut back to
 *   the edge of what is usual for the channel: luck on one day is no reason to post at that hour.
 * - A post of two months ago counts half as much as one of today.
 * - Posts within an hour of a time speak for it, nearer ones louder. Beside them stand four
 *   imagined posts that did exactly as one would expect of that hour in general. Two real posts
 *   hardly move such a mean; twenty decide it. So advice starts as common sense and becomes the
 *   channel's own. Weekdays are judged in the same way, by what the hours do not explain.
 * - "Your best" is only said of at least three posts whose mean lies two and a half standard errors
 *   above the average, at 10 % or more after that caution: many hours and weekdays are looked at,
 *   and some always shine by chance. Otherwise the reason is a usual time, an assumption, and its
 *   score is never above 60. With fewer than eight posts in all, nothing else is offered.
 *
 * It cannot tell why a time did well (better videos on Fridays look like good Fridays), and knows
 * no holidays. Posts dated after `now` and views that are no numbers are left out.
 */
export function bestTimes(input: {
  observations: readonly Observation[];
  now: Temporal.Instant;
  timeZone: string;
  taken: readonly Temporal.Instant[];
}): BestTime[] {
  const observations = input.observations.filter(
    (one) =>
      Number.isFinite(one.viewsAfter24h) &&
      Temporal.Instant.compare(one.publishedAt, input.now) <= 0,
  );
  const model =
    observations.length >= observationsMin ? weighPosts(observations, input) : undefined;
  const rated = freeSlots(input).map((slot) => rate(slot, model, observations.length));
  return pick(rated).map(({ at, score, reason }) => ({ at, score, reason }));
}

function rate(slot: Slot, model: Model | undefined, postCount: number): RatedSlot {
  const usual = usualLift(slot.local);
  const reason: BestTimeReason = {
    kind: usual?.kind ?? nearestUsual(slot.local),
    sampleSize: postCount,
  };
  if (!model) {
    const lift = usual?.lift ?? unprovenLift;
    return { ...slot, lift, score: Math.min(usualScoreMax, toScore(lift)), reason };
  }
  const hour = evidenceForHour(model, slot.local.hour + slot.local.minute / 60);
  const weekday = model.weekdays.get(slot.local.dayOfWeek);
  const isProven = usual !== undefined || hour.isClear;
  const lift =
    shrunkLift(hour, usual?.lift ?? 0) +
    (weekday?.isClear ? shrunkLift(weekday, 0) : 0) +
    (isProven ? 0 : unprovenLift);
  const own = ownReason(hour, weekday);
  const score = own ? toScore(lift) : Math.min(usualScoreMax, toScore(lift));
  return { ...slot, lift, score, reason: own ?? reason };
}

/** The hour or the weekday, whichever lifts more, if either is clear enough to be named. */
function ownReason(hour: Evidence, weekday: Evidence | undefined): BestTimeReason | undefined {
  const named = [
    { kind: "your-best-hour" as const, evidence: hour },
    { kind: "your-best-weekday" as const, evidence: weekday },
  ].flatMap(({ kind, evidence }) =>
    evidence?.isClear ? [{ kind, evidence, lift: shrunkLift(evidence, 0) }] : [],
  );
  const [best] = named.toSorted((one, other) => other.lift - one.lift);
  return (
    best && {
      kind: best.kind,
      sampleSize: best.evidence.sampleSize,
      liftPercent: Math.round(Math.expm1(best.lift) * 100),
    }
  );
}

function toScore(lift: number): number {
  return Math.round(100 / (1 + Math.exp(-scoreSteepness * lift)));
}

/** Takes the best, then the best that is far enough from it and, if that costs little, on another day. */
function pick(rated: readonly RatedSlot[]): RatedSlot[] {
  const sorted = rated.toSorted(byRank);
  const picked: RatedSlot[] = [];
  while (picked.length < slotsWanted) {
    const others = picked.map(({ at }) => at);
    const free = sorted.filter(({ at }) => isApart(at, others));
    const isOnOwnDay = (slot: RatedSlot) =>
      !picked.some((other) => other.local.toPlainDate().equals(slot.local.toPlainDate()));
    const best = free[0];
    const apart = free.find(isOnOwnDay);
    if (!best) break;
    picked.push(apart && best.score - apart.score < sameDayPoints ? apart : best);
  }
  return picked.toSorted(
    (one, other) => other.score - one.score || Temporal.Instant.compare(one.at, other.at),
  );
}

function byRank(one: RatedSlot, other: RatedSlot): number {
  return other.lift - one.lift || Temporal.Instant.compare(one.at, other.at);
}
