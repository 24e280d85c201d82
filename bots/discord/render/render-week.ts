import { describeInsight, figuresOfWeek } from "#bots/conversation/describe-week.ts";
import { typeOfInsight } from "#bots/conversation/screen.ts";
import { drawCard } from "./card.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { file, mediaPart } from "./media.ts";
import { bold, plain, small } from "./texts.ts";

const marks: Record<string, string> = { suggestion: "💡", warning: "⚠️", achievement: "🏅" };

/** How a week was: figures beside those of the week before, the best short, what comes next. */
export function renderDigest(drawing: Drawing, { digest, chart }: Of<"digest">): DrawnPart[] {
  const { week, format } = drawing.words;
  const say = week.digest;
  const { figures, notes } = figuresOfWeek(digest, drawing.words);
  const { best, planned, timeZone } = digest;
  const card = drawCard(drawing, {
    title: digest.week.isOver ? say.over : say.running,
    lines: [
      small(say.range(format.date(digest.week.monday), format.date(digest.week.sunday))),
      ...figures.map(
        ({ label, figure, before }) =>
          `${label} ${bold(figure)}${before === undefined ? "" : ` · ${before}`}`,
      ),
      ...notes.map(small),
      best
        ? `${plain(say.best(best.title, format.count(best.views)))} ${mention(drawing, best.conversationId)}`
        : "",
      planned.length === 0 ? say.nothingPlanned : bold(say.planned),
      ...planned.map(
        ({ title, at, conversationId }) =>
          `${format.moment(at, timeZone)} · ${plain(title)} ${mention(drawing, conversationId)}`,
      ),
    ],
  });
  if (!chart) return [card];
  return [mediaPart({ file: file("week", chart, say.chart) }), card];
}

/** What the numbers advise; the buttons of what can be done about it stand below, named after it. */
export function renderInsights(drawing: Drawing, { insights }: Of<"insights">): DrawnPart {
  const { types, title } = drawing.words.week.insights;
  return drawCard(drawing, {
    title,
    lines: insights.map((given) => {
      const described = describeInsight(given, drawing.words);
      const type = typeOfInsight[given.insight.kind];
      const where = mention(drawing, described.threadId);
      return [
        `${marks[type] ?? ""} ${bold(described.title)}`,
        small(types[type]),
        `${plain(described.text)} ${where}`,
      ].join("\n");
    }),
  });
}

/** Another short is being made, in a thread of its own. */
export function renderAnotherBegun(
  drawing: Drawing,
  { conversationId }: Of<"another-begun">,
): DrawnPart {
  const title = drawing.words.week.insights.done["make-another"];
  return drawCard(drawing, { title, lines: [mention(drawing, conversationId)] });
}

/** A way to a conversation's thread, where it has one. */
function mention({ threads }: Drawing, conversationId: string | undefined): string {
  const thread = conversationId === undefined ? undefined : threads?.get(conversationId);
  return thread === undefined ? "" : `<#${thread}>`;
}
