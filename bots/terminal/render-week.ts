import { describeInsight, figuresOfWeek } from "#bots/conversation/describe-week.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { typeOfInsight } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

type Of<Kind> = Extract<Screen, { kind: Kind }>;

type WeekScreen = Of<"digest" | "insights" | "another-begun">;

/** What is told of a week and done about it, line by line. */
export function renderWeek(screen: WeekScreen, words: Words): string[] {
  switch (screen.kind) {
    case "digest":
      return renderDigest(screen, words);
    case "insights":
      return renderInsights(screen, words);
    case "another-begun":
      return [words.week.insights.done["make-another"]];
  }
}

function renderDigest({ digest }: Of<"digest">, words: Words): string[] {
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

function renderInsights({ insights }: Of<"insights">, words: Words): string[] {
  const say = words.week.insights;
  const lines = insights.flatMap((given) => {
    const { title, text } = describeInsight(given, words);
    return [`${say.types[typeOfInsight[given.insight.kind]]} · ${title}`, `  ${text}`];
  });
  return [say.title, ...lines];
}
