import { setImmediate } from "node:timers/promises";
import { languages } from "../words.ts";
import { cityWords } from "./city-words.ts";

/** So many can still be chosen from. */
const foundMax = 8;
/** Shorter beginnings of a name mean nothing. */
const beginningMin = 2;

/**
 * The zones that somebody may mean, by their IANA names, the likeliest first: a city, a country, the zone's own name
 * or how far it is from UTC, in Korean or English. Empty where nothing is called that.
 */
export async function findTimeZones(words: string): Promise<string[]> {
  const offset = zoneOfOffset(words) ?? zoneOfName(words);
  if (offset !== undefined) return [offset];
  const meant = plain(words);
  if (meant === "") return [];
  const known = Object.hasOwn(cityWords, meant) ? cityWords[meant] : undefined;
  if (known) return [...known];
  names ??= nameZones();
  const named = [...(await names)];
  const exact = named.filter(([, names]) => names.has(meant));
  if (exact.length > 0 || meant.length < beginningMin) return zonesOf(exact);
  return zonesOf(named.filter(([, names]) => [...names].some((name) => name.startsWith(meant))));
}

function zonesOf(found: readonly (readonly [string, unknown])[]): string[] {
  return found.slice(0, foundMax).map(([zone]) => zone);
}

/** As UTC+9, GMT-05:00 or +9. Zones of whole hours only; the signs of their names are the other way round. */
function zoneOfOffset(words: string): string | undefined {
  const found = /^(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?00)?$/i.exec(words.trim());
  const [, sign, digits] = found ?? [];
  if (sign === undefined) return undefined;
  const hours = Number(digits);
  const name = `Etc/GMT${sign === "+" ? "-" : "+"}${hours}`;
  return hours > 0 ? canonical(name) : undefined;
}

/** Zones have older names too. */
function zoneOfName(words: string): string | undefined {
  const name = words.trim();
  return name.includes("/") ? canonical(name) : undefined;
}

function canonical(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

let names: Promise<Map<string, Set<string>>> | undefined;

/** What each zone is called. The names of hundreds take a while: everything else goes on in between. */
async function nameZones(): Promise<Map<string, Set<string>>> {
  const named = new Map<string, Set<string>>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const spoken = languages.flatMap((language) =>
      (["shortGeneric", "longGeneric"] as const).map((style) => nameOf(zone, language, style)),
    );
    named.set(zone, new Set([zone, zone.split("/").at(-1) ?? "", ...spoken].map(plain)));
    await setImmediate();
  }
  return named;
}

function nameOf(zone: string, language: string, timeZoneName: "shortGeneric" | "longGeneric") {
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName });
  return format.formatToParts(0).find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/** Without what people leave out: spaces, accents and the word for time. */
function plain(words: string): string {
  return words
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/+-]/gu, "")
    .replace(/(?:표준시|시간대|시간|standardtime|time)$/u, "");
}
