import { wordsFor } from "#bots/conversation/words.ts";
import type { Language } from "#bots/conversation/words.ts";

export interface ZoneChoice {
  /** IANA name. */
  name: string;
  /** What people call it, with the city: 한국 표준시 · Seoul. */
  label: string;
}

const lists = new Map<Language, ZoneChoice[]>();

/** Every zone that this machine knows. Named once a language: the names of hundreds take a while. */
export function listTimeZones(language: Language): ZoneChoice[] {
  const known = lists.get(language);
  if (known) return known;
  const { format } = wordsFor(language);
  const list = Intl.supportedValuesOf("timeZone").map((name) => {
    const city = name.split("/").at(-1)?.replaceAll("_", " ") ?? name;
    return { name, label: `${city} · ${format.zone(name)}` };
  });
  lists.set(language, list);
  return list;
}
