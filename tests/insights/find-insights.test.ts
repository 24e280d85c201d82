import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Gains, InsightKind } from "#src/domain/week.ts";
import { digestWeek, type MeasuredPost } from "#src/insights/digest-week.ts";
import { findInsights, type FirstDay } from "#src/insights/find-insights.ts";
import { weekOf } from "#src/insights/week-of.ts";

const timeZone = "Asia/Seoul";
const now = Temporal.Instant.from("2026-11-23T00:00:00Z");
const week = weekOf({ which: "last", now, timeZone });
const quiet = digestWeek({ posts: [], planned: [], week });

type Input = Parameters<typeof findInsights>[0];
const find = (input: Partial<Input>) =>
  findInsights({
    digest: quiet,
    week,
    posts: [],
    firstDays: [],
    stuck: [],
    taken: [],
    now,
    ...input,
  });
const kinds = (input: Partial<Input>): InsightKind[] => find(input).map(({ kind }) => kind);

const firstDay = (day: number, viewsAfter24h: number, hour = 12): FirstDay => ({
  projectId: `short ${day}`,
  conversationId: `thread ${day}`,
  title: `title ${day}`,
  publishedAt: now.subtract({ hours: 24 * day }).add({ hours: hour - 9 }),
  viewsAfter24h,
});
const gains = (views: number, postsMeasured = 3): Gains => ({
  views,
  likes: 0,
  watchTimeSeconds: 0,
  postsMeasured,
});
const published = (day: string): MeasuredPost => ({
  projectId: day,
  conversationId: day,
  title: day,
  publishedAt: Temporal.Instant.from(`${day}T03:00:00Z`),
  counters: [],
});

test("numbers that say nothing bring no insight", () => {
  expect(find({})).toEqual([]);
});

const growthOf = (views: number, before: number, posts = 3) =>
  find({ digest: { ...quiet, gained: gains(views, posts), gainedBefore: gains(before, posts) } });

describe("growth", () => {
  test("is told where it is real, with the posts it rests on", () => {
    expect(growthOf(300, 200)).toEqual([{ kind: "growth", posts: 3, percent: 50 }]);
  });

  test("is not told of a few views more, of luck, of one post alone or from nothing", () => {
    expect(growthOf(230, 200)).toEqual([]);
    expect(growthOf(9, 5)).toEqual([]);
    expect(growthOf(300, 200, 1)).toEqual([]);
    expect(growthOf(300, 0)).toEqual([]);
    expect(find({ digest: { ...quiet, gained: gains(300) } })).toEqual([]);
  });
});

describe("a short that does far better", () => {
  const usual = [20, 30, 40, 50, 60, 70].map((day) => firstDay(day, 90 + day));

  test("is told of with how many times the usual first day it had", () => {
    expect(find({ firstDays: [firstDay(3, 520), ...usual] })).toContainEqual({
      kind: "far-better",
      posts: 7,
      projectId: "short 3",
      conversationId: "thread 3",
      title: "title 3",
      times: 3.9,
    });
  });

  test("is not told of where it is long ago, not that far ahead, or beside too few others", () => {
    expect(kinds({ firstDays: [firstDay(16, 520), ...usual] })).toEqual([]);
    expect(kinds({ firstDays: [firstDay(3, 300), ...usual] })).toEqual([]);
    expect(kinds({ firstDays: [firstDay(3, 520), ...usual.slice(2)] })).toEqual([]);
    const tiny = usual.map((one) => ({ ...one, viewsAfter24h: 1 }));
    expect(kinds({ firstDays: [firstDay(3, 9), ...tiny] })).toEqual([]);
  });

  test("is not told of where shorts differ that much all the time", () => {
    const wild = [2, 400, 5, 900, 60, 3].map((views, index) => firstDay(20 + index, views));
    expect(kinds({ firstDays: [firstDay(3, 520), ...wild] })).toEqual([]);
  });

  test("is never found among shorts that did about the same", () => {
    const similar = fc.array(fc.integer({ min: 80, max: 160 }), { minLength: 0, maxLength: 40 });
    fc.assert(
      fc.property(similar, (views) => {
        const firstDays = views.map((one, day) => firstDay(day, one));
        expect(kinds({ firstDays })).not.toContain("far-better");
      }),
    );
  });
});

describe("a streak", () => {
  const days = ["2026-11-02", "2026-11-11", "2026-11-16", "2026-11-17"];

  test("counts weeks with a short, up to the one that is told", () => {
    expect(find({ posts: days.map(published) })).toEqual([{ kind: "streak", posts: 4, weeks: 3 }]);
  });

  test("is none of two weeks, nor with a week left out", () => {
    expect(find({ posts: days.slice(1).map(published) })).toEqual([]);
    expect(find({ posts: ["2026-10-28", ...days.slice(1)].map(published) })).toEqual([]);
    expect(find({ posts: days.slice(0, 2).map(published) })).toEqual([]);
  });

  test("is not broken by a week that is still running", () => {
    const later = Temporal.Instant.from("2026-11-25T00:00:00Z");
    const running = weekOf({ which: "this", now: later, timeZone });
    expect(find({ posts: days.map(published), week: running, now: later })).toEqual([
      { kind: "streak", posts: 4, weeks: 3 },
    ]);
  });
});

describe("a best time", () => {
  /** Twice the views at eight in the evening. */
  const evenings = Array.from({ length: 40 }, (_, index) =>
    firstDay(index + 15, index % 4 === 0 ? 220 + index : 100 + index, index % 4 === 0 ? 20 : 12),
  );

  test("of the team's own is told, with a finished short that has no time yet", () => {
    const waiting = { conversationId: "thread", title: "바다" };
    const [insight] = find({ firstDays: evenings, waiting });
    expect(insight).toMatchObject({ kind: "best-time", by: "hour", posts: 10, waiting });
    if (insight?.kind !== "best-time") throw new Error("unreachable");
    expect(insight.liftPercent).toBeGreaterThan(20);
    expect(Temporal.Instant.from(insight.at).toZonedDateTimeISO(timeZone).hour).toBe(20);
  });

  test("that is only usual for everybody is no news", () => {
    expect(kinds({ firstDays: evenings.slice(0, 6) })).toEqual([]);
    const same = evenings.map((one) => ({ ...one, viewsAfter24h: 100 }));
    expect(kinds({ firstDays: same })).toEqual([]);
  });
});

test("posts that wait for somebody come first, at most three of them", () => {
  const stuck = ["a", "b", "c", "d"].map((title) => ({
    kind: "held" as const,
    conversationId: title,
    title,
  }));
  const digest = { ...quiet, gained: gains(300), gainedBefore: gains(200) };
  expect(kinds({ stuck, digest })).toEqual(["held", "held", "held", "growth"]);
});
