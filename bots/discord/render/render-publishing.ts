import { drawCard } from "./card.ts";
import { linkButton } from "./components.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { bold, plain, small, stamp } from "./texts.ts";

type Post = Of<
  "scheduled" | "publishing" | "published" | "publishing-failed" | "outcome-unknown" | "held"
>;

/** A post on its way, and what became of it. */
export function renderPost(drawing: Drawing, screen: Post): DrawnPart {
  switch (screen.kind) {
    case "scheduled":
      return renderScheduled(drawing, screen);
    case "publishing":
      return renderPublishing(drawing, screen);
    case "published":
      return renderPublished(drawing, screen);
    case "publishing-failed":
      return renderPublishingFailed(drawing, screen);
    case "outcome-unknown":
      return renderOutcomeUnknown(drawing, screen);
    case "held":
      return renderHeld(drawing, screen);
  }
}

function renderScheduled(drawing: Drawing, screen: Of<"scheduled">): DrawnPart {
  const { chat, format } = drawing.words;
  const { title, text } = chat.screens.scheduled;
  const { instant, timeZone } = screen.at;
  return drawCard(drawing, {
    mood: "good",
    title,
    lines: [
      plain(text(screen.title, screen.channelName)),
      `${bold(format.moment(instant, timeZone))} · ${stamp(instant)}`,
    ],
  });
}

function renderPublishing(drawing: Drawing, screen: Of<"publishing">): DrawnPart {
  const { title, text, overTitle, overText } = drawing.words.chat.screens.publishing;
  const sentence = screen.isOver ? overText : text;
  return drawCard(drawing, {
    mood: screen.isOver ? "quiet" : "waiting",
    title: screen.isOver ? overTitle : title,
    lines: [plain(sentence(screen.title, screen.channelName))],
  });
}

function renderPublished(drawing: Drawing, screen: Of<"published">): DrawnPart {
  const { chat, format } = drawing.words;
  const { title, text, open } = chat.screens.published;
  const link = webLink(screen.url);
  return drawCard(drawing, {
    mood: "good",
    title,
    lines: [
      plain(text(screen.title, screen.channelName)),
      link ?? "",
      small(format.moment(screen.at.instant, screen.at.timeZone)),
    ],
    links: link === undefined ? [] : [linkButton(open, link)],
  });
}

/** Discord takes no other links in buttons, and none longer than this. */
const linkLengthMax = 512;

function webLink(url: string): string | undefined {
  const parsed = URL.parse(url);
  const isWeb = parsed !== null && ["http:", "https:"].includes(parsed.protocol);
  return isWeb && parsed.href.length <= linkLengthMax ? parsed.href : undefined;
}

function renderPublishingFailed(drawing: Drawing, screen: Of<"publishing-failed">): DrawnPart {
  const { chat } = drawing.words;
  const { what, next } = chat.errors[screen.code];
  const title = chat.screens.publishingFailed.title(screen.channelName);
  return drawCard(drawing, { mood: "bad", title, lines: [plain(`${what} ${next}`)] });
}

function renderOutcomeUnknown(drawing: Drawing, screen: Of<"outcome-unknown">): DrawnPart {
  const { title, text } = drawing.words.chat.screens.outcomeUnknown;
  const sentence = plain(text(screen.title, screen.channelName));
  return drawCard(drawing, { mood: "waiting", title, lines: [sentence] });
}

function renderHeld(drawing: Drawing, screen: Of<"held">): DrawnPart {
  const { chat, format } = drawing.words;
  const { title, text } = chat.screens.held;
  const say = screen.why ? chat.approval.heldText : text;
  const sentence = say(screen.title, format.moment(screen.at.instant, screen.at.timeZone));
  return drawCard(drawing, { mood: "waiting", title, lines: [plain(sentence)] });
}
