import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "#src/domain/app-error.ts";
import { languages, type Language } from "#src/domain/language.ts";
import {
  narrationLengthMax,
  sceneCount,
  tones,
  type Brief,
  type Script,
} from "#src/domain/script.ts";
import { cleanNarration } from "#src/studio/script/clean-narration.ts";
import { estimateScriptSeconds } from "#src/studio/script/estimate-seconds.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";
import { topics } from "#src/studio/script/local/topics/topics.ts";

const writer = createLocalWriter();
const base: Brief = {
  keyword: "여름 휴가 패킹 팁",
  tone: "casual",
  language: "ko",
  lengthSeconds: 30,
};

function write(changes: Partial<Brief> = {}, attempt = 0): Promise<Script> {
  return writer.write({ ...base, ...changes }, attempt, new AbortController().signal);
}

function spoken(script: Script): string {
  return script.scenes.map(({ narration }) => narration).join("\n");
}

function keywordsIn(language: Language): string[] {
  const unknown =
    language === "ko" ? ["3D 프린터", "블랙홀"] : ["black holes", "how to fold a paper crane"];
  return [...topics.map((topic) => topic[language].name), ...unknown];
}

function expectSound(script: Script, keyword: string): void {
  const { scenes } = script;
  expect(scenes.length).toBeGreaterThanOrEqual(sceneCount.min);
  expect(scenes.length).toBeLessThanOrEqual(sceneCount.max);
  expect(scenes[0]?.role).toBe("hook");
  expect(scenes.at(-1)?.role).toBe("call-to-action");
  expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length);
  expect(spoken(script).toLowerCase()).toContain(keyword.toLowerCase());
  for (const { narration, onScreen, imagePrompt } of scenes) {
    expect(narration.length).toBeLessThanOrEqual(narrationLengthMax);
    expect(narration).toBe(cleanNarration(narration));
    for (const text of [narration, onScreen, imagePrompt])
      expect(text).not.toMatch(/[{}]|undefined| {2}|^$/u);
  }
  expect(script.title.length).toBeLessThanOrEqual(60);
  expect(script.description.split("\n").length).toBeGreaterThanOrEqual(2);
  expect(script.description.split("\n").length).toBeLessThanOrEqual(4);
  expect(script.hashtags.length).toBeGreaterThanOrEqual(5);
  expect(script.hashtags.length).toBeLessThanOrEqual(8);
  for (const tag of script.hashtags) expect(tag).toMatch(/^[\p{L}\p{N}_]+$/u);
}

