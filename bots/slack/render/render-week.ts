import { figuresOfPost } from "#bots/conversation/describe-post.ts";
import { describeInsight, figuresOfWeek } from "#bots/conversation/describe-week.ts";
import { type MediaRef, type Screen, typeOfInsight } from "#bots/conversation/screen.ts";
import { type Block, context, escape, fields, picture, section } from "./blocks.ts";
import { type Card, type Drawing, pressButton, renderActions } from "./card.ts";
import { headerCard } from "./render-making.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

const icons = { suggestion: ":bulb:", warning: ":warning:", achievement: ":trophy:" } as const;

/** Numbers of a post and of a week, and what they advise. */
export function renderWeek(
  drawing: Drawing,
  screen: Of<"numbers" | "digest" | "insights" | "another-begun">,
): Card {
  switch (screen.kind) {
    case "numbers":
      return renderNumbers(drawing, screen);
    case "digest":
      return renderDigest(drawing, screen);
    case "insights":
      return renderInsights(drawing, screen);
    case "another-begun": {
      const text = drawing.words.week.insights.done["make-another"];
      return { text, blocks: [section(`:clapper: ${text}`), ...renderActions(drawing)] };
    }
  }
}

function renderNumbers(drawing: Drawing, screen: Of<"numbers">): Card {
  const { chat, format } = drawing.words;
  const say = chat.screens.numbers;
  const title = say.moments[screen.moment];
  return {
    text: `${title}: ${screen.title}`,
    blocks: [
      section(`:bar_chart: *${title}*\n${escape(screen.title)}`),
      fields(figuresOfPost(screen, drawing.words).map(({ label, figure }) => [label, figure])),
      ...renderChart(drawing, screen.chart, say.chart(screen.title)),
      context(say.takenAt(format.moment(screen.takenAt.instant, screen.takenAt.timeZone))),
      ...renderActions(drawing),
    ],
  };
}

function renderChart(drawing: Drawing, chart: MediaRef | undefined, alt: string): Block[] {
  const id = chart && drawing.fileOf(chart);
  return id === undefined ? [] : [picture(id, alt)];
}

function renderDigest(drawing: Drawing, { digest, chart }: Of<"digest">): Card {
  const { words } = drawing;
  const { format } = words;
  const say = words.week.digest;
  const { figures, notes } = figuresOfWeek(digest, words);
  const { best, planned, timeZone, week } = digest;
  const posts = planned.map(
    (post) => `• ${format.moment(post.at, timeZone)}  ${escape(post.title)}`,
  );
  return headerCard(week.isOver ? say.over : say.running, [
    context(say.range(format.date(week.monday), format.date(week.sunday))),
    fields(
      figures.map(({ label, figure, before }) => [
        label,
        before === undefined ? figure : `${figure} (${before})`,
      ]),
    ),
    ...notes.map((note) => context(escape(note))),
    ...(best
      ? [section(`:trophy: ${escape(say.best(best.title, format.count(best.views)))}`)]
      : []),
    ...renderChart(drawing, chart, say.chart),
    section(posts.length === 0 ? say.nothingPlanned : [`*${say.planned}*`, ...posts].join("\n")),
    ...renderActions(drawing),
  ]);
}

function renderInsights(drawing: Drawing, { insights }: Of<"insights">): Card {
  const { message, words } = drawing;
  const say = words.week.insights;
  const blocks = insights.map((given): Block => {
    const { title, text, offer } = describeInsight(given, words);
    const type = typeOfInsight[given.insight.kind];
    const action = message.actions.find(
      ({ verb, argument }) => verb === offer?.verb && argument === offer.argument,
    );
    const line = `${icons[type]} *${escape(title)}*\n${escape(text)}`;
    const accessory = action && pressButton(action, words);
    return section(line, accessory?.type === "button" ? accessory : undefined);
  });
  return {
    text: say.title,
    blocks: [
      section(`*${say.title}*`),
      ...blocks,
      ...(message.chosen ? renderActions(drawing) : []),
    ],
  };
}
