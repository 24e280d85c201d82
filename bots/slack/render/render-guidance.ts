import { describeOffers } from "#bots/conversation/describe-offers.ts";
import type { OffersNamed, Screen } from "#bots/conversation/screen.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import type { Words } from "#bots/conversation/words.ts";
import { type Block, escape, header, section } from "./blocks.ts";
import { type Card, type Drawing, renderActions } from "./card.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** What greets somebody or tells them what they can do. */
export function renderGuidance(
  drawing: Drawing,
  screen: Of<
    "welcome" | "said" | "help" | "unclear" | "reminder" | "moved" | "moved-on" | "notice" | "reply"
  >,
): Card {
  const { words } = drawing;
  const { screens, notices } = words.chat;
  switch (screen.kind) {
    case "welcome": {
      const { title, text, examplesLabel, examples } = screens.welcome;
      return {
        text: title,
        blocks: [
          header(title),
          section(text),
          section([`*${examplesLabel}*`, ...examples.map((one) => `• ${one}`)].join("\n")),
          section(words.slack.howTo),
        ],
      };
    }
    case "said":
      return renderSaid(drawing, screen.text);
    case "help": {
      const { title, text, textAlone } = screens.help;
      const sentence = screen.offers.length === 0 ? textAlone : text;
      return offersCard(drawing, { title, text: sentence, offers: screen });
    }
    case "unclear": {
      const { title, text, textAlone } = screens.unclear;
      const sentence = screen.offers.length === 0 ? textAlone : text;
      return offersCard(drawing, { title, text: sentence, offers: screen });
    }
    case "reminder": {
      const { title, text } = screens.reminder;
      return offersCard(drawing, { title: title(screen.about), text, offers: screen });
    }
    case "moved": {
      const { moved, nameOf } = words.faces;
      const title = moved[screen.why](nameOf(screen.from));
      return {
        text: title,
        blocks: [
          section(`:round_pushpin: *${escape(title)}*\n${moved.text}`),
          ...renderActions(drawing),
        ],
      };
    }
    case "moved-on": {
      const { moved, nameOf } = words.faces;
      const text = moved.on(nameOf(screen.to));
      return { text, blocks: [section(`:round_pushpin: ${escape(text)}`)] };
    }
    case "reply": {
      const text = replyWords(screen.reply, words);
      return { text, blocks: [section(escape(text))] };
    }
    case "notice": {
      const text = notices[screen.notice];
      return { text, blocks: [section(escape(text)), ...renderActions(drawing)] };
    }
  }
}

/** Somebody's words that Slack does not show by itself, such as those of a slash command. */
function renderSaid({ words }: Drawing, text: string): Card {
  const shown = withoutCommand(text);
  const title = shown === "" ? words.home.quick.newShort : shown;
  return { text: title, blocks: [section(`:clapper: *${escape(title)}*`)] };
}

/** What was asked for, without the command it was asked with. */
export function withoutCommand(text: string): string {
  return text
    .trim()
    .replace(/^\/short(?:\s+|$)/i, "")
    .replace(/^custom(?:\s+|$)/i, "");
}

function offersCard(
  drawing: Drawing,
  input: { title: string; text: string; offers: OffersNamed },
): Card {
  const lines = [`*${escape(input.title)}*`, escape(input.text)];
  const list = offerLines(input.offers, drawing.words);
  const blocks: Block[] = [section([...lines, ...list].join("\n")), ...renderActions(drawing)];
  return { text: input.title, blocks };
}

function offerLines(offers: OffersNamed, words: Words): string[] {
  return describeOffers(offers, words).map(
    ({ name, hint }) => `• *${escape(name)}*: ${escape(hint)}`,
  );
}
