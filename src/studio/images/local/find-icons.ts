import type { Setting } from "./stage.ts";
import { koreanNumerals } from "./fit-words.ts";
import { hashText } from "./random.ts";
import { hasIcon, iconOfEmoji } from "./icons.ts";
import { topics, type Topic } from "./lexicon/topics.ts";

/** What a scene is about, as drawings: the main one first. */
export interface FoundIcons {
  /** The best first; never empty. */
  heroes: readonly [string, ...string[]];
  helpers: readonly string[];
  setting: Setting;
  /** False where only the short's keyword was known, or nothing: every scene then has the same heroes. */
  isOfScene: boolean;
}

interface Hit {
  topic: Topic;
  /** Where in the text the word stood: earlier words matter more. */
  position: number;
}

const englishIndex = new Map<string, Topic>();
const koreanIndex = new Map<string, Topic>();
for (const topic of topics) {
  for (const word of topic.en) if (!englishIndex.has(word)) englishIndex.set(word, topic);
  for (const word of topic.ko) if (!koreanIndex.has(word)) koreanIndex.set(word, topic);
}

const phraseWordsMax = 3;
const koreanWordLengthMax = Math.max(...Array.from(koreanIndex.keys(), (word) => word.length));

/** Endings that may follow a word of one syllable; a longer word is found inside whatever surrounds it. */
const particle =
  /^(?:은|는|이|가|을|를|의|에|도|만|로|와|과|랑|하고|에서|에게|부터|까지|으로|이나|나|들|들이|들을|보다|처럼|마다|요|야|이다|입니다)?$/u;

/** The forms under which an English word may stand in the lexicon. */
function englishForms(word: string): string[] {
  const forms = [word];
  if (word.endsWith("'s")) forms.push(word.slice(0, -2));
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("ves")) forms.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  if (word.endsWith("s")) forms.push(word.slice(0, -1));
  if (word.endsWith("ing") && word.length > 5) {
    const stem = word.slice(0, -3);
    forms.push(stem, `${stem}e`, stem.replace(/(.)\1$/u, "$1"));
  }
  if (word.endsWith("ed") && word.length > 4) {
    const stem = word.slice(0, -2);
    forms.push(stem, `${stem}e`, stem.replace(/(.)\1$/u, "$1"));
  }
  return forms;
}

function englishHits(text: string): Hit[] {
  const words = text.toLowerCase().match(/[a-z0-9][a-z0-9'-]*/gu) ?? [];
  const hits: Hit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    for (let length = Math.min(phraseWordsMax, words.length - index); length > 0; length -= 1) {
      const lead = words.slice(index, index + length - 1);
      const last = words[index + length - 1] ?? "";
      const phrases = englishForms(last).map((form) => [...lead, form].join(" "));
      const topic =
        phrases.map((phrase) => englishIndex.get(phrase)).find((found) => found !== undefined) ??
        phrases.map(drawingCalled).find((found) => found !== undefined);
      if (topic === undefined) continue;
      hits.push({ topic, position: index });
      index += length - 1;
      break;
    }
  }
  return hits;
}

const people = new Set(["person", "man", "woman", "boy", "girl", "old man", "old woman"]);

/** Prompts often say a drawing's own name, as "party popper". */
function drawingCalled(phrase: string): Topic | undefined {
  const name = phrase.replaceAll(" ", "-");
  if (people.has(phrase) || !hasIcon(name)) return undefined;
  return { icons: [name], en: [phrase], ko: [], setting: "open", isVague: false };
}

function koreanHits(text: string): Hit[] {
  const hits: Hit[] = [];
  // What follows a number counts something: the "개" of "3개" is no dog.
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{Nd}+\p{Script=Hangul}?|\p{Script=Hangul}+|[a-z0-9]+/gu) ?? [];
  for (const [position, word] of words.entries()) {
    if (word.length === 1 && koreanNumerals.has(words[position - 1] ?? "")) continue;
    if (/^[a-z0-9]/u.test(word)) {
      const topic = koreanIndex.get(word);
      if (topic !== undefined) hits.push({ topic, position });
      continue;
    }
    let at = 0;
    while (at < word.length) {
      const length = koreanMatchLength(word, at);
      const topic = koreanIndex.get(word.slice(at, at + length));
      if (topic !== undefined) hits.push({ topic, position });
      at += Math.max(1, length);
    }
  }
  return hits;
}

