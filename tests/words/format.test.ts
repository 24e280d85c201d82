import { expect, test } from "vitest";
import { createFormat } from "#src/words/create-format.ts";

const evening = "2026-11-24T11:00:00Z";

test("a moment is told in the person's zone and language", () => {
  expect(createFormat("ko").moment(evening, "Asia/Seoul")).toBe("11월 24일 (화) 오후 8:00");
  expect(createFormat("en").moment(evening, "America/New_York")).toMatch(
    /^Tue, November 24, 6:00\sAM$/,
  );
});

test("a length is told in the units that a person would use", () => {
  const { duration } = createFormat("ko");
  expect(duration(28.4)).toBe("28초");
  expect(duration(95)).toBe("1분 35초");
  expect(duration(120)).toBe("2분");
  expect(duration(3_700)).toBe("1시간 1분");
});
