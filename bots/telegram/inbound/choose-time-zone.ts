import type { Person } from "#bots/conversation/chat.ts";
import { findTimeZones } from "#bots/conversation/time-zones/find-time-zones.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { type Html, markup } from "../render/html.ts";
import type { Keyboard } from "../render/part.ts";
import { writePressData } from "../render/press-data.ts";
import type { Inbound } from "./inbound.ts";
import type { Said } from "./said.ts";
import { doOnce, sayRefused } from "./say-back.ts";

/** Where most people here live: one press does for them. */
const offered = [
  "Asia/Seoul",
  "Asia/Tokyo",
  "America/New_York",
  "America/Los_Angeles",
  "Europe/London",
  "Europe/Paris",
];

/** Telegram tells nobody's time zone: they say it, with a place or a name, or choose it. */
export async function onTimeZone(
  around: Inbound,
  { message, who, language }: Said,
  named: string,
): Promise<void> {
  const { host } = around;
  const person = await host.people.recognise(who);
  if (!person) return sayRefused(around, message, { notice: "not-allowed", language });
  const { format, telegram } = wordsFor(person.language);
  const say = telegram.timeZone;
  const found = named === "" ? [] : await findTimeZones(named);
  const [only, ...others] = found;
  return doOnce(around, message, async () => {
    if (named === "") {
      const now = format.zone(person.timeZone);
      return { body: markup`${say.ask(now)}`, keyboard: rowsOf(person, offered) };
    }
    if (only === undefined) {
      return { body: markup`${say.unknown}`, keyboard: rowsOf(person, offered) };
    }
    if (others.length > 0) return { body: markup`${say.which}`, keyboard: rowsOf(person, found) };
    return { body: await saveTimeZone(around, person, only) };
  });
}

/** From now on times are shown and understood in it. Says so, with what time it is there. */
export async function saveTimeZone(
  { host }: Pick<Inbound, "host">,
  person: Person,
  timeZone: string,
): Promise<Html> {
  await host.people.savePreferences(person, { timeZone });
  const { format, telegram } = wordsFor(person.language);
  const now = format.timeOfDay(host.clock.now().toString(), timeZone);
  return markup`🕒 ${telegram.timeZone.saved(format.zone(timeZone), now)}`;
}

function rowsOf({ language }: Person, zones: readonly string[]): Keyboard {
  const { format } = wordsFor(language);
  return zones.map((timeZone) => {
    const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
    return [
      {
        text: `${format.zone(timeZone)} · ${city}`,
        data: writePressData({ type: "zone", timeZone }),
      },
    ];
  });
}
