import type { DayPart } from "./meaning.ts";
import { type Clock, type Found, isGlued, isText, peek, peekNumber, peekUnit } from "./piece.ts";
import type { Token } from "./split-tokens.ts";

/** Sino-Korean words name hours only on the 24-hour clock: 십팔 시, never 삼 시. */
const sinoHourMin = 10;
const halfDayHours = { min: 1, max: 12 } as const;
const allHours = { min: 0, max: 24 } as const;
const allMinutes = { min: 0, max: 59 } as const;

interface Face {
  clock: Clock;
  to: number;
  isPlain?: true;
}

const fixed = (hour: number, to: number): Found => ({
  body: { type: "clock", clock: { hour, minute: 0, part: "pm" } },
  to,
});

/** 저녁 is read elsewhere; here 8시 반, 20:30, 8pm, half past nine, eight o'clock, noon, 자정. */
export function readClock(tokens: readonly Token[], at: number): Found | undefined {
  const isTwelve = peekNumber(tokens, at, { min: 12, max: 12 }) !== undefined;
  const named = isTwelve ? at + 1 : at;
  if (peek(tokens, named, "noon")) return fixed(12, named + 1);
  const midnight = peek(tokens, named, "midnight");
  if (midnight) return { body: { type: "midnight", language: midnight.language }, to: named + 1 };

  const before = readHalfDay(tokens, at);
  const start = before ? at + 1 : at;
  const face =
    readKoreanHour(tokens, start) ??
    readColon(tokens, start) ??
    readPastOrTo(tokens, start) ??
    readOClock(tokens, start) ??
    readBareHour(tokens, start);
  if (!face) return undefined;
  const after = readHalfDay(tokens, face.to);
  const part = before ?? after;
  const { hour, minute } = face.clock;
  if (part && hour > 12) return { body: { type: "clock", clock: face.clock }, to: face.to };
  const clock: Clock = part ? { hour, minute, part } : face.clock;
  const isPlain = face.isPlain && !part ? { isPlain: true as const } : {};
  return { body: { type: "clock", clock, ...isPlain }, to: after ? face.to + 1 : face.to };
}

function readHalfDay(tokens: readonly Token[], at: number): DayPart | undefined {
  const part = peek(tokens, at, "part")?.part;
  return tokens[at]?.text !== "" && (part === "am" || part === "pm") ? part : undefined;
}

/** 8시, 열한 시 반, 오후 3시 15분, 20시. */
function readKoreanHour(tokens: readonly Token[], at: number): Face | undefined {
  const number = peek(tokens, at, "number");
  const hour = peekNumber(tokens, at, allHours);
  if (hour === undefined || !peekUnit(tokens, at + 1, ["clock-hour"])) return undefined;
  if (number?.script === "sino" && hour < sinoHourMin) return undefined;
  const isLong = number?.digits === 2 && hour < 10;
  const isTwentyFour = isLong || hour > 12 || hour === 0 ? { isTwentyFour: true as const } : {};
  if (peek(tokens, at + 2, "half")) {
    return { clock: { hour, minute: 30, ...isTwentyFour }, to: at + 3 };
  }
  const minute = peekNumber(tokens, at + 2, allMinutes);
  if (minute !== undefined && peekUnit(tokens, at + 3, ["minute-or-minutes"])) {
    return { clock: { hour, minute, ...isTwentyFour }, to: at + 4 };
  }
  return { clock: { hour, minute: 0, ...isTwentyFour }, to: at + 2 };
}

