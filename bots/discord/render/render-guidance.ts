import { describeOffers } from "#bots/conversation/describe-offers.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import { button, text } from "./components.ts";
import { drawCard } from "./card.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { bold, plain, small } from "./texts.ts";

/** What is said to somebody who does not know how to go on. */
export function renderGuidance(
  drawing: Drawing,
  screen: Of<"welcome" | "help" | "unclear" | "reminder">,
): DrawnPart {
  const { chat, discord } = drawing.words;
  const { screens } = chat;
  if (screen.kind === "welcome") {
    const { title, text: sentence, hint } = screens.welcome;
    return drawCard(drawing, {
      title,
      lines: [sentence, small(hint)],
      links: [button(discord.buttons.newShort, { does: "go", to: "new-short" })],
    });
  }
  const offers = describeOffers(screen, drawing.words).map(
    ({ name, hint }) => `${bold(name)} ${plain(hint)}`,
  );
  if (screen.kind === "reminder") {
    const { title, text: sentence } = screens.reminder;
    return drawCard(drawing, {
      mood: "waiting",
      title: title(screen.about),
      lines: [sentence, ...offers],
    });
  }
  const { title, text: beside, textAlone } = screens[screen.kind];
  const sentence = screen.offers.length === 0 ? textAlone : beside;
  return drawCard(drawing, { title, lines: [sentence, ...offers] });
}

/** The conversation goes on here. */
export function renderMoved(drawing: Drawing, { why, from }: Of<"moved">): DrawnPart {
  const { moved, nameOf } = drawing.words.faces;
  return drawCard(drawing, { title: moved[why](nameOf(from)), lines: [moved.text] });
}

/** A word to one person. */
export function renderNotice({ words }: Drawing, { notice }: Of<"notice">): DrawnPart {
  return { name: "card", components: [text(words.chat.notices[notice])], files: [] };
}

/** The conversation goes on elsewhere. */
export function renderMovedOn({ words }: Drawing, { to }: Of<"moved-on">): DrawnPart {
  const { moved, nameOf } = words.faces;
  return { name: "card", components: [text(plain(moved.on(nameOf(to))))], files: [] };
}

/** A sentence back. */
export function renderReply({ words }: Drawing, { reply }: Of<"reply">): DrawnPart {
  const said = plain(replyWords(reply, words));
  return { name: "card", components: [text(said)], files: [] };
}
