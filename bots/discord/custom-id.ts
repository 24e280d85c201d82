import { z } from "zod";

/**
 * What a button, a select or a form of ours says when somebody uses it. A press carries a token that
 * only the conversation can read; everything else names a card by its opaque key, and whoever uses it
 * is checked against that card: made-up ids find none.
 */
export type CustomId =
  /** A button of the conversation. */
  | { does: "press"; token: string }
  /** A select whose values are such tokens. */
  | { does: "press-chosen"; key: string; what: string }
  /** Opens a form, and is the form's own id as well. */
  | { does: "form"; key: string; form: string; about?: string }
  /** A select that fills in a part of the card. */
  | { does: "fill"; key: string; part: string; about?: string }
  /** Shows more about a part of the card, privately. */
  | { does: "look"; key: string; about?: string }
  /** Presses the card's only button of this kind with a value of its own. */
  | { does: "press-with"; key: string; value: string }
  /** Leads somewhere that is no card's own: the home screen, the form for a new short. */
  | { does: "go"; to: string; about?: string };

const letters = {
  press: "p",
  "press-chosen": "a",
  form: "f",
  fill: "v",
  look: "l",
  "press-with": "w",
  go: "g",
} as const;

const word = z.string().regex(/^[\w-]{1,40}$/);
const rest = z.string().min(1).max(90);

/** What stands in the id goes in as it is: keys, tokens and names of our own, never words of people. */
export function writeCustomId(id: CustomId): string {
  const letter = letters[id.does];
  switch (id.does) {
    case "press":
      return `${letter}:${id.token}`;
    case "press-chosen":
      return `${letter}:${id.key}:${id.what}`;
    case "form":
      return join(letter, id.key, id.form, id.about);
    case "fill":
      return join(letter, id.key, id.part, id.about);
    case "look":
      return join(letter, id.key, id.about);
    case "press-with":
      return `${letter}:${id.key}:${id.value}`;
    case "go":
      return join(letter, id.to, id.about);
  }
}

/** Undefined for anything that we did not write. */
export function readCustomId(text: string): CustomId | undefined {
  const [letter = "", first = "", ...others] = text.split(":");
  if (!word.safeParse(first).success) return undefined;
  const [second = "", ...last] = others;
  const about = last.join(":");
  switch (letter) {
    case letters.press:
      return others.length === 0 ? { does: "press", token: first } : undefined;
    case letters["press-chosen"]:
      return named(second) && { does: "press-chosen", key: first, what: second };
    case letters.form:
      return named(second) && { does: "form", key: first, form: second, ...withAbout(about) };
    case letters.fill:
      return named(second) && { does: "fill", key: first, part: second, ...withAbout(about) };
    case letters.look:
      return { does: "look", key: first, ...withAbout(others.join(":")) };
    case letters["press-with"]: {
      const value = others.join(":");
      return rest.safeParse(value).success ? { does: "press-with", key: first, value } : undefined;
    }
    case letters.go:
      return { does: "go", to: first, ...withAbout(others.join(":")) };
    default:
      return undefined;
  }
}

function named(text: string): true | undefined {
  return word.safeParse(text).success ? true : undefined;
}

function withAbout(about: string): { about?: string } {
  return rest.safeParse(about).success ? { about } : {};
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(":");
}
