import type { Setting } from "../stage.ts";

/** Words for one thing, and the drawings that show it: the best one first. */
export interface Topic {
  icons: readonly string[];
  en: readonly string[];
  ko: readonly string[];
  setting: Setting;
  /** True for words that say little about a scene: they only count when nothing better was found. */
  isVague: boolean;
}

/** Drawings separated by spaces; English and Korean words separated by commas, in their plainest form. */
export type TopicRow = readonly [icons: string, en: string, ko: string];

export function topicsIn(setting: Setting, rows: readonly TopicRow[]): Topic[] {
  return rows.map(([icons, en, ko]) => toTopic(setting, [icons, en, ko], false));
}

export function vagueTopics(rows: readonly TopicRow[]): Topic[] {
  return rows.map((row) => toTopic("open", row, true));
}

function toTopic(setting: Setting, [icons, en, ko]: TopicRow, isVague: boolean): Topic {
  return { icons: icons.split(" "), en: listed(en), ko: listed(ko), setting, isVague };
}

function listed(words: string): string[] {
  return words.split(", ").filter((word) => word !== "");
}
