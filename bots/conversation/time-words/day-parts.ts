import type { DayPart } from "./meaning.ts";
import type { Clock } from "./piece.ts";

/** A time of day, in minutes; from 1440 on it is the day after. */
export type DayMinutes = number;

export const dayMinutes = 24 * 60;

/** Hours of the night up to here belong, for people, to the evening before. */
export const nightEndsHour = 5;

interface PartOfDay {
  /** Where it begins and ends, in hours; above 24 it reaches into the next day. */
  from: number;
  to: number;
  /** Hours that suit a publication, the best first. */
  liked: readonly number[];
}

export const dayParts: Record<DayPart, PartOfDay> = {
  am: { from: 7, to: 12, liked: [9, 8, 10, 11] },
  pm: { from: 12, to: 24, liked: [19, 15, 21, 17, 13] },
  dawn: { from: 4, to: 7, liked: [6, 5, 4] },
  morning: { from: 6, to: 12, liked: [8, 9, 7, 10, 11] },
  lunch: { from: 11, to: 14, liked: [12, 12.5, 13, 13.5] },
  afternoon: { from: 12, to: 18, liked: [15, 17, 13, 16, 14] },
  evening: { from: 17, to: 22, liked: [20, 19, 21, 18] },
  night: { from: 20, to: 26, liked: [22, 21, 23, 24] },
  day: { from: 7, to: 24, liked: [20, 12, 8, 18, 21, 16, 22, 10] },
};

/** The weekend begins later. */
export const weekendLiked: readonly number[] = [20, 11, 15, 17, 21, 13];

/**
 * When a clock shows this hour, given the part of the day it was named with. Without one an hour
 * up to twelve is two times: 8 is 8:00 and 20:00, and 12 is noon and the midnights on either side.
 */
export function timesOfDay(clock: Clock, part: DayPart | undefined): DayMinutes[] {
  const { hour, minute } = clock;
  if (hour > 12 || (hour === 0 && part !== "night")) return [hour * 60 + minute];
  const own = clock.part ?? part;
  if (own === undefined || own === "day") {
    if (clock.isTwentyFour) return [hour * 60 + minute];
    const half = hour % 12;
    return [half, half + 12, ...(hour === 12 ? [24] : [])].map((one) => one * 60 + minute);
  }
  return [hourIn(own, hour) * 60 + minute];
}

function hourIn(part: DayPart, hour: number): number {
  const half = hour % 12;
  switch (part) {
    case "am":
    case "dawn":
      return half;
    case "morning":
      return hour;
    case "lunch":
      return hour >= 10 ? hour : hour + 12;
    case "afternoon":
      return hour === 11 || hour === 10 ? hour : half + 12;
    case "pm":
      return half + 12;
    case "evening":
      return hour === 12 ? 24 : hour + 12;
    case "night":
      return half < nightEndsHour ? half + 24 : half + 12;
    case "day":
      return hour;
  }
}