/** 20:30, 8:30, 20:30:00; 8.30 only before am or pm. Never 16:9 or a part of 1:2:3. */
function readColon(tokens: readonly Token[], at: number): Face | undefined {
  const first = peek(tokens, at, "number");
  const hour = peekNumber(tokens, at, { min: 0, max: 24 });
  const minute = peekNumber(tokens, at + 2, allMinutes);
  if (!first || first.digits === 0 || first.digits > 2) return undefined;
  if (hour === undefined || minute === undefined) return undefined;
  if (peek(tokens, at + 2, "number")?.digits !== 2) return undefined;
  if (!isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return undefined;
  const isPoint = isText(tokens, at + 1, ".") && readHalfDay(tokens, at + 3) !== undefined;
  if (!isText(tokens, at + 1, ":") && !isPoint) return undefined;
  if (hour === 24 && minute > 0) return undefined;
  const isTwentyFour = first.digits === 2 && (hour < 10 || hour > 12 || isAfterIsoDate(tokens, at));
  const clock = {
    hour,
    minute,
    ...((isTwentyFour || hour === 0 || hour > 12) && { isTwentyFour: true as const }),
  };
  // 17:30분 is what some write.
  if (peekUnit(tokens, at + 3, ["minute-or-minutes"])) return { clock, to: at + 4 };
  const hasSeconds =
    isText(tokens, at + 3, ":") && isGlued(tokens, at + 3) && isGlued(tokens, at + 4);
  return { clock, to: hasSeconds && peekNumber(tokens, at + 4, allMinutes) ? at + 5 : at + 3 };
}

/** Who writes 2026-12-24 11:30 has a clock of 24 hours. */
function isAfterIsoDate(tokens: readonly Token[], at: number): boolean {
  const end = isText(tokens, at - 1, "t") ? at - 1 : at;
  const isYear = peek(tokens, end - 5, "number")?.digits === 4;
  return isYear && isText(tokens, end - 4, "-") && isText(tokens, end - 2, "-");
}

/** Half past nine, quarter to ten, ten past eight. */
function readPastOrTo(tokens: readonly Token[], at: number): Face | undefined {
  const start = peek(tokens, at, "a") ? at + 1 : at;
  const minutes = peek(tokens, start, "half")
    ? 30
    : peek(tokens, start, "quarter")
      ? 15
      : peekNumber(tokens, start, { min: 5, max: 25 });
  if (minutes === undefined) return undefined;
  const turn = peekUnit(tokens, start + 1, ["minutes"]) ? start + 2 : start + 1;
  const hour = peekNumber(tokens, turn + 1, halfDayHours);
  if (hour === undefined) return undefined;
  const to = turn + 2;
  if (peek(tokens, turn, "past")) return { clock: { hour, minute: minutes }, to };
  if (!peek(tokens, turn, "to")) return undefined;
  return { clock: { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes }, to };
}

/** 8 o'clock, eight o'clock. */
function readOClock(tokens: readonly Token[], at: number): Face | undefined {
  const hour = peekNumber(tokens, at, allHours);
  return hour !== undefined && peek(tokens, at + 1, "oclock")
    ? { clock: { hour, minute: 0 }, to: at + 2 }
    : undefined;
}

/** 8, eight, eight thirty: an hour only if what stands around it says so. */
function readBareHour(tokens: readonly Token[], at: number): Face | undefined {
  const number = peek(tokens, at, "number");
  const hour = peekNumber(tokens, at, allHours);
  if (!number || hour === undefined || number.isOrdinal || number.digits > 2) return undefined;
  if (number.script === "native" || number.script === "sino") return undefined;
  const minute = number.script === "english" ? readSpokenMinute(tokens, at + 1) : undefined;
  const to = minute === undefined ? at + 1 : at + 2;
  if (!standsAlone(tokens, at, to) && !readHalfDay(tokens, to)) return undefined;
  const isTwentyFour = hour > 12 || hour === 0 ? { isTwentyFour: true as const } : {};
  return { clock: { hour, minute: minute ?? 0, ...isTwentyFour }, to, isPlain: true };
}

function readSpokenMinute(tokens: readonly Token[], at: number): number | undefined {
  return peek(tokens, at, "number")?.script === "english"
    ? peekNumber(tokens, at, { min: 10, max: 59 })
    : undefined;
}

/** No sign or word touches the number (5가지, $5, 1/2), and no unit or number stands beside it. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const kind = after?.meaning?.is;
  if (isGlued(tokens, from) && before?.meaning === undefined) return false;
  if (before?.meaning?.is === "number" || kind === "unit" || kind === "number") return false;
  if (after === undefined || after.isSpaced) return true;
  return kind !== undefined || /^[.!?]$/.test(after.text);
}
