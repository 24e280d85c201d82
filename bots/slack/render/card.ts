import { chosenWords, labelOf } from "#bots/conversation/offer-words.ts";
import type { Action, MediaRef, Message, PressValues, Verb } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { actions, type Block, button, context, type Element, escape } from "./blocks.ts";

/** What a card is drawn from. */
export interface Drawing {
  message: Message;
  words: Words;
  /** Names the card in what its own buttons bring back. */
  key: string;
  /** What people have filled in on it and not sent yet. */
  filled: PressValues;
  /** The id in Slack of one of our pictures; undefined where it could not be put there. */
  fileOf(picture: MediaRef): string | undefined;
}

/** One message of Slack's: `text` is what notifications and screen readers get. */
export interface Card {
  text: string;
  blocks: Block[];
}

/** What a button of ours is for: the first word of its action id. */
export const press = "press";
export const form = "form";
export const field = "field";
export const move = "move";

/** A button that presses what the conversation offers. */
export function pressButton(action: Action, words: Words, label?: string): Element {
  const name = [press, action.verb, action.argument].filter((part) => part !== undefined);
  return button({
    actionId: name.join(":").slice(0, 255),
    label: label ?? labelOf(action, words),
    value: action.token,
    ...(action.isRisky ? { style: "danger" } : action.isMain ? { style: "primary" } : {}),
  });
}

export type FormName = "scenes" | "texts" | "words" | "colors" | "answer" | "own-picture";

/** A button that opens a form of the card. */
export function formButton(
  drawing: Drawing,
  input: { name: FormName; label: string; about?: string; isMain?: boolean },
): Element {
  const { name, about } = input;
  return button({
    actionId: [form, name, about].filter((part) => part !== undefined).join(":"),
    label: input.label,
    value: [drawing.key, about].filter((part) => part !== undefined).join(" "),
    ...(input.isMain && { style: "primary" }),
  });
}

/** The buttons below a card, or what was pressed in their place. `besides` stand elsewhere on it. */
export function renderActions(
  { message, words }: Drawing,
  around: { besides?: readonly Verb[]; before?: readonly Element[] } = {},
): Block[] {
  if (message.chosen)
    return [context(`:white_check_mark: ${escape(chosenWords(message.chosen, words))}`)];
  const { besides = [], before = [] } = around;
  const own = message.actions.filter(({ verb }) => !besides.includes(verb));
  return actions([
    ...(message.actions.length === 0 ? [] : before),
    ...own.map((action) => pressButton(action, words)),
  ]);
}

export function findAction(
  { message }: Drawing,
  verb: Verb,
  argument?: string,
): Action | undefined {
  return message.actions.find((one) => one.verb === verb && one.argument === argument);
}

/** Whether something can still be done with the card. */
export function isOpen({ message }: Drawing): boolean {
  return message.actions.length > 0 && message.chosen === undefined;
}
