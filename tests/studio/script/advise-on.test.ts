import { describe, expect, it, test } from "vitest";
import type { Language } from "#src/domain/language.ts";
import { languages } from "#src/domain/language.ts";
import { type Script, tones } from "#src/domain/script.ts";
import { adviseOn } from "#src/studio/script/advise-on.ts";
import { editScene } from "#src/studio/script/edit-scene.ts";
import { estimateSpeechSeconds } from "#src/studio/script/estimate-seconds.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";

type Words = readonly [narration: string, onScreen: string];

function scriptOf(language: Language, ...words: Words[]): Script {
  return {
    language,
    author: "person",
    title: "t",
    description: "",
    hashtags: [],
    scenes: words.map(([narration, onScreen], index) => ({
      id: `s${index + 1}`,
      role: index === 0 ? "hook" : index === words.length - 1 ? "call-to-action" : "point",
      narration,
      onScreen,
      imagePrompt: "",
    })),
  };
}

const about = {
  ko: { keyword: "김치찌개", tone: "casual" },
  en: { keyword: "cold brew", tone: "casual" },
} as const;

function advise(script: Script) {
  return adviseOn(script, about[script.language]).map(({ kind, sceneId, after }) => ({
    kind,
    sceneId,
    after,
  }));
}

const good = {
  ko: [
    ["김치찌개, 왜 집에서는 그 맛이 안 날까요?", "김치찌개 3가지 비결"],
    ["신김치를 먼저 볶아요.", "김치 먼저 볶기"],
    ["쌀뜨물을 부어요.", "쌀뜨물 붓기"],
    ["두부는 마지막에 넣어요.", "두부는 나중에"],
    ["오늘 저녁에 끓여 보고 댓글로 알려 주세요.", "댓글로 알려 주기"],
  ],
  en: [
    ["Why is your cold brew so weak?", "3 cold brew fixes"],
    ["Grind the beans coarse.", "Coarse grind"],
    ["Use one part coffee to eight parts water.", "One to eight"],
    ["Give it twelve hours in the fridge.", "Twelve hours"],
    ["Try it tonight and tell me how it went.", "Try it tonight"],
  ],
} as const satisfies Record<Language, readonly Words[]>;

function changed(language: Language, at: number, words: Words): Script {
  const all: Words[] = good[language].map((one) => one);
  all[at] = words;
  return scriptOf(language, ...all);
}

describe("the adviser", () => {
  test.each(languages)("has nothing to say about a script that is fine (%s)", (language) => {
    expect(advise(scriptOf(language, ...good[language]))).toEqual([]);
  });

  test.each([
    [
      changed("ko", 0, ["김치찌개를 끓여 봅니다.", "김치찌개 3가지"]),
      { kind: "weak-hook", sceneId: "s1", after: "김치찌개, 딱 세 가지만 알고 가요!" },
    ],
    [
      changed("en", 0, ["This is about cold brew.", "3 cold brew fixes"]),
      { kind: "weak-hook", sceneId: "s1", after: "Cold brew: just three things, promise." },
    ],
    [
      changed("ko", 1, [
        "신김치를 기름에 먼저 달달 볶다가 김칫국물을 한 국자 넣고 조금 더 볶아요. 그래야 국물이 깊어지고 신맛이 부드럽게 가라앉아서 밥이 계속 들어가요.",
        "김치 먼저 볶기",
      ]),
      {
        kind: "too-long",
        sceneId: "s2",
        after: "신김치를 기름에 먼저 달달 볶다가 김칫국물을 한 국자 넣고 조금 더 볶아요.",
      },
    ],
    [
      changed("en", 1, ["This is really, really good and really easy.", "Coarse grind"]),
      { kind: "repeated-word", sceneId: "s2", after: "This is really, good and easy." },
    ],
    [
      changed("ko", 1, ["진짜 신김치를 진짜 오래 볶아요.", "김치 먼저 볶기"]),
      { kind: "repeated-word", sceneId: "s2", after: "진짜 신김치를 오래 볶아요." },
    ],
    [
      changed("ko", 2, ["쌀뜨물을 부어요.", "쌀을 씻고 남은 쌀뜨물을 물 대신 부어 주세요"]),
      { kind: "line-too-long", sceneId: "s3" },
    ],
    [
      changed("en", 2, [
        "One to eight.",
        "Use exactly one part coffee to eight parts of cold water",
      ]),
      { kind: "line-too-long", sceneId: "s3" },
    ],
    [
      changed("ko", 0, ["김치찌개, 왜 그 맛이 안 날까요?", "김치찌개"]),
      { kind: "no-number", sceneId: "s1", after: "김치찌개 핵심 3가지" },
    ],
    [
      changed("ko", 0, ["김치찌개, 왜 그 맛이 안 날까요?", "김치찌개 비결"]),
      { kind: "no-number", sceneId: "s1", after: "김치찌개 비결 3가지" },
    ],
    [
      changed("en", 0, ["Why is your cold brew weak?", "Cold brew tips"]),
      { kind: "no-number", sceneId: "s1", after: "3 cold brew tips" },
    ],
    [
      changed("ko", 4, ["이상으로 마칩니다.", "김치찌개 끝"]),
      {
        kind: "no-call-to-action",
        sceneId: "s5",
        after: "이상으로 마칩니다. 까먹기 전에 저장 꾹!",
      },
    ],
    [
      changed("en", 4, ["That was cold brew", "The end"]),
      {
        kind: "no-call-to-action",
        sceneId: "s5",
        after: "That was cold brew. Save it for later!",
      },
    ],
  ])("finds what is wrong and says it better: %#", (script, expected) => {
    expect(advise(script)).toEqual([expect.objectContaining(expected)]);
  });

  it("gives advice that can be applied, and is content then", async () => {
    const writer = createLocalWriter();
    const { signal } = new AbortController();
    for (const [language, keyword] of [
      ["ko", "여름 휴가 패킹 팁"],
      ["ko", "양자역학이 뭔가요"],
      ["en", "better sleep"],
      ["en", "how to fold a paper crane"],
    ] as const) {
      for (const tone of tones) {
        const brief = { keyword, tone, language, lengthSeconds: 45 };
        let script = await writer.write(brief, 0, signal);
        const first = adviseOn(script, brief);
        expect(adviseOn(script, brief)).toEqual(first);
        expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
        for (const { sceneId, part, before, after } of first) {
          const scene = script.scenes.find(({ id }) => id === sceneId);
          expect(scene?.[part]).toBe(before);
          expect(after).not.toMatch(/[{}]|undefined| {2}/u);
          script = editScene(script, sceneId, { [part]: after });
        }
        expect(adviseOn(script, brief), `${keyword} ${tone}`).toEqual([]);
      }
    }
  });

  it("never advises what the brand does not say", () => {
    const script = changed("ko", 0, ["김치찌개를 끓여 봅니다.", "김치찌개 3가지"]);
    const brand = { colors: [], avoidedPhrases: ["딱 세 가지"] };
    expect(adviseOn(script, about.ko)).toHaveLength(1);
    expect(adviseOn(script, { ...about.ko, brand })).toEqual([]);
  });

  it("makes a scene that is too long short enough", () => {
    const long = "파도가 밀려오고 또 밀려갑니다. ".repeat(6).trim();
    const [advice] = adviseOn(changed("ko", 1, [long, "파도"]), about.ko);
    expect(estimateSpeechSeconds(advice?.after ?? long, "ko")).toBeLessThanOrEqual(9);
  });
});
