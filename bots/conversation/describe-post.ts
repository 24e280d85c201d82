import { textOfError } from "./describe-making.ts";
import type { Screen } from "./screen.ts";
import type { Words } from "./words.ts";

export type PostScreen = Extract<
  Screen,
  {
    kind:
      | "scheduled"
      | "publishing"
      | "published"
      | "publishing-failed"
      | "outcome-unknown"
      | "held";
  }
>;

/** Where a post stands, in words. The same on every face. */
export function describePost(
  screen: PostScreen,
  { chat, format }: Words,
): { title: string; text: string; when: string } {
  const { screens } = chat;
  const when = "at" in screen ? format.moment(screen.at.instant, screen.at.timeZone) : "";
  switch (screen.kind) {
    case "scheduled":
    case "published": {
      const { title, text } = screens[screen.kind];
      return { title, text: text(screen.title, screen.channelName), when };
    }
    case "publishing": {
      const { title, text, overTitle, overText } = screens.publishing;
      return {
        title: screen.isOver ? overTitle : title,
        text: (screen.isOver ? overText : text)(screen.title, screen.channelName),
        when,
      };
    }
    case "publishing-failed": {
      const title = screens.publishingFailed.title(screen.channelName);
      return { title, text: textOfError(screen.code, chat), when };
    }
    case "outcome-unknown": {
      const { title, text } = screens.outcomeUnknown;
      return { title, text: text(screen.title, screen.channelName), when };
    }
    case "held": {
      const { title, text, withoutThumbnail } = screens.held;
      const reasons = { "not-approved": chat.approval.heldText, "no-thumbnail": withoutThumbnail };
      return { title, text: (screen.why ? reasons[screen.why] : text)(screen.title, when), when };
    }
  }
}

/** One figure of a published short. */
export interface FigureOfPost {
  kind: "views" | "likes" | "comments" | "shares" | "watchTime";
  label: string;
  figure: string;
}

/** How a published short does, as far as its platform counts. */
export function figuresOfPost(
  { numbers }: Extract<Screen, { kind: "numbers" }>,
  { chat, format }: Words,
): FigureOfPost[] {
  const { labels } = chat.screens.numbers;
  const counted = (["views", "likes", "comments", "shares"] as const).flatMap((kind) => {
    const count = numbers[kind];
    return count === undefined
      ? []
      : [{ kind, label: labels[kind], figure: format.count(count) } as const];
  });
  const watched = format.duration(numbers.watchTimeSeconds);
  return [...counted, { kind: "watchTime", label: labels.watchTime, figure: watched }];
}
