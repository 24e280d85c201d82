import { describePost, type PostScreen } from "#bots/conversation/describe-post.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { actionRows } from "./buttons.ts";
import { renderCard } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import { markup } from "./html.ts";
import { linkButton } from "./link-button.ts";
import type { Part } from "./part.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

const signs: Record<PostScreen["kind"], string> = {
  scheduled: "✅",
  publishing: "📡",
  published: "🎉",
  "publishing-failed": "⚠️",
  "outcome-unknown": "❓",
  held: "⏸",
};

/** Where a post stands. */
export function renderPublishing(drawing: Drawing, screen: PostScreen): Part[] {
  const { title, text, when } = describePost(screen, drawing.words);
  const card = { sign: signs[screen.kind], title, text };
  switch (screen.kind) {
    case "scheduled":
      return [renderCard(drawing, { ...card, body: [{ html: markup`🕒 <b>${when}</b>` }] })];
    case "published": {
      const body = [{ html: markup`${when}` }, { html: markup`${screen.url}` }];
      return [renderCard(drawing, { ...card, body, keyboard: publishedRows(drawing, screen) })];
    }
    default:
      return [renderCard(drawing, card)];
  }
}

function publishedRows(drawing: Drawing, { url }: Of<"published">): ReturnType<typeof actionRows> {
  const watch = linkButton(drawing.words.chat.screens.published.open, url);
  return [...(watch ? [[watch]] : []), ...actionRows(drawing)];
}