function koreanMatchLength(word: string, at: number): number {
  for (let length = Math.min(koreanWordLengthMax, word.length - at); length > 1; length -= 1) {
    if (koreanIndex.has(word.slice(at, at + length))) return length;
  }
  const aloneWithEnding = at === 0 && particle.test(word.slice(1));
  return aloneWithEnding && koreanIndex.has(word.slice(0, 1)) ? 1 : 0;
}

function emojiIcons(text: string): string[] {
  const emoji =
    text.match(
      /\p{Extended_Pictographic}\u{fe0f}?(?:\u{200d}\p{Extended_Pictographic}\u{fe0f}?)*/gu,
    ) ?? [];
  return emoji.map(iconOfEmoji).filter((name) => name !== undefined);
}

/** Suit any advice: shown where no word of the scene is known. */
const anything: readonly [string, ...string[]] = [
  "light-bulb",
  "glowing-star",
  "bullseye",
  "rocket",
  "magnifying-glass-tilted-left",
  "puzzle-piece",
  "trophy",
  "crystal-ball",
  "wrapped-gift",
  "megaphone",
  "spiral-notepad",
  "compass",
  "key",
  "gem-stone",
];
const alwaysWelcome = [
  "sparkles",
  "star",
  "check-mark-button",
  "light-bulb",
  "speech-balloon",
  "high-voltage",
];

/** Hits from here on come from the keyword, or say little. */
const keywordWeight = 200;

export interface SceneTexts {
  prompt: string;
  onScreen: string;
  keyword: string;
}

/** Chooses drawings from what the scene shows first, then from its line, then from the short's keyword. */
export function findIcons({ prompt, onScreen, keyword }: SceneTexts): FoundIcons {
  const hits = [prompt, onScreen, keyword].flatMap((text, order) =>
    [...englishHits(text), ...koreanHits(text)].map((hit) => ({
      topic: hit.topic,
      weight: order * 100 + Math.min(hit.position, 99) + (hit.topic.isVague ? 1000 : 0),
    })),
  );
  hits.sort((one, other) => one.weight - other.weight);
  const found = unique(hits.map((hit) => hit.topic));
  const isOfScene = (hits[0]?.weight ?? Infinity) < keywordWeight;
  const [lead, ...others] = unique(
    hits.filter((hit) => !isOfScene || hit.weight < keywordWeight).map((hit) => hit.topic),
  ).map((topic) => topic.icons[0]);
  const heroes = unique([
    ...named([lead]),
    ...emojiIcons(`${onScreen} ${keyword}`),
    ...named(others),
    ...(isOfScene ? [] : found.flatMap((topic) => topic.icons)),
  ]).filter(hasIcon);
  const shift = hashText(`${prompt}|${onScreen}|${keyword}`);
  const spare = anything.map(
    (_, index) => anything[(index * 5 + shift) % anything.length] ?? anything[0],
  );
  const [first, ...rest] = heroes.length > 0 ? heroes : spare.slice(0, 4);
  const helpers = unique([
    ...interleave(found.slice(0, 6).map((topic) => topic.icons)),
    ...(heroes.length > 0 ? [] : spare.slice(4)),
    ...alwaysWelcome,
  ]).filter(hasIcon);
  return {
    heroes: [first ?? anything[0], ...rest],
    helpers,
    setting: found.find((topic) => topic.setting !== "open")?.setting ?? "open",
    isOfScene,
  };
}

function named(names: readonly (string | undefined)[]): string[] {
  return names.filter((name) => name !== undefined);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** The first of each row, then the second of each, and so on. */
function interleave(rows: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, index) =>
    rows.map((row) => row[index]).filter((name) => name !== undefined),
  ).flat();
}
