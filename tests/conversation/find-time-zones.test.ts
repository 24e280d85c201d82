import { expect, test } from "vitest";
import { findTimeZones } from "#bots/conversation/time-zones/find-time-zones.ts";

test.each([
  ["뉴욕", "America/New_York"],
  ["New York", "America/New_York"],
  ["london", "Europe/London"],
  ["런던", "Europe/London"],
  ["영국 시간", "Europe/London"],
  ["파리", "Europe/Paris"],
  ["프랑스", "Europe/Paris"],
  ["도쿄", "Asia/Tokyo"],
  ["일본", "Asia/Tokyo"],
  ["서울 시간대", "Asia/Seoul"],
  ["South Korea", "Asia/Seoul"],
  ["São Paulo", "America/Sao_Paulo"],
  ["europe/paris", "Europe/Paris"],
  ["하노이", "Asia/Ho_Chi_Minh"],
  ["UTC+9", "Etc/GMT-9"],
  ["gmt -05:00", "Etc/GMT+5"],
])("%s is %s", async (words, zone) => {
  expect(await findTimeZones(words)).toEqual([zone]);
});

test("where several are called so, all of them can be chosen from", async () => {
  expect(await findTimeZones("미국")).toContain("America/Los_Angeles");
  expect((await findTimeZones("Eastern Time")).length).toBeGreaterThan(1);
  expect(await findTimeZones("Melb")).toEqual(["Australia/Melbourne"]);
});

test.each(["", "   ", "아무 데도 아닌 곳", "UTC+99", "constructor", "x"])(
  "nothing is called %j",
  async (words) => expect(await findTimeZones(words)).toEqual([]),
);
