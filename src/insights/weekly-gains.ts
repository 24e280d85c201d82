import type { Language } from "#src/domain/language.ts";
import type { ChartPoint } from "./draw-chart.ts";
import { gainsIn, type MeasuredPost } from "./digest-week.ts";
import { type Span, startOf, type Week } from "./week-of.ts";

const weeksShownMax = 6;

interface WeekStretch extends Span {
  monday: Temporal.PlainDate;
}

export interface WeekPoint {
  monday: Temporal.PlainDate;
  views: number;
  likes: number;
}

/** The week and those before it, the oldest first. */
export function weeksBefore({ span, timeZone, now }: Week): WeekStretch[] {
  const last = Temporal.PlainDate.from(span.monday);
  return Array.from({ length: weeksShownMax }, (_, index) => {
    const weeks = weeksShownMax - 1 - index;
    const monday = last.subtract({ weeks });
    const end = weeks === 0 ? now.end : startOf(monday.add({ weeks: 1 }), timeZone);
    return { monday, start: startOf(monday, timeZone), end };
  });
}

/** What was gained week by week, from the first one in which anything was measured. */
export function weeklyGains(
  posts: readonly MeasuredPost[],
  weeks: readonly WeekStretch[],
): WeekPoint[] {
  const gains = weeks.map((week) => ({ monday: week.monday, gained: gainsIn(posts, week) }));
  const first = gains.findIndex(({ gained }) => gained !== undefined);
  if (first < 0) return [];
  return gains.slice(first).map(({ monday, gained }) => ({
    monday,
    views: gained?.views ?? 0,
    likes: gained?.likes ?? 0,
  }));
}

/** Each named by its Monday. */
export function labelWeeks(points: readonly WeekPoint[], language: Language): ChartPoint[] {
  return points.map(({ monday, ...point }) => ({
    label: monday.toLocaleString(language, { month: "short", day: "numeric" }),
    ...point,
  }));
}
