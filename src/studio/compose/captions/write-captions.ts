import type { Language } from "#src/domain/language.ts";
import { belongTogether } from "./split-phrases.ts";

/** A word with its times in the whole short, in milliseconds. */
export interface TimedWord {
  text: string;
  startMs: number;
  endMs: number;
}

/** What fits on two lines of a player and is read in one go, in characters. */
const cueCharactersMax: Record<Language, number> = { ko: 32, en: 74 };
const lineCharactersMax: Record<Language, number> = { ko: 17, en: 38 };

/** A cue stays this long after its last word where nothing follows sooner, and is shown at least this long. */
const lingerMs = 400;
const cueMsMin = 900;

const sentenceEnd = /[.?!…]["'”’)\]]*$/u;

/** The narration as an SRT file: readable phrases, a sentence or less each, on one or two lines. */
export function writeCaptions(
  scenes: readonly (readonly TimedWord[])[],
  language: Language,
): string {
  const cues = scenes.flatMap((words) => toCues(words, cueCharactersMax[language]));
  const blocks = cues.map((cue, index) => {
    const startMs = cue[0]?.startMs ?? 0;
    const spokenUntilMs = cue.at(-1)?.endMs ?? startMs;
    const nextStartMs = cues[index + 1]?.[0]?.startMs ?? Number.POSITIVE_INFINITY;
    const endMs = Math.min(nextStartMs, Math.max(spokenUntilMs + lingerMs, startMs + cueMsMin));
    const texts = cue.map((word) => word.text.replaceAll(/\s+/gu, " "));
    const lines = twoLines(texts, lineCharactersMax[language]);
    return `${index + 1}\n${srtTime(startMs)} --> ${srtTime(endMs)}\n${lines}\n`;
  });
  return blocks.join("\n");
}

function toCues(words: readonly TimedWord[], charactersMax: number): TimedWord[][] {
  const cues: TimedWord[][] = [];
  let length = 0;
  words.forEach((word, index) => {
    const before = words[index - 1];
    const open = cues.at(-1);
    const added = Array.from(word.text).length + 1;
    const isGlued = before !== undefined && belongTogether(before.text, word.text);
    const isFull = length + added > charactersMax && !isGlued;
    if (open === undefined || before === undefined || isFull || sentenceEnd.test(before.text)) {
      cues.push([word]);
      length = added;
    } else {
      open.push(word);
      length += added;
    }
  });
  return cues;
}

/** One line where it fits, else two of about the same length. */
function twoLines(words: readonly string[], lineMax: number): string {
  const whole = words.join(" ");
  if (Array.from(whole).length <= lineMax || words.length < 2) return whole;
  let best = { text: whole, longest: Number.POSITIVE_INFINITY };
  for (let end = 1; end < words.length; end += 1) {
    if (belongTogether(words[end - 1] ?? "", words[end] ?? "")) continue;
    const [first, second] = [words.slice(0, end).join(" "), words.slice(end).join(" ")];
    const longest = Math.max(first.length, second.length);
    if (longest < best.longest) best = { text: `${first}\n${second}`, longest };
  }
  return best.text;
}

function srtTime(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds));
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor(whole / 60_000) % 60;
  const seconds = Math.floor(whole / 1000) % 60;
  return `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(seconds, 2)},${padded(whole % 1000, 3)}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
