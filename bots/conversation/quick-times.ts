import type { Moment } from "./screen.ts";

type QuickName = "todayEvening" | "tomorrowMorning" | "tomorrowEvening" | "saturdayMorning";

export interface QuickTime {
  name: QuickName;
  instant: string;
  /** The wall clock of the zone, to the minute: 2026-11-24T20:00. */
  localTime: string;
}

/** How many choices are offered. */
const choices = 3;

/** A choice nearer than this would pass while it is being read. */
const noticeMinutes = 30;

const eveningHour = 20;
const morningHour = 8;
const saturdayHour = 11;
const saturday = 6;

/** Three times that people like to publish at, the nearest first, in the person's zone. */
export function quickTimes(now: Moment): QuickTime[] {
  const here = Temporal.Instant.from(now.instant).toZonedDateTimeISO(now.timeZone);
  const at = (days: number, hour: number) =>
    here.add({ days }).withPlainTime(new Temporal.PlainTime(hour));
  const daysToSaturday = (saturday - here.dayOfWeek + 7) % 7 || 7;
  const wished: [QuickName, Temporal.ZonedDateTime][] = [
    ["todayEvening", at(0, eveningHour)],
    ["tomorrowMorning", at(1, morningHour)],
    ["tomorrowEvening", at(1, eveningHour)],
    ["saturdayMorning", at(daysToSaturday, saturdayHour)],
  ];
  const earliest = here.add({ minutes: noticeMinutes });
  return wished
    .filter(([, when]) => Temporal.ZonedDateTime.compare(when, earliest) >= 0)
    .toSorted(([, one], [, other]) => Temporal.ZonedDateTime.compare(one, other))
    .slice(0, choices)
    .map(([name, when]) => ({
      name,
      instant: when.toInstant().toString(),
      localTime: toLocalTime(when.toInstant().toString(), now.timeZone),
    }));
}

/** What a datetime-local field wants: the wall clock to the minute. */
export function toLocalTime(instant: string, timeZone: string): string {
  const here = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return here.toPlainDateTime().toString({ smallestUnit: "minute" });
}
