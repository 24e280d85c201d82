import { describePost, type PostScreen } from "#bots/conversation/describe-post.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import type { types } from "@slack/bolt";
import { limits } from "../limits.ts";
import { actions, context, escape, plain, section } from "./blocks.ts";
import { type Card, type Drawing, pressButton, renderActions } from "./card.ts";
import { safeLink } from "./safe-link.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

const icons: Record<PostScreen["kind"], string> = {
  scheduled: ":calendar:",
  publishing: ":outbox_tray:",
  published: ":tada:",
  "publishing-failed": ":warning:",
  "outcome-unknown": ":grey_question:",
  held: ":double_vertical_bar:",
};

/** What becomes of a post. */
export function renderPublishing(drawing: Drawing, screen: PostScreen): Card {
  if (screen.kind === "published") return renderPublished(drawing, screen);
  const { title, text, when } = describePost(screen, drawing.words);
  const lines = [`${icons[screen.kind]} *${escape(title)}*`, escape(text)];
  if (screen.kind === "scheduled") lines.push(`*${when}*`);
  return { text: title, blocks: [section(lines.join("\n")), ...renderActions(drawing)] };
}

function renderPublished(drawing: Drawing, screen: Of<"published">): Card {
  const { title, text, when } = describePost(screen, drawing.words);
  const { open } = drawing.words.chat.screens.published;
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
  return {
    text: `${title} ${link ?? ""}`.trim(),
    blocks: [
      section(
        `${icons.published} *${title}*\n${escape(text)}${link === undefined ? "" : `\n<${escape(link)}>`}`,
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
