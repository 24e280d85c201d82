export interface Observation {
  publishedAt: Temporal.Instant;
  viewsAfter24h: number;
}

/** After this many days a post counts half: audiences change. */
const halfLifeDays = 60;

/** As many average posts are imagined beside the real ones of every hour and weekday. */
const imaginedPosts = 4;

/** Posts nearer to an hour than this speak for it, the nearer the louder. */
const nearHours = 1;
const kernelHours = 0.5;

/** Views beyond this many robust standard deviations from the median count as if they lay there. */
const outlierDeviations = 2.5;

/** Makes the median absolute deviation comparable with a standard deviation. */
const deviationOfMedian = 1.4826;

/** Posts of one channel never differ less than this, whatever a few of them seem to show. */
const deviationMin = 0.2;

/**
 * What it takes to speak of somebody's own best time. Of 200 made-up channels without any best time
 * (single posts 0.8 apart in logarithms) at most 4 % were told of one; an hour with twice the views
 * (single posts 0.6 apart, one in four at that hour) was found by 73 % after 60 posts.
 */
const postsMin = 3;
const errorsMin = 2.5;
const liftMin = 0.1;

/** What the posts at some hour or weekday say. Lifts are natural logarithms of ratios of views. */
export interface Evidence {
  /** How many posts speak. */
  sampleSize: number;
  /** How much they count together, old and distant ones less. */
  weight: number;
  /** Their mean distance from the channel's average, not yet pulled towards zero. */
  mean: number;
  /** Whether it is too much to be chance. */
  isClear: boolean;
}

interface Point {
  hour: number;
  weekday: number;
  weight: number;
  /** Logarithm of the views, above or below the channel's average. */
  excess: number;
}

export interface Model {
  points: readonly Point[];
  /** How far single posts lie from the average, in logarithms. */
  deviation: number;
  /** How well each weekday does beyond what its hours explain. */
  weekdays: ReadonlyMap<number, Evidence>;
}

/** Sorts posts by the wall clock they were published at and takes out what would mislead. */
export function weighPosts(
  observations: readonly Observation[],
  { now, timeZone }: { now: Temporal.Instant; timeZone: string },
): Model {
  const logarithms = tame(observations.map((one) => Math.log1p(Math.max(0, one.viewsAfter24h))));
  const weights = observations.map((one) => {
    const ageDays = Math.max(0, now.since(one.publishedAt).total("hours") / 24);
    return 0.5 ** (ageDays / halfLifeDays);
  });
  const average = weightedMean(logarithms, weights);
  const points = observations.map((one, index): Point => {
    const local = one.publishedAt.toZonedDateTimeISO(timeZone);
    return {
      hour: local.hour + local.minute / 60,
      weekday: local.dayOfWeek,
      weight: weights[index] ?? 0,
      excess: (logarithms[index] ?? average) - average,
    };
  });
  const squares = points.map(({ excess }) => excess ** 2);
  const deviation = Math.max(deviationMin, Math.sqrt(weightedMean(squares, weights)));
  const hoursOnly: Model = { points, deviation, weekdays: new Map() };
  return { ...hoursOnly, weekdays: weighWeekdays(hoursOnly) };
}

/** What posts within an hour of this one (of the local day) say about it. */
export function evidenceForHour(model: Model, hour: number): Evidence {
  const near = model.points.filter((point) => hoursApart(point.hour, hour) < nearHours);
  const weights = near.map(
    (point) => point.weight * Math.exp(-((hoursApart(point.hour, hour) / kernelHours) ** 2) / 2),
  );
  return weigh(
    near.map(({ excess }) => excess),
    weights,
    model.deviation,
  );
}

/** The mean lift pulled towards an expectation by the imagined posts, which all meet it exactly. */
export function shrunkLift({ mean, weight }: Evidence, expected: number): number {
  return (mean * weight + expected * imaginedPosts) / (weight + imaginedPosts);
}

/** What an hour earned is taken off first: Friday gets no praise for being posted on at eight. */
function weighWeekdays(model: Model): Map<number, Evidence> {
  const unexplained = model.points.map((point) => ({
    ...point,
    excess: point.excess - shrunkLift(evidenceForHour(model, point.hour), 0),
  }));
  const groups = Map.groupBy(unexplained, (point) => point.weekday);
  return new Map(
    [...groups].map(([weekday, points]) => [
      weekday,
      weigh(
        points.map(({ excess }) => excess),
        points.map(({ weight }) => weight),
        model.deviation,
      ),
    ]),
  );
}

function weigh(values: readonly number[], weights: readonly number[], deviation: number): Evidence {
  const weight = sum(weights);
  const mean = weightedMean(values, weights);
  // Many faint posts are worth fewer full ones (Kish's effective sample size).
  const worth = weight > 0 ? weight ** 2 / sum(weights.map((one) => one ** 2)) : 0;
  const evidence = { sampleSize: values.length, weight, mean };
  const isClear =
    values.length >= postsMin &&
    mean >= (errorsMin * deviation) / Math.sqrt(worth) &&
    shrunkLift({ ...evidence, isClear: false }, 0) >= Math.log1p(liftMin);
  return { ...evidence, isClear };
}

/** Pulls outliers in to the border of what is usual for the channel. */
function tame(values: readonly number[]): number[] {
  const middle = median(values);
  const spread = median(values.map((value) => Math.abs(value - middle))) * deviationOfMedian;
  const reach = outlierDeviations * Math.max(deviationMin, spread);
  return values.map((value) => Math.min(middle + reach, Math.max(middle - reach, value)));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const weight = sum(weights);
  return weight > 0 ? sum(values.map((value, index) => value * (weights[index] ?? 0))) / weight : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Around the clock: 23:30 and 0:30 are an hour apart. */
function hoursApart(one: number, other: number): number {
  const distance = Math.abs(one - other);
  return Math.min(distance, 24 - distance);
}
