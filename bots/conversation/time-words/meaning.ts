/** Parts of a day as people name them; "am" and "pm" are the halves that a clock shows. */
export type DayPart =
  | "am"
  | "pm"
  | "dawn"
  | "morning"
  | "lunch"
  | "afternoon"
  | "evening"
  | "night"
  | "day";

export interface FixedHoliday {
  month: number;
  day: number;
  /** Counted in the Korean lunar calendar, as Seollal and Chuseok are. */
  isLunar?: true;
}

/** What a word says about time, taken alone. */
export type Meaning =
  | { is: "day"; days: number }
  | { is: "weekday"; weekday: number; isShort?: true }
  | { is: "weekend"; weeks?: number }
  | { is: "week"; weeks: number }
  | { is: "which"; weeks: number; language: "ko" | "en" }
  | { is: "month-shift"; months: number }
  | { is: "year-shift"; years: number }
  | { is: "month"; month: number }
  | { is: "holiday"; holiday: FixedHoliday }
  | { is: "part"; part: DayPart; language: "ko" | "en" }
  | { is: "noon" }
  | { is: "midnight"; language: "ko" | "en" }
  /** 년, 월, 일, 시, 분, 시간 and hours, minutes, days, … */
  | { is: "unit"; unit: Unit }
  | { is: "day-count"; days: number }
  | { is: "number"; value: number; script: NumberScript; digits: number; isOrdinal?: true }
  /** 에, 쯤 after a time, at, by before one: says that those words are a time. */
  | { is: "mark"; side: "after" | "before" }
  /** in, the, of, a comma: ties words together and says nothing itself. */
  | { is: "link" }
  | { is: "half" }
  | { is: "quarter" }
  | { is: "past" }
  | { is: "to" }
  | { is: "oclock" }
  | { is: "later" }
  | { is: "every" }
  | { is: "a" };

export type Unit =
  | "years"
  | "months"
  | "weeks"
  | "days"
  | "hours"
  | "minutes"
  | "year-number"
  | "month-number"
  | "day-or-days"
  | "minute-or-minutes"
  | "clock-hour";

export type NumberScript = "digits" | "native" | "sino" | "english";
