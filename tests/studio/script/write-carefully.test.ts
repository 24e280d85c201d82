import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Brief, sceneCount, type SceneRole, type Script, tones } from "#src/domain/script.ts";
import { createPhraseFinder, holdsAny } from "#src/studio/script/avoid-phrases.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";
import { rewriteCarefully, writeCarefully } from "#src/studio/script/write-carefully.ts";
import type { Writer } from "#src/studio/script/writer.ts";

const writer = createLocalWriter();
const never = new AbortController().signal;
const brief: Brief = {
  keyword: "여름 휴가 패킹 팁",
  tone: "casual",
  language: "ko",
  lengthSeconds: 30,
};

function textOf({ title, description, hashtags, scenes }: Script): string {
  return [
    title,
    description,
    ...hashtags,
    ...scenes.flatMap(({ narration, onScreen }) => [narration, onScreen]),
  ].join("\n");
}

/** A writer that cannot help saying the same. */
function stubborn(script: Script): Writer {
  const rewrite: Writer["rewrite"] = async (_, { sceneId }) => {
    const scene = script.scenes.find(({ id }) => id === sceneId);
    if (!scene) throw new Error(`no scene ${sceneId}`);
    return scene;
  };
  return { name: "stubborn", isLocal: true, write: async () => script, rewrite };
}

const sceneOf = (id: string, role: SceneRole, narration: string) => ({
  id,
  role,
  narration,
  onScreen: "대박 세일",
  imagePrompt: "a suitcase",
});

const finds = (phrase: string, text: string, keyword = "") =>
  createPhraseFinder([phrase], keyword)(text);

describe("a phrase that the brand avoids", () => {
  test("appears in no draft of the offline writer, whatever word of it is avoided", async () => {
    const words = fc.constantFrom(
      "옷",
      "가방",
      "진짜",
      "먼저",
      "저장",
      "짐",
      "!",
      "해요",
      "the",
      "you",
      "save",
      "one",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...tones),
        fc.constantFrom<Brief["language"]>("ko", "en"),
        fc.nat(5),
        async (avoidedPhrases, tone, language, attempt) => {
          const keyword = language === "ko" ? brief.keyword : "packing for a beach trip";
          const wanted = { ...brief, keyword, tone, language, avoidedPhrases };
          const script = await writeCarefully(writer, { brief: wanted, attempt }, never);
          const holds = createPhraseFinder(avoidedPhrases, keyword);
          expect(holdsAny(script, holds)).toBe(false);
          expect(script.scenes.length).toBeGreaterThanOrEqual(sceneCount.min);
          for (const scene of script.scenes) {
            expect(scene.narration).toMatch(/[\p{L}\p{N}]/u);
            expect(scene.onScreen).toMatch(/[\p{L}\p{N}]/u);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("is avoided by another draft where there is one, which reads as whole as the first", async () => {
    const first = await writer.write(brief, 0, never);
    const phrase = first.scenes.at(1)?.onScreen ?? "";
    const script = await writeCarefully(
      writer,
      { brief: { ...brief, avoidedPhrases: [phrase] }, attempt: 0 },
      never,
    );
    expect(textOf(first)).toContain(phrase);
    expect(textOf(script)).not.toContain(phrase);
    expect(script).not.toEqual(first);
  });

  test("is left out of what a writer says again and again", async () => {
    const again = stubborn({
      language: "ko",
      author: "offline-writer",
      scenes: [
        sceneOf("s1", "hook", "대박이에요!"),
        sceneOf("s2", "point", "옷은 말아요. 이건 대박 팁이에요."),
        sceneOf("s3", "point", "대박!"),
        sceneOf("s4", "call-to-action", "저장해 두세요."),
      ],
      title: "대박 짐 싸기",
      description: "대박 모음\n짐 싸기",
      hashtags: ["대박", "여행"],
    });
    const script = await writeCarefully(
      again,
      { brief: { ...brief, avoidedPhrases: ["대박"] }, attempt: 0 },
      never,
    );
    expect(textOf(script)).not.toMatch(/대\s*박/u);
    expect(script.scenes.map(({ narration }) => narration)).toEqual([
      "여름 휴가 패킹 팁.",
      "옷은 말아요.",
      "저장해 두세요.",
    ]);
    expect(script).toMatchObject({ description: "짐 싸기", hashtags: ["여행"] });
  });

  test("is not in a scene that is worded anew either", async () => {
    const script = await writer.write(brief, 0, never);
    const [hook] = script.scenes;
    const scene = (await writer.rewrite(brief, { script, sceneId: "s2" }, never)).onScreen;
    const avoiding = { ...brief, avoidedPhrases: [scene] };
    const rewritten = await rewriteCarefully(
      writer,
      { brief: avoiding, script, sceneId: "s2" },
      never,
    );
    expect(`${rewritten.narration} ${rewritten.onScreen}`).not.toContain(scene);
    expect(rewritten).toMatchObject({ id: "s2", role: "point" });
    const stuck = { ...brief, avoidedPhrases: [hook?.narration ?? ""] };
    const left = await rewriteCarefully(
      stubborn(script),
      { brief: stuck, script, sceneId: hook?.id ?? "" },
      never,
    );
    expect(left.narration).toBe(`${brief.keyword}.`);
  });

  test("costs one draft only of a writer that is paid", async () => {
    const again = stubborn(await writer.write(brief, 0, never));
    let calls = 0;
    const paid: Writer = {
      ...again,
      isLocal: false,
      write: async (...input) => {
        calls += 1;
        return again.write(...input);
      },
    };
    const wanted = { ...brief, avoidedPhrases: ["옷"] };
    await writeCarefully(paid, { brief: wanted, attempt: 0 }, never);
    expect(calls).toBe(1);
  });
});

describe("looking for a phrase", () => {
  test("finds it however it is spaced and written, and no other word that has its letters", () => {
    expect(finds("무조건 사세요", "여러분 무조건사세요!")).toBe(true);
    expect(finds("대박", "대박이에요")).toBe(true);
    expect(finds("must have", "A MUST  HAVE item")).toBe(true);
    expect(finds("ass", "first class")).toBe(false);
    expect(finds("a.b", "axb")).toBe(false);
    expect(finds("100%", "정말 100% 환불")).toBe(true);
  });

  test("lets the person's own keyword say it", () => {
    expect(finds("다이어트", "다이어트 식단", "다이어트 식단")).toBe(false);
  });
});
