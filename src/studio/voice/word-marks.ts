import type { Language } from "#src/domain/language.ts";
import type { SpokenWord } from "./speaker.ts";
import { spokenForm } from "./spoken-form.ts";

/** What the voice reports while it speaks. Milliseconds from the start. */
export interface VoiceEvent {
  type: string;
  timeMs: number;
  id: string | undefined;
}

/** Shorter than this a word on the screen is not seen. Also what a sign that is not said gets. */
const wordMsMin = 40;

/** The words as they are shown. Joined by single spaces they are the text. */
export function splitWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/**
 * SSML in which every word stands between two marks. The bars keep the voice from running words
 * together: without them it drops the marks of every third Korean word.
 */
export function markWords(words: readonly string[], language: Language): string {
  return words
    .map((word, index) => {
      const said = escapeXml(spokenForm(word, language));
      return `<mark name="s${index}"/> | ${said} | <mark name="e${index}"/>`;
    })
    .join(" ");
}

function escapeXml(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * When each word is heard, from the voice's own events: from the first sound between its marks to the
 * end of the last, so that a pause after a comma belongs to no word. Every word gets at least
 * `wordMsMin`, words do not overlap and stay inside the sound if it is long enough for all of them.
 */
export function timeWords(
  words: readonly string[],
  events: readonly VoiceEvent[],
  durationMs: number,
): SpokenWord[] {
  const marks = new Map(
    events.flatMap(({ type, id, timeMs }) =>
      type === "mark" && id ? [[id, timeMs] as const] : [],
    ),
  );
  const sounds = events.filter(({ type, id }) => type === "phoneme" && !isSwitch(id));
  let reachedMs = 0;
  const heard = words.map((text, index) => {
    const from = marks.get(`s${index}`) ?? reachedMs;
    const to = Math.max(from, marks.get(`e${index}`) ?? from);
    reachedMs = to;
    return { text, ...narrowToSound(sounds, from, to) };
  });
  return spread(heard, durationMs);
}

/** From the first sound of all to the end of the last; everything if the voice made none. */
export function findSpeech(
  events: readonly VoiceEvent[],
  durationMs: number,
): { startMs: number; endMs: number } {
  const sounds = events.filter(({ type, id }) => type === "phoneme" && !isSwitch(id));
  return narrowToSound(sounds, 0, durationMs);
}

/** The voice notes "(en)" where it changes its language; that is no sound. */
function isSwitch(id: string | undefined): boolean {
  return id?.startsWith("(") === true;
}

function narrowToSound(
  sounds: readonly VoiceEvent[],
  from: number,
  to: number,
): { startMs: number; endMs: number } {
  const inside = sounds.filter(({ timeMs }) => timeMs >= from && timeMs < to);
  const said = inside.filter(({ id }) => id !== undefined && id !== "");
  const first = said[0];
  const last = said.at(-1);
  if (!first || !last) return { startMs: from, endMs: to };
  const pause = inside.find(({ timeMs }) => timeMs > last.timeMs);
  return { startMs: first.timeMs, endMs: pause?.timeMs ?? to };
}

function spread(heard: readonly SpokenWord[], durationMs: number): SpokenWord[] {
  const leastMs = Math.min(wordMsMin, durationMs / Math.max(heard.length, 1));
  const words: SpokenWord[] = [];
  let freeMs = 0;
  for (const word of heard) {
    const startMs = Math.max(word.startMs, freeMs);
    const endMs = Math.max(word.endMs, startMs + leastMs);
    words.push({ text: word.text, startMs, endMs });
    freeMs = startMs + leastMs;
  }
  let limitMs = durationMs;
  for (const word of words.toReversed()) {
    word.endMs = Math.min(word.endMs, limitMs);
    word.startMs = Math.min(word.startMs, word.endMs - leastMs);
    limitMs = word.startMs;
  }
  return words;
}
