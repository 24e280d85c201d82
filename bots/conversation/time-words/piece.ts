import type { DayPart, FixedHoliday, Meaning } from "./meaning.ts";
import type { Token } from "./split-tokens.ts";

/** A day or days as somebody named them, not yet looked up in a calendar. */
export type DayWish =
  | { by: "days"; days: number }
  | { by: "months-later"; months: number }
  /** `isShort`: written as other things are too, as Sun and 12.24 are. */
  | { by: "weekday"; weekday: number; isShort?: true }
  | { by: "weekday-of-week"; weekday: number; weeks: number }
  /** 다음 화요일: the coming one, or the one of next week. */
  | { by: "weekday-coming-or-next"; weekday: number }
  | { by: "week"; weeks: number }
  | { by: "weekend"; weeks?: number }
  /** `year` is a calendar's, `years` counts from this one: 내년 is 1. */
  | {
      by: "date";
      year?: number;
      years?: number;
      month: number;
      day: number;
      weekday?: number;
      isShort?: true;
    }
  | { by: "day-of-month"; day: number; months?: number }
  /** 5/6: the fifth month's sixth day, or the sixth month's fifth. */
  | { by: "either-date"; one: number; other: number }
  | { by: "holiday"; holiday: FixedHoliday };

export type Clock = { hour: number; minute: number; part?: DayPart } & {
  /** Written so that only a 24-hour clock can be meant: 20:30, 08:30. */
  isTwentyFour?: true;
};

export type PieceBody =
  | { type: "span"; minutes: number }
  | { type: "day"; wish: DayWish }
  /** `isPlain`: a number and nothing that says it is an hour. */
  | { type: "clock"; clock: Clock; isPlain?: true }
  | { type: "midnight"; language: "ko" | "en" }
  | { type: "part"; part: DayPart };

/** A stretch of tokens that says one thing about a time; `to` is the token after the last. */
export type Piece = PieceBody & {
  from: number;
  to: number;
  /** 에, 쯤, at or the like stands beside it. */
  isMarked: boolean;
  /** 전에, before: some time ahead of it. */
  isBefore?: true;
};

/** What a rule found at a token, and the token where it ends. */
export interface Found {
  body: PieceBody;
  to: number;
}

export type Rule = (tokens: readonly Token[], at: number) => Found | undefined;

/** The meaning of a token, if it is of that kind. */
export function peek<Kind extends Meaning["is"]>(
  tokens: readonly Token[],
  at: number,
  kind: Kind,
): Extract<Meaning, { is: Kind }> | undefined {
  const meaning = tokens[at]?.meaning;
  return meaning && isKind(meaning, kind) ? meaning : undefined;
}

function isKind<Kind extends Meaning["is"]>(
  meaning: Meaning,
  kind: Kind,
): meaning is Extract<Meaning, { is: Kind }> {
  return meaning.is === kind;
}

/** The number at a token, if it lies in a range. */
export function peekNumber(
  tokens: readonly Token[],
  at: number,
  { min, max }: { min: number; max: number },
): number | undefined {
  const number = peek(tokens, at, "number");
  return number && number.value >= min && number.value <= max ? number.value : undefined;
}

export function peekUnit(
  tokens: readonly Token[],
  at: number,
  units: readonly Extract<Meaning, { is: "unit" }>["unit"][],
): boolean {
  const unit = peek(tokens, at, "unit");
  return unit !== undefined && units.includes(unit.unit);
}

/** Whether a token is this sign or word. */
export function isText(tokens: readonly Token[], at: number, text: string): boolean {
  return tokens[at]?.text === text;
}

/** Whether a token touches the one before it. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.isSpaced === false;
}

/** The ~ of 8~9시. */
export function isRangeSign(tokens: readonly Token[], at: number): boolean {
  return /^[-~–]$/.test(tokens[at]?.text ?? "");
}
