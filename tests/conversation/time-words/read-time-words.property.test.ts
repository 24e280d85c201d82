import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTimeWords } from "#bots/conversation/time-words/read-time-words.ts";

const zones = ["Asia/Seoul", "America/New_York"] as const;

const around = fc.record({
  now: fc
    .integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2029, 0, 1) / 1000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)),
  timeZone: fc.constantFrom(...zones),
});

const timeWords = fc.constantFrom(
  ..."오늘 내일 모레 밤 새벽 저녁 아침 오전 오후 8시 열두 시 반 30 분 뒤 3시간 다음 주 화요일 주말에 크리스마스 설날 12월 24일 자정 정오 올려줘".split(
    " ",
  ),
  ..."today tomorrow tonight next this Tuesday Sunday weekend at in 8 12 pm am half past quarter to nine two hours minutes later Dec 24 the 5th 20:30 9:05 12/24 5/6 midnight noon post every before 2028-02-29 and".split(
    " ",
  ),
  "~",
  ",",
  ":",
  "-",
  "(",
);

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(timeWords, { maxLength: 12 }).map((words) => words.join(" ")),
  fc.array(timeWords, { maxLength: 12 }).map((words) => words.join("")),
);

function resolve(localTime: string, timeZone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(localTime)
    .toZonedDateTime(timeZone, { disambiguation: "compatible" })
    .toInstant();
}

describe("any text", () => {
  test("is read the same way twice, into times ahead unless it says past", () => {
    fc.assert(
      fc.property(anyText, around, (text, when) => {
        const reading = readTimeWords(text, when);
        expect(readTimeWords(text, when)).toEqual(reading);
        const isAhead = (localTime: string) =>
          Temporal.Instant.compare(resolve(localTime, when.timeZone), when.now) > 0;
        if (reading.type === "time") expect(isAhead(reading.localTime)).toBe(true);
        if (reading.type === "past") expect(isAhead(reading.localTime)).toBe(false);
        if (reading.type !== "ambiguous") return;
        expect(reading.options.every(isAhead)).toBe(true);
        expect(reading.options.length).toBeGreaterThanOrEqual(2);
        expect(reading.options.length).toBeLessThanOrEqual(4);
        expect(reading.options).toEqual([...new Set(reading.options)].toSorted());
      }),
      { numRuns: 1500 },
    );
  });

  test("that is very long is still read", () => {
    const when = { now: Temporal.Instant.from("2026-11-23T06:00:00Z"), timeZone: "Asia/Seoul" };
    expect(readTimeWords("내일 8시 tomorrow at 9 ".repeat(400), when).type).toBe("ambiguous");
  });
});

const nativeHours = "한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두".split(" ");

const sayings: Record<string, (time: Temporal.PlainDateTime) => string> = {
  "Korean numbers": (time) =>
    `${time.month}월 ${time.day}일 ${time.hour < 12 ? "오전" : "오후"} ${time.hour % 12 || 12}시 ${time.minute}분에 올려줘`,
  "Korean words": (time) =>
    `${time.month}월 ${time.day}일 ${time.hour < 12 ? "오전" : "오후"} ${nativeHours[(time.hour + 11) % 12]} 시${time.minute === 30 ? " 반" : ` ${time.minute}분`}`,
  "Korean without spaces": (time) =>
    `${time.year}년${time.month}월${time.day}일${time.hour}시${time.minute}분에올려줘`,
  English: (time) =>
    `post it on ${time.toLocaleString("en-US", { month: "long", day: "numeric" })} at ${time.toLocaleString("en-US", { hour: "numeric", minute: "2-digit" })} please`,
  "a 24-hour clock": (time) =>
    `${time.toPlainDate().toString()} ${time.toPlainTime().toString({ smallestUnit: "minute" })}`,
};

describe("a time put into words", () => {
  test.each(Object.entries(sayings))("in %s is read back", (name, say) => {
    fc.assert(
      fc.property(around, fc.integer({ min: 1, max: 300 * 24 * 60 }), (when, minutes) => {
        const here = when.now.add({ minutes }).toZonedDateTimeISO(when.timeZone);
        const time = here.toPlainDateTime().round({ smallestUnit: "minute", roundingMode: "ceil" });
        fc.pre(name !== "Korean without spaces" || time.hour === 0 || time.hour > 12);
        fc.pre(Temporal.Instant.compare(resolve(time.toString(), when.timeZone), when.now) > 0);
        const localTime = time.toString({ smallestUnit: "minute" });
        expect(readTimeWords(say(time), when)).toMatchObject({ type: "time", localTime });
      }),
      { numRuns: 200 },
    );
  });
});
