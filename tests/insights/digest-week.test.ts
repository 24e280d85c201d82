import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Counter,
  digestWeek,
  gainsIn,
  isWorthTelling,
  type MeasuredPost,
} from "#src/insights/digest-week.ts";
import { weekOf } from "#src/insights/week-of.ts";
import { weeklyGains, weeksBefore } from "#src/insights/weekly-gains.ts";

const timeZone = "Asia/Seoul";
const week = weekOf({
  which: "last",
  now: Temporal.Instant.from("2026-11-23T00:00:00Z"),
  timeZone,
});

const counter = (at: string, views: number, likes = 0, watchTimeSeconds = 0): Counter => ({
  at: Temporal.Instant.from(at),
  views,
  likes,
  watchTimeSeconds,
});
const post = (
  title: string,
  publishedAt: string,
  counters: readonly Counter[] = [],
): MeasuredPost => ({
  projectId: `short ${title}`,
  conversationId: `thread ${title}`,
  title,
  publishedAt: Temporal.Instant.from(publishedAt),
  counters,
});
const digest = (posts: MeasuredPost[]) => digestWeek({ posts, planned: [], week });

describe("a week's digest", () => {
  test("says only that there is nothing where nothing went out and nothing was measured", () => {
    const nothing = digest([]);
    expect(nothing).toEqual({
      week: week.span,
      timeZone,
      published: 0,
      publishedBefore: 0,
      planned: [],
    });
    expect(isWorthTelling(nothing)).toBe(false);
  });

  test("has no figures for what went out but was not measured yet", () => {
    const told = digest([post("a", "2026-11-22T14:30:00Z")]);
    expect(told).toMatchObject({ published: 1, publishedBefore: 0 });
    expect(told).not.toHaveProperty("gained");
    expect(told).not.toHaveProperty("best");
    expect(isWorthTelling(told)).toBe(true);
  });

  test("counts each post with what its newest counter is ahead of the one the week began with", () => {
    const told = digest([
      post("old", "2026-11-10T00:00:00Z", [
        counter("2026-11-10T01:00:00Z", 10, 1, 30),
        counter("2026-11-13T00:00:00Z", 100, 9, 300),
        counter("2026-11-17T00:00:00Z", 130, 12, 400),
      ]),
      post("new", "2026-11-18T00:00:00Z", [
        counter("2026-11-19T00:00:00Z", 50, 4, 200),
        counter("2026-11-18T01:00:00Z", 5, 0, 20),
      ]),
      post("after", "2026-11-22T15:00:00Z", [counter("2026-11-22T16:00:00Z", 999)]),
    ]);
    expect(told).toMatchObject({
      published: 1,
      publishedBefore: 1,
      gained: { views: 80, likes: 7, watchTimeSeconds: 300, postsMeasured: 2 },
      gainedBefore: { views: 100, likes: 9, watchTimeSeconds: 300, postsMeasured: 1 },
      best: { title: "new", conversationId: "thread new", views: 50 },
    });
  });

  test("takes no views back where a platform corrects its counter", () => {
    const told = digest([
      post("a", "2026-11-01T00:00:00Z", [
        counter("2026-11-12T00:00:00Z", 100),
        counter("2026-11-18T00:00:00Z", 90),
      ]),
    ]);
    expect(told.gained).toMatchObject({ views: 0, postsMeasured: 1 });
    expect(told).not.toHaveProperty("best");
  });

  test("shows the next three that are planned", () => {
    const planned = ["24", "25", "26", "27"].map((day) => ({
      conversationId: day,
      title: day,
      at: `2026-11-${day}T00:00:00Z`,
    }));
    const told = digestWeek({ posts: [], planned, week });
    expect(told.planned.map(({ title }) => title)).toEqual(["24", "25", "26"]);
    expect(isWorthTelling(told)).toBe(true);
  });
});

describe("whatever was counted", () => {
  const start = Temporal.Instant.from("2026-10-11T15:00:00Z");
  /** Counters only ever grow; when they were read is up to chance. */
  const anyPost = fc
    .array(fc.tuple(fc.nat(41 * 24 * 60), fc.nat(1_000)), { maxLength: 12 })
    .map((read): MeasuredPost => {
      let views = 0;
      const counters = read
        .toSorted(([one], [other]) => one - other)
        .map(([minutes, more]) => {
          views += more;
          return { at: start.add({ minutes }), views, likes: views, watchTimeSeconds: views };
        });
      return { ...post("a", "2026-10-12T00:00:00Z"), counters };
    });
  const anyPosts = fc.array(anyPost, { maxLength: 6 });

  test("each view counts in one week only: over the weeks they come to the newest counters", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const weeks = weeklyGains(posts, weeksBefore(week));
        const counted = weeks.reduce((sum, { views }) => sum + views, 0);
        const newest = posts.reduce((sum, { counters }) => sum + (counters.at(-1)?.views ?? 0), 0);
        expect(counted).toBe(newest);
      }),
    );
  });

  test("the order in which counters come does not matter", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const turned = posts.map((one) => ({ ...one, counters: one.counters.toReversed() }));
        expect(digest(turned)).toEqual(digest(posts));
      }),
    );
  });

  test("the newest counter before each end says as much as all of them", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const spans = weeksBefore(week);
        const ends = spans.flatMap((span) => [span.start, span.end]);
        const few = posts.map((one) => ({
          ...one,
          counters: one.counters.filter((counted, index) =>
            ends.some(
              (end) =>
                Temporal.Instant.compare(counted.at, end) < 0 &&
                one.counters
                  .slice(index + 1)
                  .every((later) => Temporal.Instant.compare(later.at, end) >= 0),
            ),
          ),
        }));
        for (const span of spans) expect(gainsIn(few, span)).toEqual(gainsIn(posts, span));
      }),
    );
  });
});
