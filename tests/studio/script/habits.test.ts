import { describe, expect, test } from "vitest";
import type { Language } from "#src/domain/language.ts";
import type { Preference } from "#src/domain/preference.ts";
import { type Script, tones } from "#src/domain/script.ts";
import { addHabits, withoutHabits } from "#src/studio/script/add-habits.ts";
import { withContractions } from "#src/studio/script/contractions.ts";
import { endingOf, sentencesOf } from "#src/studio/script/endings.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";

const writer = createLocalWriter();
const { signal } = new AbortController();
const keywords = {
  ko: ["강아지 산책", "여름 휴가 패킹 팁", "홈카페", "면접 준비", "김치찌개 끓이기"],
  en: ["cold brew", "dog walks", "job interviews", "summer packing tips"],
};

async function draft(
  language: Language,
  habits: Preference[],
  about: { keyword: string; tone: (typeof tones)[number]; attempt?: number },
): Promise<Script> {
  const { keyword, tone, attempt = 0 } = about;
  return writer.write({ keyword, tone, language, lengthSeconds: 30, habits }, attempt, signal);
}
const saidIn = ({ scenes }: Script) => scenes.flatMap(({ narration }) => sentencesOf(narration));
const lengthOf = (script: Script) => saidIn(script).join("").length / script.scenes.length;

describe("a draft in the manner people want", () => {
  test.each(["formal", "polite", "casual"] as const)(
    "ends its Korean sentences %s and in no other way, in every tone",
    async (ending) => {
      for (const tone of tones) {
        for (const keyword of keywords.ko) {
          const habits: Preference[] = [{ kind: "ending", language: "ko", value: ending }];
          const found = saidIn(await draft("ko", habits, { keyword, tone })).map(endingOf);
          const others = found.filter((one) => one !== undefined && one !== ending);
          expect(others, `${tone} ${keyword}`).toEqual([]);
          expect(found).toContain(ending);
        }
      }
    },
  );

  test("has exclamation marks at both ends, or none at all", async () => {
    for (const tone of tones) {
      const about = { keyword: "cold brew", tone };
      const loud = await draft(
        "en",
        [{ kind: "exclamations", language: "en", value: true }],
        about,
      );
      const quiet = await draft(
        "en",
        [{ kind: "exclamations", language: "en", value: false }],
        about,
      );
      expect(loud.scenes.some(({ narration }) => narration.includes("!"))).toBe(true);
      expect(saidIn(quiet).join(" ")).not.toContain("!");
    }
  });

  test("says less in each scene where people cut drafts short", async () => {
    for (const keyword of keywords.en) {
      const about = { keyword, tone: "casual" as const };
      const usual = await draft("en", [], about);
      const cut = await draft("en", [{ kind: "brevity", language: "en", value: "shorter" }], about);
      expect(lengthOf(cut), keyword).toBeLessThan(lengthOf(usual));
    }
  });

  test("still finds other words for a scene each time it is asked for", async () => {
    const habits: Preference[] = [{ kind: "ending", language: "ko", value: "casual" }];
    const brief = { keyword: "강아지 산책", tone: "casual", language: "ko" } as const;
    let script = await writer.write({ ...brief, lengthSeconds: 30, habits }, 0, signal);
    const seen = new Set<string>();
    for (let time = 0; time < 6; time += 1) {
      const scene = await writer.rewrite(
        { ...brief, lengthSeconds: 30, habits },
        { script, sceneId: "s2" },
        signal,
      );
      expect(seen).not.toContain(scene.narration);
      expect(sentencesOf(scene.narration).map(endingOf)).not.toContain("polite");
      seen.add(scene.narration);
      script = {
        ...script,
        scenes: script.scenes.map((one) => (one.id === scene.id ? scene : one)),
      };
    }
  });
});

describe("what people put into every draft", () => {
  const habits: Preference[] = [
    { kind: "opening", language: "ko", value: "안녕하세요, 소라예요." },
    { kind: "sign-off", language: "ko", value: "내일 또 만나요!" },
    { kind: "title-mark", language: "ko", value: "[소라네]" },
    { kind: "emoji", language: "ko", value: "🐶" },
    { kind: "hashtag", language: "ko", value: "소라네", isKept: true },
    { kind: "hashtag", language: "ko", value: "쇼츠", isKept: false },
  ];

  test("is there once, however often it is added, and comes off again", async () => {
    const bare = await draft("ko", [], { keyword: "강아지 산책", tone: "casual" });
    const script = addHabits(bare, habits);
    expect(addHabits(script, habits)).toEqual(script);
    expect(script.scenes[0]?.narration).toMatch(/^안녕하세요, 소라예요\. /u);
    expect(script.scenes.at(-1)?.narration).toMatch(/ 내일 또 만나요!$/u);
    expect(script.title).toBe(`[소라네] ${bare.title} 🐶`);
    expect(script.hashtags).toContain("소라네");
    expect(script.hashtags).not.toContain("쇼츠");
    expect(script.scenes.map((scene) => withoutHabits(scene, habits))).toEqual(bare.scenes);
  });

  test("stays out of a person's own text", async () => {
    const bare = await draft("ko", [], { keyword: "강아지 산책", tone: "casual" });
    const own: Script = { ...bare, author: "person" };
    expect(addHabits(own, habits)).toBe(own);
  });
});

test("contractions come and go without changing anything else", () => {
  expect(withContractions("It is late. Do not wait, you are done.", true)).toBe(
    "It's late. Don't wait, you're done.",
  );
  expect(withContractions("It's late. Don't wait, you're done.", false)).toBe(
    "It is late. Do not wait, you are done.",
  );
  expect(withContractions("Why don't you see what it is?", false)).toBe(
    "Why don't you see what it is?",
  );
  expect(withContractions("See what it is.", true)).toBe("See what it is.");
});
