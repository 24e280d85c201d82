import { expect, test } from "vitest";
import { spokenForm } from "#src/studio/voice/spoken-form.ts";

test.each([
  ["3가지", "세 가지"],
  ["5개를", "다섯 개를"],
  ["24시간", "스물네 시간"],
  ["20명", "스무 명"],
  ["12시에", "열두 시에"],
  ["14시", "14시"],
  ["3개월", "3개월"],
  ["10분", "10분"],
  ["100개", "100개"],
  ["5달러", "5달러"],
  ["1.5배", "1.5배"],
  ["30%나", "30퍼센트나"],
  ["₩3,000", "3,000원"],
  ["$20", "20달러"],
  ["5~6개", "5에서 여섯 개"],
  ["A/S", "A S"],
  ["그냥", "그냥"],
])("%s is said as %s in Korean", (word, said) => {
  expect(spokenForm(word, "ko")).toBe(said);
});

test.each([
  ["R&D", "RandD"],
  ["5-6", "5-6"],
  ["5~6", "5 to 6"],
  ["3x", "3 times"],
  ["24/7", "24 7"],
  ["don't", "don't"],
])("%s is said as %s in English", (word, said) => {
  expect(spokenForm(word, "en")).toBe(said);
});
