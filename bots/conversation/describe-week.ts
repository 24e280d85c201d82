import type { WeekDigest } from "#src/domain/week.ts";
import { offersOf } from "./offers.ts";
import type { GivenInsight, Offer } from "./screen.ts";
import type { Words } from "./words.ts";

export interface FigureOfWeek {
  label: string;
  figure: string;
  /** That of the week before, where there is one. */
  before?: string;
}

/** Fewer than this in the week before and a percentage says more than it knows. */
const comparableMin = 10;

/** A week's figures in words, and what has to be said about them. The same on every face. */
export function figuresOfWeek(
  digest: WeekDigest,
  { week, format }: Words,
): { figures: FigureOfWeek[]; notes: string[] } {
  const say = week.digest;
  const { gained, gainedBefore, published, publishedBefore } = digest;
  const { isOver } = digest.week;
  const before = (shown: string, change = "") =>
    say.before(change === "" ? shown : `${shown} ${say.change(change)}`, isOver);
  const figures: FigureOfWeek[] = [
    {
      label: say.published,
      figure: format.count(published),
      before: before(format.count(publishedBefore)),
    },
  ];
  if (!gained) {
    const isNothing = published + publishedBefore === 0;
    return { figures, notes: [isNothing ? say.nothing : say.notMeasured] };
  }
  for (const [name, show] of [
    ["views", format.count],
    ["likes", format.count],
    ["watchTime", format.duration],
  ] as const) {
    const key = name === "watchTime" ? "watchTimeSeconds" : name;
    const then = gainedBefore?.[key];
    figures.push({
      label: say[name],
      figure: show(gained[key]),
      ...(then !== undefined && {
        before: before(show(then), then >= comparableMin ? percentOf(gained[key], then) : ""),
      }),
    });
  }
  const count = gained.postsMeasured;
  const notes = [say.measured(count, format.count(count))];
  return { figures, notes: gainedBefore ? notes : [...notes, say.notMeasuredBefore] };
}

function percentOf(now: number, before: number): string {
  const percent = Math.round(((now - before) / before) * 100);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : "±"}${Math.abs(percent)}%`;
}

/** An insight in words, with what it offers and the thread that it is about. */
export function describeInsight(
  given: GivenInsight,
  words: Words,
): { title: string; text: string; offer?: Offer; threadId?: string } {
  const [offer] = offersOf([given]);
  const { title, text, threadId } = wordsOf(given.insight, words);
  const { doneIn, insight } = given;
  if (doneIn !== undefined) {
    const verb = insight.kind === "far-better" ? "make-another" : "find-time";
    return { title, text: words.week.insights.done[verb], threadId: doneIn };
  }
  return {
    title,
    text,
    ...(offer && { offer }),
    ...(threadId !== undefined && { threadId }),
  };
}

function wordsOf(
  insight: GivenInsight["insight"],
  { week, format }: Words,
): { title: string; text: string; threadId?: string } {
  const say = week.insights;
  const { posts } = insight;
  const shown = format.count(posts);
  switch (insight.kind) {
    case "best-time": {
      const { by, at, timeZone, liftPercent, waiting } = insight;
      const when = format.moment(at, timeZone);
      const lift = format.count(liftPercent);
      const why =
        by === "hour"
          ? say.bestTime.byHour(posts, shown, lift)
          : say.bestTime.byWeekday(posts, shown, lift);
      const open = waiting ? ` ${say.bestTime.waiting(waiting.title)}` : "";
      return { title: say.bestTime[by](when), text: `${why}${open}` };
    }
    case "growth": {
      const { title, text } = say.growth;
      return { title: title(format.count(insight.percent)), text: text(posts, shown) };
    }
    case "far-better": {
      const { title, text } = say.farBetter;
      return {
        title: title(insight.title),
        text: text(format.decimal(insight.times), posts, shown),
        threadId: insight.conversationId,
      };
    }
    case "streak": {
      const { title, text } = say.streak;
      return { title: title(format.count(insight.weeks)), text: text(posts, shown) };
    }
    case "held":
      return {
        title: say.held.title(insight.title),
        text: say.held.text,
        threadId: insight.conversationId,
      };
    case "outcome-unknown":
      return {
        title: say.outcomeUnknown.title(insight.title),
        text: say.outcomeUnknown.text,
        threadId: insight.conversationId,
      };
  }
}
