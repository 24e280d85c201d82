import { labelOf } from "./offer-words.ts";
import { languages } from "#src/domain/language.ts";
import type { Offer } from "./screen.ts";
import { asksForHelp } from "./plain-words/asks-for-help.ts";
import { readPlainWords } from "./plain-words/read-plain-words.ts";
import { readTalk } from "./talk/read-talk.ts";
import type { Talk } from "./talk/reply.ts";
import { wordsFor } from "./words.ts";

export type Meaning =
  | { type: "help" }
  /** The questions of the first contact are wanted again. */
  | { type: "setup" }
  | { type: "offer"; offer: Offer }
  /** The name of something that words alone do not press. It has choices where each of them has a name of its own. */
  | { type: "named"; verb: Offer["verb"]; choices: Offer[] }
  /** Asks for nothing to be done. */
  | { type: "talk"; talk: ReadonlySet<Talk> }
  /** Empty where a command came without one. */
  | { type: "keyword"; keyword: string; isCommand?: true; isCustom?: true; hints?: Hints };

/** Offers that the words may have meant, or, where they were negated, have not. */
export interface Hints {
  offers: Offer[];
  isNegated?: true;
}

const shortCommand = /^\/short(?:\s+|$)/i;
const customWord = /^custom(?:\s+|$)/i;

/** Buttons that need something filled in, or of which a card has several alike: words alone cannot press them. */
export const needsMore = new Set<Offer["verb"]>([
  "save-script",
  "repaint",
  "pick-time",
  "save-colors",
  "send-answer",
  "apply",
  "rewrite",
  "redraw",
]);

/** Understands typed words as one of what is offered now, in either language, or as a keyword. */
export function understand(text: string, offers: readonly Offer[]): Meaning {
  if (asksForHelp(text)) return { type: "help" };
  const words = normalise(text);
  if (["/setup", "/start", "/설정"].includes(words)) return { type: "setup" };
  if (shortCommand.test(text.trim())) {
    const rest = text.trim().replace(shortCommand, "");
    const keyword = tidy(rest.replace(customWord, ""));
    const isCustom = customWord.test(rest);
    return { type: "keyword", isCommand: true, keyword, ...(isCustom && { isCustom }) };
  }
  const sayable = offers.filter(({ verb }) => !needsMore.has(verb));
  const offer = sayable.find((one) => namesOf(one).includes(words));
  if (offer) return { type: "offer", offer };
  const named = offers.find(({ verb }) => verbNames(verb).includes(words));
  if (named) {
    const { verb } = named;
    return { type: "named", verb, choices: sayable.filter((one) => one.verb === verb) };
  }
  const plain = readPlainWords(text, sayable);
  const talk = readTalk(text);
  // "나중에 봐" and "hi there" are no wishes, though "나중에" and "there" alone may be.
  const isCourtesy = talk?.has("bye") || talk?.has("greeting");
  if (plain.type === "meant" && !isCourtesy) return { type: "offer", offer: plain.offer };
  if (talk) return { type: "talk", talk };
  const keyword = tidy(text);
  if (plain.type !== "maybe") return { type: "keyword", keyword };
  const { offers: meant, isNegated } = plain;
  const hints = { offers: meant, ...(isNegated && { isNegated }) };
  return { type: "keyword", keyword, hints };
}

function namesOf(offer: Offer): string[] {
  if (offer.label !== undefined) return [normalise(offer.label)];
  return languages.flatMap((language) => {
    const words = wordsFor(language);
    const names = [labelOf(offer, words)];
    if (offer.verb === "choose-tone" && offer.argument !== undefined) names.push(offer.argument);
    if (offer.verb === "next") names.push(words.chat.verbs.next);
    return names.map(normalise);
  });
}

function verbNames(verb: Offer["verb"]): string[] {
  return languages.map((language) => normalise(wordsFor(language).chat.verbs[verb]));
}

function normalise(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replaceAll(/\s+/g, " ");
}

function tidy(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}
