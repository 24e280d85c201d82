import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyOf, type Learned } from "#src/domain/preference.ts";
import type { SceneRole } from "#src/domain/script.ts";
import type { EditedShort, KeptEdit } from "#src/studio/learning/changes-in.ts";
import { learn } from "#src/studio/learning/learn.ts";

const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T00:00:00Z`;

function shortOf(
  number: number,
  edits: Omit<KeptEdit, "at">[],
  about: Partial<EditedShort> = {},
): EditedShort {
  return {
    language: "ko",
    keyword: "강아지 산책",
    isOwnText: false,
    edits: edits.map((edit) => ({ ...edit, at: day(number) })),
    ...about,
  };
}

const voice = (before: object, after: object) => ({
  editType: "voice_change" as const,
  before,
  after,
});
const said = (before: string, after: string, role: SceneRole = "point", sceneId = "s2") => ({
  editType: "script_change" as const,
  before: { sceneId, role, narration: before, onScreen: "" },
  after: { sceneId, role, narration: after, onScreen: "" },
});
const texts = (before: { title?: string; hashtags?: string[] }, after: typeof before) => {
  const of = (one: typeof before) => ({ title: "산책", description: "", hashtags: [], ...one });
  return { editType: "script_change" as const, before: of(before), after: of(after) };
};
const faster = voice({ id: "clear", speed: 1 }, { id: "clear", speed: 1.2 });
const values = (learned: Learned[]) =>
  learned.map((one) => [one.kind, "isKept" in one ? `${one.value}:${one.isKept}` : one.value]);

describe("a change of a setting", () => {
  test("is a preference once it was made in two of three shorts, and not before", () => {
    expect(learn([shortOf(1, [faster])])).toEqual([]);
    const twice = [shortOf(1, [faster]), shortOf(2, []), shortOf(3, [faster])];
    expect(learn(twice)).toEqual([{ kind: "speed", value: 1.2, shorts: 2 }]);
    const apart = [shortOf(1, [faster]), shortOf(2, []), shortOf(3, []), shortOf(4, [faster])];
    expect(learn(apart)).toEqual([]);
  });

  test("stays while shorts made with it are left as they are", () => {
    const quiet = Array.from({ length: 9 }, (_item, index) => shortOf(index + 3, []));
    const shorts = [shortOf(1, [faster]), shortOf(2, [faster]), ...quiet];
    expect(values(learn(shorts))).toEqual([["speed", 1.2]]);
  });

  test("counts by its direction, and the latest value is taken", () => {
    const more = voice({ id: "clear", speed: 1 }, { id: "clear", speed: 1.35 });
    expect(values(learn([shortOf(1, [faster]), shortOf(2, [more])]))).toEqual([["speed", 1.35]]);
    const slower = voice({ id: "clear", speed: 1 }, { id: "clear", speed: 0.8 });
    expect(learn([shortOf(1, [faster]), shortOf(2, [slower])])).toEqual([]);
  });

  test("is over once it was changed back just as often", () => {
    const back = voice({ id: "clear", speed: 1.2 }, { id: "clear", speed: 1 });
    const liked = [shortOf(1, [faster]), shortOf(2, [faster])];
    expect(values(learn([...liked, shortOf(3, [back])]))).toEqual([["speed", 1.2]]);
    expect(learn([...liked, shortOf(3, [back]), shortOf(4, [back])])).toEqual([]);
  });

  test("that was tried out and taken back in the same short says nothing", () => {
    const back = voice({ id: "clear", speed: 1.2 }, { id: "clear", speed: 1 });
    expect(learn([shortOf(1, [faster, back]), shortOf(2, [faster, back])])).toEqual([]);
  });

  test("covers voice, captions, music, format and pace", () => {
    const all = [
      voice({ id: "clear", speed: 1 }, { id: "deep", speed: 1 }),
      {
        editType: "style_change" as const,
        before: { template: "list", captionStyle: "pop", music: "own" },
        after: { template: "story", captionStyle: "box", music: "none" },
      },
      {
        editType: "timing_adjustment" as const,
        before: { pace: "normal", order: ["s1", "s2"] },
        after: { pace: "brisk", order: ["s2", "s1"] },
      },
    ];
    expect(Object.fromEntries(values(learn([shortOf(1, all), shortOf(2, all)])))).toEqual({
      voice: "deep",
      template: "story",
      captionStyle: "box",
      music: "none",
      pace: "brisk",
    });
  });
});

describe("the way people write", () => {
  test.each([
    ["시간을 충분히 주세요.", "시간을 충분히 줘.", "casual"],
    ["시간을 충분히 줘.", "시간을 충분히 주세요.", "polite"],
    ["시간을 충분히 줘요.", "시간을 충분히 주시기 바랍니다.", "formal"],
  ])("%s made to %s is a wish for how sentences end", (before, after, ending) => {
    const shorts = [shortOf(1, [said(before, after)]), shortOf(2, [said(before, after)])];
    expect(values(learn(shorts))).toContainEqual(["ending", ending]);
  });

  test("shows contractions, exclamation marks and length", () => {
    const changed = [
      said("It is easy! You are done in a minute or so.", "It's easy. Done.", "point", "s2"),
      said("Do not wait for the very last moment.", "Don't wait.", "point", "s3"),
    ];
    const english = { language: "en", keyword: "cold brew" } as const;
    const shorts = [shortOf(1, changed, english), shortOf(2, changed, english)];
    expect(values(learn(shorts))).toEqual(
      expect.arrayContaining([
        ["contractions", true],
        ["exclamations", false],
        ["brevity", "shorter"],
      ]),
    );
  });

  test("shows phrases that are taken out, the longest that always went together", () => {
    const one = said("이건 진짜 꿀팁인데 냄새를 맡게 해 주세요.", "냄새를 맡게 해 주세요.");
    const other = said("이건 진짜 꿀팁인데 물을 꼭 챙겨 주세요.", "물을 꼭 챙겨 주세요.");
    const avoided = learn([shortOf(1, [one]), shortOf(2, [other])]);
    expect(values(avoided)).toEqual([["avoided", "이건 진짜 꿀팁인데"]]);
  });

  test("does not take a sentence that was written anew for phrases that were taken out", () => {
    const one = said("이건 진짜 꿀팁인데 물을 챙겨요.", "아침마다 같은 길로 나가요.");
    expect(values(learn([shortOf(1, [one]), shortOf(2, [one])]))).toEqual([]);
  });

  test("shows how people greet and say goodbye, until they stop", () => {
    const edits = [
      said("산책, 어렵죠?", "안녕하세요, 소라예요. 산책, 어렵죠?", "hook", "s1"),
      said("저장해 두세요.", "저장해 두세요. 내일 또 만나요!", "call-to-action", "s5"),
    ];
    const liked = [shortOf(1, edits), shortOf(2, edits)];
    expect(Object.fromEntries(values(learn(liked)))).toMatchObject({
      opening: "안녕하세요, 소라예요.",
      "sign-off": "내일 또 만나요!",
    });
    const gone = said("저장해 두세요. 내일 또 만나요!", "저장해 두세요.", "call-to-action", "s5");
    const after = learn([...liked, shortOf(3, [gone]), shortOf(4, [gone])]);
    expect(values(after).map(([kind]) => kind)).not.toContain("sign-off");
  });

  test("shows hashtags and what titles begin and end with, but never the keyword", () => {
    const edit = texts(
      { title: "산책 팁", hashtags: ["강아지산책", "쇼츠"] },
      { title: "[소라네] 산책 팁 🐶", hashtags: ["소라네"] },
    );
    expect(values(learn([shortOf(1, [edit]), shortOf(2, [edit])]))).toEqual(
      expect.arrayContaining([
        ["hashtag", "소라네:true"],
        ["hashtag", "쇼츠:false"],
        ["title-mark", "[소라네]"],
        ["emoji", "🐶"],
      ]),
    );
    const learned = learn([shortOf(1, [edit]), shortOf(2, [edit])]);
    expect(JSON.stringify(learned)).not.toContain("강아지산책");
  });

  test("says nothing where the text is the person's own, or another language", () => {
    const edit = said("시간을 주세요.", "시간을 줘.");
    const own = [1, 2].map((number) => shortOf(number, [edit], { isOwnText: true }));
    expect(learn(own)).toEqual([]);
    const between = shortOf(2, [], { language: "en" });
    const mixed = [shortOf(1, [edit]), between, shortOf(3, []), shortOf(4, [edit])];
    expect(values(learn(mixed)).map(([kind]) => kind)).toContain("ending");
  });
});

describe("whatever people change", () => {
  const anyVoice = fc.record({
    id: fc.constantFrom("clear", "soft", "deep"),
    speed: fc.constantFrom(0.8, 1, 1.2, 1.5),
  });
  const anyText = fc.constantFrom(
    "시간을 주세요.",
    "시간을 줘.",
    "이건 진짜 시간을 주세요!",
    "시간을 주시기 바랍니다. 또 만나요!",
  );
  const anyEdit = fc.oneof(
    fc.record({
      editType: fc.constant("voice_change" as const),
      before: anyVoice,
      after: anyVoice,
    }),
    fc
      .tuple(anyText, anyText, fc.constantFrom<SceneRole>("hook", "point", "call-to-action"))
      .map(([before, after, role]) => said(before, after, role)),
    fc.constant({
      editType: "script_change" as const,
      before: { sceneId: "s2" },
      after: { isMadeAnew: true },
    }),
    fc.record({
      editType: fc.constantFrom("script_change" as const, "style_change" as const),
      before: fc.jsonValue(),
      after: fc.jsonValue(),
    }),
  );
  const anyShorts = fc
    .array(fc.array(anyEdit, { maxLength: 4 }), { maxLength: 8 })
    .map((all) => all.map((edits, index) => shortOf(index + 1, edits)));

  test("nothing contradicts itself, and nothing is learned from less than two shorts", () => {
    fc.assert(
      fc.property(anyShorts, (shorts) => {
        const learned = learn(shorts);
        expect(new Set(learned.map(keyOf)).size).toBe(learned.length);
        for (const { shorts: count } of learned) expect(count).toBeGreaterThanOrEqual(2);
        expect(learn(shorts)).toEqual(learned);
      }),
    );
  });

  test("a short that is left alone changes nothing that was learned", () => {
    fc.assert(
      fc.property(anyShorts, (shorts) => {
        expect(learn([...shorts, shortOf(20, [])])).toEqual(learn(shorts));
      }),
    );
  });

  test("what was taken back is not learned again from what was before, and the rest stays", () => {
    fc.assert(
      fc.property(anyShorts, fc.nat(), (shorts, at) => {
        const learned = learn(shorts);
        const taken = learned[at % Math.max(1, learned.length)];
        if (!taken) return;
        const key = keyOf(taken);
        const left = learn(shorts, { [key]: day(28) });
        expect(left.map(keyOf)).not.toContain(key);
        const others = learned.filter((one) => keyOf(one) !== key).map(keyOf);
        expect(left.map(keyOf)).toEqual(expect.arrayContaining(others));
      }),
    );
  });
});
