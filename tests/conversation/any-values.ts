import * as fc from "fast-check";

/** What a person may type, and what they never would. */
export const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 150 }),
  fc.string({ unit: "binary", maxLength: 150 }),
  fc.constantFrom(
    "/short",
    "/short 김치찌개",
    "/short custom 김치찌개",
    "help",
    "캐주얼",
    "casual",
    "지금 올리기",
    "Back",
    "네 좋아요",
    "no thanks",
    "언제 끝나?",
    "올릴까?",
    "2번 장면 다시 써줘",
    "make the hook shorter",
    "장면 하나 다시 그려줘",
    "the second one",
  ),
);
const anyScene = fc.record({
  id: fc.constantFrom("s1", "s2", "s3", "s9"),
  narration: fc.oneof(anyText, fc.constantFrom("", "  ", "말".repeat(400))),
  onScreen: anyText,
});
/** What may stand on a card when something on it is pressed. */
export const anyValues = fc.record(
  {
    colors: fc.array(fc.oneof(anyText, fc.constantFrom("#123456", "#abc", "")), { maxLength: 7 }),
    scenes: fc.array(anyScene, { maxLength: 4 }),
    sceneIds: fc.array(fc.constantFrom("s1", "s2", "s9", ""), { maxLength: 3 }),
    brief: fc.record(
      {
        keyword: anyText,
        tone: anyText,
        lengthSeconds: fc.oneof(fc.double(), fc.integer({ min: 0, max: 90 })),
        template: fc.constantFrom("story", "nothing"),
      },
      { requiredKeys: [] },
    ),
    pictures: fc.array(
      fc.record(
        {
          sceneId: fc.constantFrom("s1", "s2", "s9"),
          option: fc.integer({ max: 3 }),
          assetId: fc.constantFrom("mine", "gone"),
        },
        { requiredKeys: ["sceneId"] },
      ),
      { maxLength: 3 },
    ),
    settings: fc.record(
      {
        voice: fc.constantFrom("deep", "nobody"),
        speed: fc.double(),
        captionStyle: fc.constantFrom("box", "neon"),
        music: fc.constantFrom("none", "loud"),
        pace: fc.constantFrom("brisk", "standing"),
      },
      { requiredKeys: [] },
    ),
    order: fc.shuffledSubarray(["s1", "s2", "s3", "s9"]),
    texts: fc.record({ title: anyText, description: anyText, hashtags: anyText }),
    thumbnail: fc.constantFrom("s2", "s9"),
    words: fc.oneof(anyText, fc.constant("말".repeat(2_000))),
    localTime: fc.oneof(
      anyText,
      fc.constantFrom("2026-11-24T20:00", "2026-11-24", "1999-01-01T00:00", "+999999-01-01T00:00"),
    ),
  },
  { requiredKeys: [] },
);
