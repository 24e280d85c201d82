import { describePost, type PostScreen } from "#bots/conversation/describe-post.ts";
import { drawCard } from "./card.ts";
import { limits } from "../limits.ts";
import { linkButton } from "./components.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { bold, plain, small, stamp } from "./texts.ts";

/** A post on its way, and what became of it. */
export function renderPost(drawing: Drawing, screen: PostScreen): DrawnPart {
  const { title, text, when } = describePost(screen, drawing.words);
  switch (screen.kind) {
    case "scheduled": {
      const moment = `${bold(when)} · ${stamp(screen.at.instant)}`;
      return drawCard(drawing, { mood: "good", title, lines: [plain(text), moment] });
    }
    case "published":
      return renderPublished(drawing, screen);
    case "publishing":
      return drawCard(drawing, {
        mood: screen.isOver ? "quiet" : "waiting",
        title,
        lines: [plain(text)],
      });
    case "publishing-failed":
      return drawCard(drawing, { mood: "bad", title, lines: [plain(text)] });
    case "outcome-unknown":
    case "held":
      return drawCard(drawing, { mood: "waiting", title, lines: [plain(text)] });
  }
}

function renderPublished(drawing: Drawing, screen: Of<"published">): DrawnPart {
  const { title, text, when } = describePost(screen, drawing.words);
  const link = webLink(screen.url);
  const { open } = drawing.words.chat.screens.published;
  return drawCard(drawing, {
    mood: "good",
    title,
    lines: [plain(text), link ?? "", small(when)],
    links: link === undefined ? [] : [linkButton(open, link)],
  });
}

/** Discord takes no other links in buttons. */
function webLink(url: string): string | undefined {
  const parsed = URL.parse(url);
  const isWeb = parsed !== null && ["http:", "https:"].includes(parsed.protocol);
  return isWeb && parsed.href.length <= limits.link ? parsed.href : undefined;
}
