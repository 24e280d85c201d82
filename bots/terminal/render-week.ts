import { describeInsight, figuresOfWeek } from "#bots/conversation/describe-week.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { typeOfInsight } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

/** How a week was, line by line. */
export function renderDigest({ digest }: Of<"digest">, words: Words): string[] {
  const { format } = words;
  const say = words.week.digest;
  const { figures, notes } = figuresOfWeek(digest, words);
  const { best, planned, timeZone, week } = digest;
  const range = say.range(format.date(week.monday), format.date(week.sunday));
  const title = week.isOver ? say.over : say.running;
  return [
    `${title} (${range})`,
    ...figures.map(({ label, figure, before }) =>
      before === undefined ? `${label} ${figure}` : `${label} ${figure} · ${before}`,
    ),
    ...notes,
    ...(best ? [say.best(best.title, format.count(best.views))] : []),
    planned.length === 0 ? say.nothingPlanned : `${say.planned}:`,
    ...planned.map((post) => `  ${format.moment(post.at, timeZone)}  ${post.title}`),
  ];
}

export function renderInsights({ insights }: Of<"insights">, words: Words): string[] {
  const say = words.week.insights;
  const lines = insights.flatMap((given) => {
    const { title, text } = describeInsight(given, words);
    return [`${say.types[typeOfInsight[given.insight.kind]]} · ${title}`, `  ${text}`];
  });
  return [say.title, ...lines];
}
