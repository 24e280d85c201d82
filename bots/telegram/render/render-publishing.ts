import type { Screen } from "#bots/conversation/screen.ts";
import { actionRows } from "./buttons.ts";
import { renderCard } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import { markup } from "./html.ts";
import { linkButton } from "./link-button.ts";
import type { Part } from "./part.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;
type PublishingScreen = Of<
  "scheduled" | "publishing" | "published" | "publishing-failed" | "outcome-unknown" | "held"
>;

/** Where a post stands. */
export function renderPublishing(drawing: Drawing, screen: PublishingScreen): Part[] {
  const { chat, format } = drawing.words;
  const { screens } = chat;
  switch (screen.kind) {
    case "scheduled": {
      const when = format.moment(screen.at.instant, screen.at.timeZone);
      const text = screens.scheduled.text(screen.title, screen.channelName);
      const body = [{ html: markup`🕒 <b>${when}</b>` }];
      return [renderCard(drawing, { sign: "✅", title: screens.scheduled.title, text, body })];
    }
    case "publishing": {
      const { title, text, overTitle, overText } = screens.publishing;
      const say = screen.isOver ? overText : text;
      return [
        renderCard(drawing, {
          sign: "📡",
          title: screen.isOver ? overTitle : title,
          text: say(screen.title, screen.channelName),
        }),
      ];
    }
    case "published":
      return renderPublished(drawing, screen);
    case "publishing-failed": {
      const { what, next } = chat.errors[screen.code];
      const title = screens.publishingFailed.title(screen.channelName);
      return [renderCard(drawing, { sign: "⚠️", title, text: `${what} ${next}` })];
    }
    case "outcome-unknown": {
      const { title, text } = screens.outcomeUnknown;
      const sentence = text(screen.title, screen.channelName);
      return [renderCard(drawing, { sign: "❓", title, text: sentence })];
    }
    case "held": {
      const when = format.moment(screen.at.instant, screen.at.timeZone);
      const say = screen.why ? chat.approval.heldText : screens.held.text;
      const { title } = screens.held;
      return [renderCard(drawing, { sign: "⏸", title, text: say(screen.title, when) })];
    }
  }
}

function renderPublished(drawing: Drawing, screen: Of<"published">): Part[] {
  const { chat, format } = drawing.words;
  const { title, text, open } = chat.screens.published;
  const watch = linkButton(open, screen.url);
  const when = format.moment(screen.at.instant, screen.at.timeZone);
  return [
    renderCard(drawing, {
      sign: "🎉",
      title,
      text: text(screen.title, screen.channelName),
      body: [{ html: markup`${when}` }, { html: markup`${screen.url}` }],
      keyboard: [...(watch ? [[watch]] : []), ...actionRows(drawing)],
    }),
  ];
}
