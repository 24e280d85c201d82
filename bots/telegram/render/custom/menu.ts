import { inRows, lookButton, marked, setButton } from "../buttons.ts";
import type { Drawing } from "../drawing.ts";
import type { Button } from "../part.ts";

/** The side of a card that shows what it is about. */
export const front = "front";

interface Menu {
  /** Also the field that is set. */
  name: string;
  legend: string;
  chosen: string;
  options: readonly { value: string; name: string }[];
}

/** A button that shows what is chosen and opens the others. */
export function menuButton(drawing: Drawing, menu: Menu): Button {
  const chosen = menu.options.find(({ value }) => value === menu.chosen)?.name ?? menu.chosen;
  return lookButton(drawing, `${menu.legend}: ${chosen} ▸`, menu.name);
}

/** What can be chosen instead, the chosen one marked, and a way back. */
export function menuRows(drawing: Drawing, { name, chosen, options }: Menu): Button[][] {
  const buttons = options.map((option) =>
    setButton(drawing, marked(option.name, option.value === chosen), name, option.value),
  );
  return [...inRows(buttons), [lookButton(drawing, "◀", front)]];
}

export type { Menu };
