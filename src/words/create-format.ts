import type { Language } from "#src/domain/language.ts";

const locales: Record<Language, string> = { ko: "ko-KR", en: "en-US" };

/** How one language writes times, lengths and figures. Instants are ISO strings; zones IANA names. */
export function createFormat(language: Language) {
  const locale = locales[language];
  const count = new Intl.NumberFormat(locale);
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { style: "currency", currency: "USD" });
  const show = (instant: string, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    Temporal.Instant.from(instant).toLocaleString(locale, { timeZone, ...options });
  const moment = (instant: string, timeZone: string) =>
    [
      show(instant, timeZone, { month: "long", day: "numeric", weekday: "short" }),
      show(instant, timeZone, { timeStyle: "short" }),
    ].join(language === "ko" ? " " : ", ");
  return {
    count: (value: number) => count.format(value),
    /** 12,345 as 1.2만 or 12.3K: for counters with little room. */
    shortCount: (value: number) => short.format(value),
    /** With at most one decimal. */
    decimal: (value: number) => tenth.format(value),
    /** 3.2 MB: powers of ten, as disks are sold. */
    bytes: (value: number) => formatBytes(locale, value),
    money: (usDollars: number) => money.format(usDollars),
    /** 11월 24일 (화) 오후 8:00. The two halves apart: together, Korean falls back to AM and PM. */
    moment,
    /** Like `moment`, of a wall clock such as 2026-11-24T20:00 that has no zone. */
    localMoment: (localTime: string) => moment(`${localTime}Z`, "UTC"),
    /** 2026년 11월, of a month such as 2026-11. */
    monthName: (month: string) =>
      show(`${month}-01T00:00Z`, "UTC", { year: "numeric", month: "long" }),
    /** 11월, of such a month. */
    monthAlone: (month: string) => show(`${month}-01T00:00Z`, "UTC", { month: "long" }),
    /** 11월 24일 (화), of a date such as 2026-11-24. */
    date: (date: string) =>
      show(`${date}T00:00Z`, "UTC", { month: "long", day: "numeric", weekday: "short" }),
    /** 화, of a date such as 2026-11-24. */
    weekday: (date: string) => show(`${date}T00:00Z`, "UTC", { weekday: "short" }),
    /** 오후 8:00 */
    timeOfDay: (instant: string, timeZone: string) =>
      show(instant, timeZone, { timeStyle: "short" }),
    /** 11월 24일 */
    day: (instant: string, timeZone: string) =>
      show(instant, timeZone, { month: "short", day: "numeric" }),
    /** 11월 24일 (화) */
    weekdayAndDay: (instant: string, timeZone: string) =>
      show(instant, timeZone, { month: "short", day: "numeric", weekday: "short" }),
    /** 1분 30초. Rounded to whole seconds, and to whole minutes from an hour on. */
    duration: (seconds: number) => formatDuration(locale, Math.max(0, Math.round(seconds))),
    /** 0:07, the way a player counts. */
    timeMark: (seconds: number) => {
      const whole = Math.max(0, Math.round(seconds));
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
    },
    /** The everyday name of a zone: 한국 표준시, Korean Standard Time. */
    zone: (timeZone: string) => zoneName(locale, timeZone),
  };
}

function formatDuration(locale: string, seconds: number): string {
  const unit = (value: number, name: "hour" | "minute" | "second") =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(
      value,
    );
  if (seconds < 60) return unit(seconds, "second");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    const rest = seconds % 60;
    return rest === 0
      ? unit(minutes, "minute")
      : `${unit(minutes, "minute")} ${unit(rest, "second")}`;
  }
  const hours = Math.floor(minutes / 60);
  const restMinutes = minutes % 60;
  return restMinutes === 0
    ? unit(hours, "hour")
    : `${unit(hours, "hour")} ${unit(restMinutes, "minute")}`;
}

function formatBytes(locale: string, value: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
  // Nothing is nothing in the unit that pictures are counted in.
  const power = value < 1 ? 2 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[power] ?? "byte",
    maximumFractionDigits: 1,
  }).format(value / 1000 ** power);
}

function zoneName(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "longGeneric" });
  const name = parts.formatToParts(0).find((part) => part.type === "timeZoneName");
  return name?.value ?? timeZone;
}
