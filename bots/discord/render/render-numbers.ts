import { figuresOfPost } from "#bots/conversation/describe-post.ts";
import { drawCard } from "./card.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { file, mediaPart } from "./media.ts";
import { bold, plain, small } from "./texts.ts";

/** How a published short does: figures, and the curve once there is one. */
export function renderNumbers(drawing: Drawing, screen: Of<"numbers">): DrawnPart[] {
  const { chat, format } = drawing.words;
  const say = chat.screens.numbers;
  const figures = figuresOfPost(screen, drawing.words).map(
    ({ label, figure }) => `${label} ${bold(figure)}`,
  );
  const lines = [
    plain(screen.title),
    figures.join(" · "),
    small(say.takenAt(format.moment(screen.takenAt.instant, screen.takenAt.timeZone))),
  ];
  const card = drawCard(drawing, { title: say.moments[screen.moment], lines });
  if (!screen.chart) return [card];
  return [mediaPart({ file: file("numbers", screen.chart, say.chart(screen.title)) }), card];
}
