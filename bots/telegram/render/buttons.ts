import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Action, Verb } from "#bots/conversation/screen.ts";
import type { Drawing } from "./drawing.ts";
import { cutWords } from "./html.ts";
import type { Button } from "./part.ts";
import { writePressData } from "./press-data.ts";

/** Longer labels are cut by the clients themselves, in the middle of a word. */
const labelLengthMax = 48;
/** Two of them stand beside one another on a narrow phone. */
const halfLabelLengthMax = 16;

/** The buttons of a card as rows: the main one first and by itself, what takes something away last. */
export function actionRows({ message, words }: Drawing, without: readonly Verb[] = []): Button[][] {
  const shown = message.actions.filter(({ verb }) => !without.includes(verb));
  const button = (action: Action) => actionButton(action, labelOf(action, words));
  const main = shown.filter((action) => action.isMain && !action.isRisky);
  const others = shown.filter((action) => !action.isMain && !action.isRisky);
  const risky = shown.filter((action) => action.isRisky);
  return [
    ...main.map((one) => [button(one)]),
    ...inRows(others.map(button)),
    ...inRows(risky.map(button)),
  ];
}

export function actionButton(action: Action, label: string): Button {
  return {
    text: cutWords(label, labelLengthMax),
    data: writePressData({ type: "action", token: action.token }),
    ...(action.isMain && { style: "primary" as const }),
    ...(action.isRisky && { style: "danger" as const }),
  };
}

/** A button that shows another side of the card. */
export function lookButton({ key }: Drawing, text: string, view: string): Button {
  return {
    text: cutWords(text, labelLengthMax),
    data: writePressData({ type: "look", key, view }),
  };
}

/** A button that fills something in. */
export function setButton({ key }: Drawing, text: string, field: string, value: string): Button {
  return {
    text: cutWords(text, labelLengthMax),
    data: writePressData({ type: "set", key, field, value }),
  };
}

/** A button that asks for words. */
export function askButton({ key }: Drawing, text: string, about: string): Button {
  return {
    text: cutWords(text, labelLengthMax),
    data: writePressData({ type: "ask", key, about }),
  };
}

/** Short labels two in a row, long ones alone. */
export function inRows(buttons: readonly Button[], inRowMax = 2): Button[][] {
  const rows: Button[][] = [];
  let open: Button[] = [];
  for (const button of buttons) {
    const isLong = button.text.length > halfLabelLengthMax;
    if (isLong || open.length === inRowMax) {
      if (open.length > 0) rows.push(open);
      open = [];
    }
    if (isLong) rows.push([button]);
    else open.push(button);
  }
  return open.length > 0 ? [...rows, open] : rows;
}

/** Small buttons in rows of so many. */
export function inGrid(buttons: readonly Button[], columns: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / columns) }, (_, row) =>
    buttons.slice(row * columns, (row + 1) * columns),
  );
}

/** One of a few, the chosen one marked. */
export function marked(text: string, isChosen: boolean): string {
  return isChosen ? `● ${text}` : text;
}

export type { Button };
