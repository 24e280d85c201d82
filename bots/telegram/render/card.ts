import { chosenWords } from "#bots/conversation/offer-words.ts";
import { actionRows } from "./buttons.ts";
import type { Drawing } from "./drawing.ts";
import { fitText, type Paragraph, textLimits } from "./fit-text.ts";
import { markup, type Html, nothing } from "./html.ts";
import type { Keyboard, Part } from "./part.ts";

interface Card {
  /** A sign before the title. */
  sign?: string;
  title: string;
  text?: string;
  body?: readonly Paragraph[];
  /** In place of the card's own buttons. */
  keyboard?: Keyboard;
}

/** A message of text: a title, a sentence, more below it, and its buttons. */
export function renderCard(drawing: Drawing, card: Card): Extract<Part, { kind: "text" }> {
  const body = fitText(
    [
      { html: titleOf(card) },
      ...(card.text ? [{ html: markup`${card.text}` }] : []),
      ...(card.body ?? []),
      { html: chosenLine(drawing) },
    ],
    textLimits.text,
  );
  return { kind: "text", name: "text", body, keyboard: card.keyboard ?? actionRows(drawing) };
}

export function titleOf({ sign, title }: Pick<Card, "sign" | "title">): Html {
  return sign === undefined ? markup`<b>${title}</b>` : markup`${sign} <b>${title}</b>`;
}

/** What was pressed, in place of the buttons. */
export function chosenLine({ message, words }: Drawing): Html {
  return message.chosen ? markup`\n✓ <i>${chosenWords(message.chosen, words)}</i>` : nothing;
}
