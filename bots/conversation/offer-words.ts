import type { Offer } from "./screen.ts";
import type { Words } from "./words.ts";

/** What a button is called. */
export function labelOf({ verb, argument, label }: Offer, { chat, format, length }: Words): string {
  if (label !== undefined) return label;
  switch (verb) {
    case "choose-tone":
      return nameIn(chat.tones, argument) ?? chat.verbs[verb];
    case "next":
      return nameIn(chat.custom.onwards, argument) ?? chat.verbs[verb];
    case "change-length":
      return argument === undefined
        ? chat.verbs[verb]
        : length.pick.button(format.duration(Number(argument)));
    case "pick-time":
      return argument === undefined ? chat.verbs[verb] : format.localMoment(argument);
    default:
      return chat.verbs[verb];
  }
}

/** What stands in place of the buttons once one was pressed. */
export function chosenWords(
  { verb, argument, label }: Offer,
  { chat, format, length }: Words,
): string {
  switch (verb) {
    case "choose-tone": {
      const tone = nameIn(chat.tones, argument);
      return tone === undefined ? chat.chosen[verb] : chat.toneChosen(tone);
    }
    case "choose-brand":
      return label === undefined ? chat.chosen[verb] : chat.brandChosen(label);
    case "change-length":
      return argument === undefined
        ? chat.chosen[verb]
        : length.pick.chosen(format.duration(Number(argument)));
    case "next":
      return nameIn(chat.custom.onwardsChosen, argument) ?? chat.chosen[verb];
    default:
      return chat.chosen[verb];
  }
}

/** The name that stands for a word among others; undefined where none does. */
export function nameIn(
  names: Record<string, string>,
  argument: string | undefined,
): string | undefined {
  return Object.entries(names).find(([name]) => name === argument)?.[1];
}

/** A voice that no words are there for is called what its maker calls it. */
export function voiceName(id: string, { chat }: Words): string {
  return Object.entries(chat.custom.voices).find(([name]) => name === id)?.[1] ?? id;
}
