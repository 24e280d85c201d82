import type { Message, PressValues } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

/** With what a message is drawn. */
export interface Drawing {
  message: Message;
  words: Words;
  /** For buttons that this face answers by itself. */
  key: string;
  /** What was filled in on the card so far. */
  filled: PressValues;
  /** Which side of the card is shown; the front where absent. */
  view?: string;
}
