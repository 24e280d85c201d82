import { type FigureOfPost, figuresOfPost } from "#bots/conversation/describe-post.ts";
import { describeInsight, figuresOfWeek } from "#bots/conversation/describe-week.ts";
import { type Screen, typeOfInsight } from "#bots/conversation/screen.ts";
import { actionButton, actionRows, type Button } from "./buttons.ts";
import { chosenLine, renderCard, titleOf } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import { fitText, type Paragraph, textLimits } from "./fit-text.ts";
import { markup, nothing } from "./html.ts";
import type { Part } from "./part.ts";
import { writePressData } from "./press-data.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

const signs = { suggestion: "💡", warning: "⚠️", achievement: "🏅" } as const;

/** What is told of numbers and weeks, and done about them. */
export function renderWeek(
  drawing: Drawing,
  screen: Of<"numbers" | "digest" | "insights" | "another-begun">,
): Part[] {
  switch (screen.kind) {
    case "numbers":
      return renderNumbers(drawing, screen);
    case "digest":
      return renderDigest(drawing, screen);
    case "insights":
      return renderInsights(drawing, screen);
    case "another-begun":
      return renderAnotherBegun(drawing, screen);
  }
}

const signOf: Record<FigureOfPost["kind"], string> = {
  views: "👀",
  likes: "❤️",
  comments: "💬",
  shares: "↗️",
  watchTime: "⏱",
};

/** How a published short does: figures, and the curve once there is one. */
function renderNumbers(drawing: Drawing, screen: Of<"numbers">): Part[] {
  const { chat, format } = drawing.words;
  const say = chat.screens.numbers;
  const lines = figuresOfPost(screen, drawing.words).map(
    ({ kind, label, figure }) => markup`${signOf[kind]} ${label} <b>${figure}</b>`,
  );
  const takenAt = say.takenAt(format.moment(screen.takenAt.instant, screen.takenAt.timeZone));
  const paragraphs: Paragraph[] = [
    { html: titleOf({ sign: "📊", title: say.moments[screen.moment] }) },
    { html: markup`${screen.title}` },
    ...lines.map((line) => ({ html: line })),
    { html: markup`<i>${takenAt}</i>` },
    { html: chosenLine(drawing) },
  ];
  return [withChart(drawing, screen.chart, paragraphs)];
}

/** What is told of a week. */
function renderDigest(drawing: Drawing, { digest, chart }: Of<"digest">): Part[] {
  const { week, format } = drawing.words;
  const say = week.digest;
  const { figures, notes } = figuresOfWeek(digest, drawing.words);
  const { best, planned, timeZone } = digest;
  const range = say.range(format.date(digest.week.monday), format.date(digest.week.sunday));
  const paragraphs: Paragraph[] = [
    { html: titleOf({ sign: "📅", title: digest.week.isOver ? say.over : say.running }) },
    { html: markup`<i>${range}</i>` },
    ...figures.map(({ label, figure, before }) => ({
      html: markup`• ${label} <b>${figure}</b>${before === undefined ? nothing : markup` <i>${before}</i>`}`,
    })),
    ...notes.map((note) => ({ html: markup`${note}`, isOptional: true })),
    ...(best ? [{ html: markup`🏆 ${say.best(best.title, format.count(best.views))}` }] : []),
    {
      html: markup`\n${planned.length === 0 ? say.nothingPlanned : markup`<b>${say.planned}</b>`}`,
    },
    ...planned.map((post) => ({
      html: markup`🕒 ${format.moment(post.at, timeZone)} · ${post.title}`,
      isOptional: true,
    })),
  ];
  return [withChart(drawing, chart, paragraphs)];
}

/** What the numbers advise, each with its own button or with a way to where it has been done. */
function renderInsights(drawing: Drawing, { insights }: Of<"insights">): Part[] {
  const { message, words } = drawing;
  const say = words.week.insights;
  const rows: Button[][] = [];
  const body = insights.flatMap((given): Paragraph[] => {
    const { title, text, threadId, offer } = describeInsight(given, words);
    const type = typeOfInsight[given.insight.kind];
    const action = message.actions.find(
      ({ verb, argument }) => verb === offer?.verb && argument === offer.argument,
    );
    if (action) rows.push([actionButton(action, labelOf(action, words))]);
    if (threadId !== undefined) rows.push([goButton(say.open, threadId)]);
    return [
      { html: markup`\n${signs[type]} <b>${title}</b>` },
      ...(text === "" ? [] : [{ html: markup`${text}`, isOptional: true }]),
    ];
  });
  return [renderCard(drawing, { sign: "📈", title: say.title, body, keyboard: rows })];
}

function renderAnotherBegun(drawing: Drawing, { conversationId }: Of<"another-begun">): Part[] {
  const { done, open } = drawing.words.week.insights;
  const keyboard = [[goButton(open, conversationId)]];
  return [renderCard(drawing, { sign: "✨", title: done["make-another"], keyboard })];
}

/** Brings another conversation to where the button is pressed. */
function goButton(text: string, conversationId: string): Button {
  return { text, data: writePressData({ type: "go", conversationId }) };
}

function withChart(
  drawing: Drawing,
  chart: Of<"numbers">["chart"],
  paragraphs: readonly Paragraph[],
): Part {
  const keyboard = actionRows(drawing);
  if (!chart) {
    return { kind: "text", name: "text", body: fitText(paragraphs, textLimits.text), keyboard };
  }
  const body = fitText(paragraphs, textLimits.caption);
  return { kind: "photo", name: "photo", photo: chart, body, keyboard };
}
