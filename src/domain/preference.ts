import type { Language } from "./language.ts";
import {
  type CaptionStyle,
  type Music,
  type Pace,
  type ShortSettings,
  standardSettings,
  type Template,
} from "./short-settings.ts";

/** How Korean sentences end: 합쇼체, 해요체, 반말. */
export const endings = ["formal", "polite", "casual"] as const;
export type Ending = (typeof endings)[number];

export type Brevity = "shorter" | "longer";

interface Of<Kind extends string, Value> {
  kind: Kind;
  value: Value;
}
interface Written<Kind extends string, Value> extends Of<Kind, Value> {
  /** Of the shorts it is meant for. */
  language: Language;
}

/** Habits of writing of which a language has one at most. */
interface Habits {
  ending: Ending;
  brevity: Brevity;
  exclamations: boolean;
  contractions: boolean;
  opening: string;
  "sign-off": string;
  "title-mark": string;
  emoji: string;
}

/** One thing that people want to have in every short. An empty text says that they want none. */
export type Preference =
  | Of<"voice", string>
  | Of<"speed", number>
  | Of<"template", Template>
  | Of<"captionStyle", CaptionStyle>
  | Of<"music", Music>
  | Of<"pace", Pace>
  | { [Kind in keyof Habits]: Written<Kind, Habits[Kind]> }[keyof Habits]
  /** A phrase that is never said. */
  | Written<"avoided", string>
  | (Written<"hashtag", string> & { isKept: boolean });

/** A preference with the number of shorts that people changed in this way. */
export type Learned = Preference & { shorts: number };

/** What has been learned, and what a person has taken back: the instant by the preference's key. */
export interface KeptPreferences {
  learned?: Learned[];
  /** ISO instants: what was changed until then is no longer learned from. */
  forgotten?: Record<string, string>;
}

/** What two preferences share of which only one can be had. */
export function keyOf(preference: Preference): string {
  if (!("language" in preference)) return preference.kind;
  const { kind, language } = preference;
  const isOneOfMany = kind === "avoided" || kind === "hashtag";
  return isOneOfMany
    ? `${kind}:${language}:${preference.value.toLowerCase()}`
    : `${kind}:${language}`;
}

/** What a short is made with where nobody says anything else. */
export function preferredSettings(preferences: readonly Preference[]): Partial<ShortSettings> {
  const settings: Partial<ShortSettings> = {};
  for (const preference of preferences) {
    switch (preference.kind) {
      case "voice":
        settings.voice = { ...(settings.voice ?? standardSettings.voice), id: preference.value };
        break;
      case "speed":
        settings.voice = { ...(settings.voice ?? standardSettings.voice), speed: preference.value };
        break;
      case "template":
        settings.template = preference.value;
        break;
      case "captionStyle":
        settings.captionStyle = preference.value;
        break;
      case "music":
        settings.music = preference.value;
        break;
      case "pace":
        settings.pace = preference.value;
        break;
      default:
    }
  }
  return settings;
}

/** Those that say how something is written in a language. */
export function writingHabits(
  preferences: readonly Preference[],
  language: Language,
): Preference[] {
  return preferences.filter((one) => "language" in one && one.language === language);
}

/** The habit of a kind, among those of one language. */
export function valueOf<Kind extends keyof Habits>(
  preferences: readonly Preference[] | undefined,
  kind: Kind,
): Habits[Kind] | undefined {
  for (const preference of preferences ?? []) {
    const one: { kind: string; value: unknown } = preference;
    if (isHabit(one, kind)) return one.value;
  }
  return undefined;
}

function isHabit<Kind extends keyof Habits>(
  one: { kind: string; value: unknown },
  kind: Kind,
): one is { kind: Kind; value: Habits[Kind] } {
  return one.kind === kind;
}
