import type { APIButtonComponent, APIComponentInContainer } from "discord.js";
import { chosenWords } from "#bots/conversation/offer-words.ts";
import type { Action } from "#bots/conversation/screen.ts";
import { container, type Mood, pressButton, type Row, rows, text } from "./components.ts";
import type { Drawing, DrawnFile, DrawnPart } from "./drawing.ts";
import { heading, plain, small } from "./texts.ts";

export interface CardContent {
  mood?: Mood;
  /** What stands above the title, small: how far custom mode has come. */
  above?: string;
  title: string;
  /** Written for Discord already; empty ones are left out. */
  lines?: readonly (string | undefined)[];
  /** Selects, above the buttons. */
  choices?: readonly Row[];
  /** Buttons that this face answers by itself, before those of the conversation. */
  ownButtons?: readonly APIButtonComponent[];
  /** What stands elsewhere on the card, or is done by a form. */
  without?: (action: Action) => boolean;
  /** A button of this face's own in the place of one of the conversation's. */
  replaces?: (action: Action) => APIButtonComponent | undefined;
  /** Links and the like, after everything else. */
  links?: readonly APIButtonComponent[];
  gallery?: APIComponentInContainer;
  files?: DrawnFile[];
}

/** A card: what is said, what can be chosen, and the buttons, or what was pressed in their place. */
export function drawCard(drawing: Drawing, content: CardContent): DrawnPart {
  const { message, words } = drawing;
  const isOpen = message.actions.length > 0 && !message.chosen;
  const lines = (content.lines ?? []).filter((line) => line !== undefined && line !== "");
  const above = content.above === undefined ? [] : [small(content.above)];
  const body = [...above, heading(content.title), ...lines].join("\n");
  const buttons = isOpen
    ? [
        ...(content.ownButtons ?? []),
        ...message.actions
          .filter((action) => !content.without?.(action))
          .map((action) => content.replaces?.(action) ?? pressButton(action, words)),
        ...(content.links ?? []),
      ]
    : (content.links ?? []);
  const chosen = message.chosen && text(small(`✓ ${plain(chosenWords(message.chosen, words))}`));
  return {
    name: "card",
    components: [
      container(content.mood ?? "ours", [
        text(body),
        ...(content.gallery ? [content.gallery] : []),
        ...(chosen ? [chosen] : []),
        ...(isOpen ? (content.choices ?? []) : []),
        ...rows(buttons),
      ]),
    ],
    files: content.files ?? [],
  };
}
