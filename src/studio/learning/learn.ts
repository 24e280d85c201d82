import {
  type KeptPreferences,
  keyOf,
  type Learned,
  type Preference,
} from "#src/domain/preference.ts";
import { standardSettings } from "#src/domain/short-settings.ts";
import type { EditedShort } from "./changes-in.ts";
import { type Signal, signalsOf } from "./signals-of.ts";

/** The same change in so many of so many shorts in a row is no chance: it is what people want. */
export const habit = { times: 2, ofShorts: 3 } as const;
/** Phrases that are avoided because people kept taking them out; the latest ones count. */
export const learnedPhrasesMax = 20;
/** Hashtags that are always added or always left out; the latest ones count. */
export const learnedHashtagsMax = 10;

interface Seen {
  signals: Signal[];
  short: EditedShort;
}

/**
 * What people want in every short, from what they changed about those that were made, the oldest
 * first. A preference stays until they change it the other way just as often, or take it back.
 */
export function learn(
  shorts: readonly EditedShort[],
  forgotten: NonNullable<KeptPreferences["forgotten"]> = {},
): Learned[] {
  const seen = shorts.map((short): Seen => {
    const signals = signalsOf(short).filter(({ preference, at }) => {
      const until = forgotten[keyOf(preference)];
      return until === undefined || at > until;
    });
    return { short, signals };
  });
  const found: { learned: Learned; place: number; key: string }[] = [];
  const keys = new Set(seen.flatMap(({ signals }) => signals.map((one) => keyOf(one.preference))));
  for (const key of keys) {
    const last = lastHabit(key, seen);
    if (last && !isNothing(last.learned)) found.push({ ...last, key });
  }
  const inOrder = found.toSorted((a, b) => b.place - a.place || (a.key < b.key ? -1 : 1));
  return withinLimits(inOrder.map(({ learned }) => learned));
}

function lastHabit(
  key: string,
  seen: readonly Seen[],
): { learned: Learned; place: number } | undefined {
  let last: { learned: Learned; place: number } | undefined;
  const counts = new Map<string, number>();
  const window: (Signal | undefined)[] = [];
  for (const [place, { signals, short }] of seen.entries()) {
    const signal = signals.find((one) => keyOf(one.preference) === key);
    if (!signal && !couldShow(key, short)) continue;
    window.push(signal);
    if (!signal) continue;
    const shorts = (counts.get(signal.sameAs) ?? 0) + 1;
    counts.set(signal.sameAs, shorts);
    const times = window.slice(-habit.ofShorts).filter((one) => one?.sameAs === signal.sameAs);
    if (times.length >= habit.times) last = { learned: { ...signal.preference, shorts }, place };
  }
  return last;
}

/** Whether a short that was left as it was says something about a habit. */
function couldShow(key: string, { language, isOwnText }: EditedShort): boolean {
  const [, of] = key.split(":");
  return of === undefined || (of === language && !isOwnText);
}

/** What is made like this anyway needs no preference. */
function isNothing(preference: Preference): boolean {
  switch (preference.kind) {
    case "voice":
      return preference.value === standardSettings.voice.id;
    case "speed":
      return preference.value === standardSettings.voice.speed;
    case "template":
    case "captionStyle":
    case "music":
    case "pace":
      return preference.value === standardSettings[preference.kind];
    default:
      return preference.value === "";
  }
}

function withinLimits(learned: readonly Learned[]): Learned[] {
  const phrases = learned.filter(({ kind }) => kind === "avoided");
  const kept = new Set(
    phrases.filter((one) => !isPartOfAnother(one, phrases)).slice(0, learnedPhrasesMax),
  );
  const tags = new Set(
    learned.filter(({ kind }) => kind === "hashtag").slice(0, learnedHashtagsMax),
  );
  return learned.filter((one) => {
    if (one.kind === "avoided") return kept.has(one);
    return one.kind !== "hashtag" || tags.has(one);
  });
}

/** A part of a longer phrase that was never taken out on its own says nothing more. */
function isPartOfAnother(one: Learned, phrases: readonly Learned[]): boolean {
  return phrases.some(
    (other) =>
      other !== one &&
      String(other.value).length > String(one.value).length &&
      ` ${String(other.value).toLowerCase()} `.includes(` ${String(one.value).toLowerCase()} `) &&
      other.shorts >= one.shorts,
  );
}
