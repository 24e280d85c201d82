import { expect, test } from "vitest";
import { quickTimes } from "#bots/conversation/quick-times.ts";

const at = (instant: string, timeZone = "Asia/Seoul") =>
  quickTimes({ instant, timeZone }).map(({ name, localTime }) => [name, localTime]);

test("on a weekday afternoon the next three good times are offered, nearest first", () => {
  expect(at("2026-11-24T05:00:00Z")).toEqual([
    ["todayEvening", "2026-11-24T20:00"],
    ["tomorrowMorning", "2026-11-25T08:00"],
    ["tomorrowEvening", "2026-11-25T20:00"],
  ]);
});

test("an evening that is about to pass is not offered", () => {
  expect(at("2026-11-24T10:45:00Z")).toEqual([
    ["tomorrowMorning", "2026-11-25T08:00"],
    ["tomorrowEvening", "2026-11-25T20:00"],
    ["saturdayMorning", "2026-11-28T11:00"],
  ]);
});

test("where clocks change overnight the wall clock is meant", () => {
  const [, morning] = quickTimes({ instant: "2026-10-24T12:00:00Z", timeZone: "Europe/Berlin" });
  expect(morning).toEqual({
    name: "tomorrowMorning",
    localTime: "2026-10-25T08:00",
    instant: "2026-10-25T07:00:00Z",
  });
});

test("on a Saturday the next one is offered, so that there are always three", () => {
  expect(at("2026-11-28T13:00:00Z")).toEqual([
    ["tomorrowMorning", "2026-11-29T08:00"],
    ["tomorrowEvening", "2026-11-29T20:00"],
    ["saturdayMorning", "2026-12-05T11:00"],
  ]);
});
