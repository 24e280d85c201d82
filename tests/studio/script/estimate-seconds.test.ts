import { expect, it } from "vitest";
import {
  estimateScriptSeconds,
  estimateSpeechSeconds,
  scenePauseSeconds,
} from "#src/studio/script/estimate-seconds.ts";

it("Korean is timed by its syllables", () => {
  expect(estimateSpeechSeconds("가나다라마 바사아자차카", "ko")).toBeCloseTo(2, 5);
});

it("English is timed by its words", () => {
  expect(
    estimateSpeechSeconds(
      "one two three four five six seven, eight nine ten - eleven twelve thirteen",
      "en",
    ),
  ).toBeCloseTo(5, 5);
});

it("capitals inside Korean are spelled out, other foreign words count their vowels", () => {
  expect(estimateSpeechSeconds("AI", "ko")).toBe(estimateSpeechSeconds("가나", "ko"));
  expect(estimateSpeechSeconds("camera", "ko")).toBe(estimateSpeechSeconds("가나다", "ko"));
});

it("silence takes no time, and a script has a pause after each scene", () => {
  expect(estimateSpeechSeconds("", "ko")).toBe(0);
  const scene = {
    id: "s1",
    role: "hook",
    narration: "가나다라마 바사아자차카",
    onScreen: "가",
    imagePrompt: "a",
  } as const;
  expect(estimateScriptSeconds({ language: "ko", scenes: [scene, scene] })).toBeCloseTo(
    2 * (2 + scenePauseSeconds),
    5,
  );
});