describe("the offline writer", () => {
  it.each(languages)("fits every topic in every tone to its length (%s)", async (language) => {
    for (const keyword of keywordsIn(language)) {
      for (const tone of tones) {
        for (const lengthSeconds of [15, 30, 60]) {
          const script = await write({ keyword, tone, language, lengthSeconds });
          expectSound(script, keyword);
          const off = Math.abs(estimateScriptSeconds(script) - lengthSeconds) / lengthSeconds;
          expect(off, `${keyword} ${tone} ${lengthSeconds}`).toBeLessThanOrEqual(0.12);
        }
      }
    }
  });

  it("writes the same for the same brief and attempt", async () => {
    expect(await write({}, 3)).toEqual(await write({}, 3));
  });

  it.each(languages)(
    "writes differently for each tone, attempt and keyword (%s)",
    async (language) => {
      const [keyword = "", other = ""] = keywordsIn(language);
      const drafts = [
        ...(await Promise.all(tones.map((tone) => write({ keyword, language, tone })))),
        ...(await Promise.all(
          [1, 2, 3].map((attempt) => write({ keyword, language, tone: "casual" }, attempt)),
        )),
        await write({ keyword: other, language }),
      ];
      const hooks = drafts.map(({ scenes }) => scenes[0]?.narration);
      expect(new Set(hooks).size).toBe(drafts.length);
      expect(new Set(drafts.map(spoken)).size).toBe(drafts.length);
    },
  );

  it("picks other points of a topic when asked again", async () => {
    const drafts = await Promise.all([0, 1, 2, 3, 4, 5].map((attempt) => write({}, attempt)));
    const choices = drafts.map(({ scenes }) => scenes.slice(1, -1).map(({ onScreen }) => onScreen));
    expect(new Set(choices.map((lines) => lines.join("|"))).size).toBeGreaterThanOrEqual(4);
    expect(new Set(choices.flat()).size).toBeGreaterThanOrEqual(6);
  });

  it("does not say the same few things about all that no topic knows", async () => {
    const keywords = [
      "블랙홀",
      "3D 프린터",
      "골프 입문",
      "보험 리모델링",
      "와인 입문",
      "야구 직관",
    ];
    const drafts = await Promise.all(keywords.map((keyword) => write({ keyword })));
    const lines = drafts.flatMap(({ scenes }) =>
      scenes.filter(({ role }) => role === "point").map(({ onScreen }) => onScreen),
    );
    expect(new Set(lines).size).toBeGreaterThanOrEqual(8);
  });

  it("speaks each Korean tone in its own level", async () => {
    for (const { ko } of topics) {
      const professional = await write({ keyword: ko.name, tone: "professional" });
      for (const { narration } of professional.scenes) {
        for (const sentence of narration.split(/(?<=[.!?]) /u))
          expect(sentence).toMatch(/(?:니다|시오)\.$/u);
      }
      for (const tone of ["casual", "humorous", "educational"] as const) {
        expect(spoken(await write({ keyword: ko.name, tone }))).not.toMatch(/니다[.!]/u);
      }
    }
  });

  it("speaks no English in Korean but the keyword", async () => {
    for (const keyword of ["AI", "커피", "Notion 정리", "블랙홀"]) {
      for (const tone of tones) {
        expect(spoken(await write({ keyword, tone })).replaceAll(keyword, "")).not.toMatch(
          /[A-Za-z]/u,
        );
      }
    }
  });

  it("calls a topic by its own name where the keyword is in the other language", async () => {
    expect(spoken(await write({ language: "en" }))).not.toMatch(/\p{Script=Hangul}/u);
    expect(spoken(await write({ keyword: "job interview tips" }))).not.toMatch(/[A-Za-z]/u);
  });

  it("puts the right particle after a keyword that no topic knows", async () => {
    const texts = await Promise.all(
      ["3D 프린터", "블랙홀"].map(async (keyword) => {
        const drafts = [0, 1, 2, 3, 4, 5].map((attempt) =>
          write({ keyword, lengthSeconds: 60 }, attempt),
        );
        return (await Promise.all(drafts)).map(spoken).join("\n");
      }),
    );
    expect(texts[0]).toContain("3D 프린터를 잘 아는");
    expect(texts[1]).toContain("블랙홀을 잘 아는");
  });

  it("names the audience", async () => {
    for (const lengthSeconds of [15, 30, 60]) {
      for (const tone of tones) {
        const korean = await write({ audience: "자취생", tone, lengthSeconds });
        expect(spoken(korean)).toContain("자취생이라면");
        const english = await write({
          language: "en",
          keyword: "sleep",
          audience: "new parents",
          tone,
          lengthSeconds,
        });
        expect(spoken(english)).toContain("new parents");
        const off = Math.abs(estimateScriptSeconds(korean) - lengthSeconds) / lengthSeconds;
        expect(off).toBeLessThanOrEqual(0.12);
      }
    }
  });

  it("gives as many points as the keyword asks for and counts them right", async () => {
    const script = await write({
      keyword: "면접 팁 5가지",
      lengthSeconds: 45,
      tone: "professional",
    });
    expect(script.scenes.filter(({ role }) => role === "point")).toHaveLength(5);
    expect(script.title).toContain("다섯 가지");
    expect(script.title).not.toContain("5가지");
  });

  it("gives a reason with every point when it teaches", async () => {
    const { scenes } = await write({ tone: "educational", lengthSeconds: 60 });
    for (const { role, narration } of scenes) {
      if (role === "point")
        expect(narration.split(/(?<=[.!?]) /u).length).toBeGreaterThanOrEqual(3);
    }
  });

  it("makes a sound script of any keyword and audience that has a letter or a number", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom(...tones),
        async (keyword, audience, tone) => {
          const language = keyword.length % 2 === 0 ? "ko" : "en";
          const isEmpty = !/[\p{L}\p{N}]/u.test(cleanNarration(keyword));
          const work = write({ keyword, audience, tone, language });
          if (isEmpty) await expect(work).rejects.toThrow(AppError);
          else expectSound(await work, "");
        },
      ),
      { numRuns: 60 },
    );
  });

  it("stops when it is told to before it begins", async () => {
    await expect(writer.write(base, 0, AbortSignal.abort())).rejects.toThrow();
  });

  it("names its subject in every English description, also where the keyword is a question", async () => {
    for (const tone of tones) {
      for (const attempt of [0, 1, 2, 3]) {
        const keyword = "how to sleep better";
        const { description, hashtags } = await write({ keyword, tone, language: "en" }, attempt);
        expect(description.split("\n")[0]).toMatch(/^How to sleep better[:,?]/);
        expect(hashtags).toContain("bettersleep");
        expect(hashtags).not.toContain("better");
      }
    }
  });
});
