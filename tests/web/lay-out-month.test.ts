import { describe, expect, test } from "vitest";
import type { CalendarPost } from "#bots/web/home-host.ts";
import { layOutMonth, rangeOf } from "#bots/web/lay-out-month.ts";

const postAt = (instant: string): CalendarPost => ({
  id: instant,
  title: "쇼츠",
  at: Temporal.Instant.from(instant),
  state: "coming",
  channelName: "미나의 페이지",
});

const layOut = (
  month: string,
  timeZone: string,
  instants: string[] = [],
  now = "2026-03-08T18:00Z",
) =>
  layOutMonth({
    month,
    timeZone,
    now: Temporal.Instant.from(now),
    posts: instants.map(postAt),
  });

const datesWithPosts = (weeks: ReturnType<typeof layOut>) =>
  weeks
    .flat()
    .filter(({ posts }) => posts.length > 0)
    .map(({ date, posts }) => [date, posts.map(({ id }) => id)]);

test("a month's page is whole weeks from Sunday to Saturday", () => {
  const weeks = layOut("2026-11", "Asia/Seoul");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]?.date).toBe("2026-11-01");
  expect(weeks.at(-1)?.at(-1)).toMatchObject({ date: "2026-12-05", isInMonth: false });
  expect(layOut("2026-02", "Asia/Seoul")).toHaveLength(4);
  expect(layOut("2026-08", "Asia/Seoul")).toHaveLength(6);
});

describe("in New York, in the week in which the clock goes forward", () => {
  const zone = "America/New_York";

  test("a post stands on the day that its clock shows, before and after the change", () => {
    const weeks = layOut("2026-03", zone, [
      "2026-03-08T04:30:00Z",
      "2026-03-08T06:59:59Z",
      "2026-03-08T07:00:00Z",
      "2026-03-09T03:59:59Z",
      "2026-03-09T04:00:00Z",
    ]);
    expect(datesWithPosts(weeks)).toEqual([
      ["2026-03-07", ["2026-03-08T04:30:00Z"]],
      ["2026-03-08", ["2026-03-08T06:59:59Z", "2026-03-08T07:00:00Z", "2026-03-09T03:59:59Z"]],
      ["2026-03-09", ["2026-03-09T04:00:00Z"]],
    ]);
  });

  test("every day is there once, and today is the day of the zone", () => {
    const days = layOut("2026-03", zone).flat();
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
    expect(days.filter(({ isToday }) => isToday).map(({ date }) => date)).toEqual(["2026-03-08"]);
    const evening = layOut("2026-03", zone, [], "2026-03-09T03:30Z").flat();
    expect(evening.find(({ isToday }) => isToday)?.date).toBe("2026-03-08");
  });

  test("what is read begins and ends with the zone's own midnights", () => {
    const { from, to } = rangeOf("2026-03", zone);
    expect([from, to].map(String)).toEqual(["2026-03-01T05:00:00Z", "2026-04-05T04:00:00Z"]);
  });
});

test("where a day begins at one o'clock, because midnight was skipped, it begins then", () => {
  const { from } = rangeOf("2024-09", "America/Santiago");
  expect(String(from)).toBe("2024-09-01T04:00:00Z");
  const weeks = layOut("2024-09", "America/Santiago", [
    "2024-09-08T03:59:59Z",
    "2024-09-08T04:00:00Z",
  ]);
  expect(datesWithPosts(weeks)).toEqual([
    ["2024-09-07", ["2024-09-08T03:59:59Z"]],
    ["2024-09-08", ["2024-09-08T04:00:00Z"]],
  ]);
});
