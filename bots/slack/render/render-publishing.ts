import type { Screen } from "#bots/conversation/screen.ts";
import type { types } from "@slack/bolt";
import { limits } from "../limits.ts";
import { actions, type Block, context, escape, plain, section } from "./blocks.ts";
import { type Card, type Drawing, pressButton, renderActions } from "./card.ts";
import { safeLink } from "./safe-link.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** What becomes of a post. */
export function renderPublishing(
  drawing: Drawing,
  screen: Of<
    "scheduled" | "publishing" | "published" | "publishing-failed" | "outcome-unknown" | "held"
  >,
): Card {
  const { chat, format } = drawing.words;
  const { screens } = chat;
  switch (screen.kind) {
    case "scheduled": {
      const { title, text } = screens.scheduled;
      const when = format.moment(screen.at.instant, screen.at.timeZone);
      const sentence = text(screen.title, screen.channelName);
      return card(drawing, { icon: ":calendar:", title, text: sentence, more: `*${when}*` });
    }
    case "publishing": {
      const { title, text, overTitle, overText } = screens.publishing;
      const sentence = screen.isOver ? overText : text;
      return card(drawing, {
        icon: ":outbox_tray:",
        title: screen.isOver ? overTitle : title,
        text: sentence(screen.title, screen.channelName),
      });
    }
    case "published":
      return renderPublished(drawing, screen);
    case "publishing-failed": {
      const { what, next } = chat.errors[screen.code];
      const title = screens.publishingFailed.title(screen.channelName);
      return card(drawing, { icon: ":warning:", title, text: `${what} ${next}` });
    }
    case "outcome-unknown": {
      const { title, text } = screens.outcomeUnknown;
      const sentence = text(screen.title, screen.channelName);
      return card(drawing, { icon: ":grey_question:", title, text: sentence });
    }
    case "held": {
      const { title, text } = screens.held;
      const say = screen.why ? chat.approval.heldText : text;
      const when = format.moment(screen.at.instant, screen.at.timeZone);
      return card(drawing, {
        icon: ":double_vertical_bar:",
        title,
        text: say(screen.title, when),
      });
    }
  }
}

function renderPublished(drawing: Drawing, screen: Of<"published">): Card {
  const { chat, format } = drawing.words;
  const { title, text, open } = chat.screens.published;
  const link = safeLink(screen.url);
  const watch: types.Button[] =
    link === undefined
      ? []
      : [
          {
            type: "button",
            action_id: "open",
            text: plain(open, limits.buttonText),
            url: link,
            style: "primary",
          },
        ];
  const when = format.moment(screen.at.instant, screen.at.timeZone);
  return {
    text: `${title} ${link ?? ""}`.trim(),
    blocks: [
      section(
        `:tada: *${title}*\n${escape(text(screen.title, screen.channelName))}${link === undefined ? "" : `\n<${escape(link)}>`}`,
      ),
      context(when),
      ...actions([
        ...watch,
        ...drawing.message.actions.map((action) => pressButton(action, drawing.words)),
      ]),
      ...(drawing.message.chosen ? renderActions(drawing) : []),
    ],
  };
}

function card(
  drawing: Drawing,
  input: { icon: string; title: string; text: string; more?: string },
): Card {
  const lines = [`${input.icon} *${escape(input.title)}*`, escape(input.text), input.more ?? ""];
  const blocks: Block[] = [
    section(lines.filter((line) => line !== "").join("\n")),
    ...renderActions(drawing),
  ];
  return { text: input.title, blocks };
}
