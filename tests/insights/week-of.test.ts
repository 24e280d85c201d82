import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDigestTime, weekOf } from "#src/insights/week-of.ts";

const seoul = "Asia/Seoul";
const at = (instant: string) => Temporal.Instant.from(instant);
const spanOf = (which: "this" | "last", now: string, timeZone = seoul) => {
  const week = weekOf({ which, now: at(now), timeZone });
  const [{ start, end }, { start: startBefore, end: endBefore }] = [week.now, week.before];
  return {
    ...week.span,
    now: [start.toString(), end.toString()],
    before: [startBefore.toString(), endBefore.toString()],
  };
};

describe("a week", () => {
  test("that is running goes to this moment and is compared with the same part of the one before", () => {
    expect(spanOf("this", "2026-11-26T06:00:00Z")).toEqual({
      id: "2026-W48",
      monday: "2026-11-23",
      sunday: "2026-11-29",
      isOver: false,
      now: ["2026-11-22T15:00:00Z", "2026-11-26T06:00:00Z"],
      before: ["2026-11-15T15:00:00Z", "2026-11-19T06:00:00Z"],
    });
  });

  test("asked for on a Monday is the one that has just ended", () => {
    const monday = "2026-11-23T01:00:00Z";
    expect(spanOf("this", monday)).toEqual(spanOf("last", monday));
    expect(spanOf("this", monday)).toMatchObject({ id: "2026-W47", isOver: true });
  });

  test("ends where the next one begins, also over a change to summer time and over a new year", () => {
    const newYork = "America/New_York";
    expect(spanOf("last", "2026-03-10T12:00:00Z", newYork).now).toEqual([
      "2026-03-02T05:00:00Z",
      "2026-03-09T04:00:00Z",
    ]);
    expect(spanOf("last", "2027-01-05T00:00:00Z")).toMatchObject({
      id: "2026-W53",
      monday: "2026-12-28",
      sunday: "2027-01-03",
    });
  });
});

const due = (now: string, timeZone: string) => {
  const { at: when, week } = lastDigestTime(at(now), timeZone);
  return [when.toString(), week];
};

describe("a digest is due", () => {
  test("on Monday at nine by the clock on the owner's wall, winter and summer", () => {
    expect(due("2026-11-22T23:59:00Z", seoul)).toEqual(["2026-11-16T00:00:00Z", "2026-W46"]);
    expect(due("2026-11-23T00:00:00Z", seoul)).toEqual(["2026-11-23T00:00:00Z", "2026-W47"]);
    const berlin = "Europe/Berlin";
    expect(due("2026-10-19T07:00:00Z", berlin)).toEqual(["2026-10-19T07:00:00Z", "2026-W42"]);
    expect(due("2026-10-26T07:59:00Z", berlin)).toEqual(["2026-10-19T07:00:00Z", "2026-W42"]);
    expect(due("2026-10-26T08:00:00Z", berlin)).toEqual(["2026-10-26T08:00:00Z", "2026-W43"]);
  });

  test("at nine on a Monday whatever the zone, never in the future and never long ago", () => {
    const zones = fc.constantFrom(
      "Asia/Seoul",
      "America/New_York",
      "Europe/London",
      "Australia/Lord_Howe",
      "Pacific/Apia",
      "America/Sao_Paulo",
    );
    const moments = fc.date({
      min: new Date("2024-01-01"),
      max: new Date("2030-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, zones, (date, timeZone) => {
        const now = Temporal.Instant.fromEpochMilliseconds(date.getTime());
        const { at: when, week } = lastDigestTime(now, timeZone);
        const local = when.toZonedDateTimeISO(timeZone);
        expect([local.dayOfWeek, local.hour, local.minute]).toEqual([1, 9, 0]);
        expect(now.since(when).total("hours")).toBeGreaterThanOrEqual(0);
        expect(now.since(when).total("hours")).toBeLessThan(7 * 24 + 2);
        expect(weekOf({ which: "last", now: when, timeZone }).span.id).toBe(week);
      }),
    );
  });
});
