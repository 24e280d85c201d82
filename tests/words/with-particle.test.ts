import { expect, test } from "vitest";
import { withParticle } from "#src/words/ko/with-particle.ts";

test.each([
  ["쇼츠", "을/를", "쇼츠를"],
  ["영상", "을/를", "영상을"],
  ["제주", "이/가", "제주가"],
  ["맛집", "이/가", "맛집이"],
  ["서울", "으로/로", "서울로"],
  ["부산", "으로/로", "부산으로"],
  ["TOP 7", "은/는", "TOP 7은"],
  ["TOP 2", "은/는", "TOP 2는"],
  ["오후 9:00", "으로/로", "오후 9:00로"],
  ["오후 12:30", "으로/로", "오후 12:30으로"],
  ["꿀팁’", "을/를", "꿀팁’을"],
  ["YouTube", "과/와", "YouTube와"],
] as const)("%s takes the particle of its sound", (word, pair, expected) => {
  expect(withParticle(word, pair)).toBe(expected);
});
