import { describe, expect, test } from "vitest";
import {
  readSceneRefs,
  readSceneWords,
  type SceneWish,
} from "#bots/conversation/plain-words/read-scene-words.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { customThread } from "./custom/custom-thread.ts";
import { finishedShort, shortDraft } from "./finished-short.ts";
import { createThread, isDeed, threadIn } from "./live-conversation.ts";
import { deedOf, replyOf } from "./reply-of.ts";

const named = (...numbers: number[]) => ({ refs: numbers.map((number) => ({ number })) });
const second = named(2);
const third = named(3);
const first: Pick<SceneWish, "refs"> = { refs: [{ place: "first" }] };
const last: Pick<SceneWish, "refs"> = { refs: [{ place: "last" }] };
const ends: Pick<SceneWish, "refs"> = { refs: [{ place: "first" }, { place: "last" }] };
const unnamed = { refs: [] };
const words = { part: "words" } as const;
const picture = { part: "picture" } as const;
const shorter = { ...words, isShorter: true } as const;

const meant: readonly [string, SceneWish][] = [
  ["2번 장면 다시 써줘", { ...second, ...words }],
  ["두 번째 장면을 다시 써 주세요", { ...second, ...words }],
  ["장면 2 다시 써줘", { ...second, ...words }],
  ["2번 다시 써줘", { ...second, ...words }],
  ["2번 장면 대사 바꿔줘", { ...second, ...words }],
  ["세 번째 장면 더 짧게", { ...third, ...shorter }],
  ["3번 장면 좀 더 짧게 해줘", { ...third, ...shorter }],
  ["마무리 줄여줘", { ...last, ...shorter }],
  ["도입부 더 강하게 해줘", { ...first, ...words }],
  ["훅을 더 임팩트 있게", { ...first, ...words }],
  ["첫 장면 다시 써 주세요", { ...first, ...words }],
  ["마지막 장면 다시 써줘", { ...last, ...words }],
  ["두 번째 그림 바꿔줘", { ...second, ...picture }],
  ["2번 장면 그림 다시 그려줘", { ...second, ...picture }],
  ["2번째 사진 교체해 주세요", { ...second, ...picture }],
  ["두 번째 장면 바꿔줘", second],
  ["장면 하나 다시 써줘", { ...unnamed, ...words }],
  ["한 장면만 다시 써줘", { ...unnamed, ...words }],
  ["네, 두 번째 장면 다시 써줘", { ...second, ...words }],
  ["24번 장면 다시 써줘", { ...named(24), ...words }],
  ["2번이랑 4번 장면 그림 바꿔줘", { ...named(2, 4), ...picture }],
  ["2번 장면이랑 4번 장면 그림 좀 바꿔줄래?", { ...named(2, 4), ...picture }],
  ["3번 5번 대본 더 짧게", { ...named(3, 5), ...shorter }],
  ["2, 4번 그림 다시 그려줘", { ...named(2, 4), ...picture }],
  ["2·4번 장면 다시 써줘", { ...named(2, 4), ...words }],
  ["2번, 3번, 5번 장면 더 짧게 해줘", { ...named(2, 3, 5), ...shorter }],
  ["첫 번째랑 세 번째 그림 바꿔 주세요", { ...named(1, 3), ...picture }],
  ["도입부랑 마무리 다시 써줘", { ...ends, ...words }],
  ["처음이랑 마지막 장면 그림 바꿔줘", { ...ends, ...picture }],
  ["2번부터 4번까지 그림 다시 그려줘", { ...named(2, 3, 4), ...picture }],
  ["2~4번 그림 바꿔줘", { ...named(2, 3, 4), ...picture }],
  ["rewrite scene 2", { ...second, ...words }],
  ["can you rewrite the second scene?", { ...second, ...words }],
  ["please rephrase the 2nd line", { ...second, ...words }],
  ["make the hook punchier", { ...first, ...words }],
  ["make the intro a bit stronger", { ...first, ...words }],
  ["make scene three shorter", { ...third, ...shorter }],
  ["shorten the third scene", { ...third, ...shorter }],
  ["scene 3 shorter please", { ...third, ...shorter }],
  ["rewrite the ending", { ...last, ...words }],
  ["rewrite the call to action", { ...last, ...words }],
  ["change the second picture", { ...second, ...picture }],
  ["redraw scene 2", { ...second, ...picture }],
  ["change the picture of scene 2", { ...second, ...picture }],
  ["a new picture for scene 2 please", { ...second, ...picture }],
  ["change scene 2", second],
  ["rewrite a scene", { ...unnamed, ...words }],
  ["scenes 2 and 4: new pictures", { ...named(2, 4), ...picture }],
  ["redraw scenes 2 and 4", { ...named(2, 4), ...picture }],
  ["new pictures for scenes 2 and 4", { ...named(2, 4), ...picture }],
  ["change pictures 2, 3 and 5", { ...named(2, 3, 5), ...picture }],
  ["make scenes 3 and 5 shorter", { ...named(3, 5), ...shorter }],
  ["shorten the first and last scenes", { refs: [{ number: 1 }, { place: "last" }], ...shorter }],
  ["rewrite the second and fourth scene", { ...named(2, 4), ...words }],
  ["rewrite scene 2 and scene 4", { ...named(2, 4), ...words }],
  ["rewrite the hook and the ending", { ...ends, ...words }],
  ["redraw scenes 2 to 4", { ...named(2, 3, 4), ...picture }],
];

describe("words about one scene", () => {
  test.each(meant)("“%s” say which and what", (text, wish) => {
    expect(readSceneWords(text)).toEqual(wish);
  });

  test.each([
    "그림 바꿔줘",
    "대본 고쳐줘",
    "다시 써줘",
    "한번 다시 해줘",
    "두 장면 다시 써줘",
    "2번 장면 다시 쓰지 마",
    "2번 장면이 뭐야?",
    "2번 버스 시간표",
    "2번과 4번 버스 시간표",
    "2번 장면은 더 짧게, 4번 그림은 바꿔줘",
    "make scene 2 shorter and redraw scene 4",
    "마지막 장면이 좋은 영화",
    "오프닝 음악 추천",
    "rewrite the script",
    "change pictures",
    "don't rewrite scene 2",
    "scene 2",
    "change my life",
    "hook up a printer",
  ])("“%s” are about something else", (text) => {
    expect(readSceneWords(text)).toBeUndefined();
  });

  test.each(["2번", "두 번째", "2", "두 번째 장면이요", "scene 2", "the second one", "two"])(
    "“%s” answers which one",
    (text) => expect(readSceneRefs(text)).toEqual([{ number: 2 }]),
  );

  test.each([
    "2번이랑 3번",
    "2, 3",
    "2번 3번이요",
    "두 번째하고 세 번째",
    "2 and 3",
    "scenes 2, 3",
  ])("“%s” answers which ones", (text) =>
    expect(readSceneRefs(text)).toEqual([{ number: 2 }, { number: 3 }]),
  );
});

const saysSingle = (numbers: number[]) =>
  replyWords({ about: "one-sentence", numbers }, wordsFor("en"));

function reviewed() {
  const thread = createThread();
  thread.take({ type: "said", text: "cold brew" });
  thread.take({ type: "pressed", verb: "choose-tone", argument: "casual" });
  const finished = finishedShort();
  const scenes = finished.scenes.map((scene, index) =>
    index === 2 ? { ...scene, narration: "앞말이에요. 뒷말이에요." } : scene,
  );
  thread.take({ type: "making-finished", generation: 1, finished: { ...finished, scenes } });
  const say = (text: string) => thread.take({ type: "said", text });
  return { ...thread, say };
}

describe("a finished short", () => {
  test.each([
    ["2번 장면 다시 써줘", { type: "rewrite", sceneIds: ["s2"] }, "script"],
    ["make the hook punchier", { type: "rewrite", sceneIds: ["s1"] }, "script"],
    ["두 번째 그림 바꿔줘", { type: "pictures", sceneIds: ["s2"] }, "images"],
    [
      "세 번째 장면 더 짧게",
      { type: "scenes", scenes: [{ id: "s3", narration: "앞말이에요.", onScreen: "줄 3" }] },
      "voice",
    ],
  ])("is made again with “%s”, and can be had back", (text, change, step) => {
    const { say, conversation } = reviewed();
    const { effects } = say(text);
    expect(effects.find(isDeed)).toMatchObject({ type: "remake", generation: 2, change });
    expect(conversation().phase).toMatchObject({ name: "making", before: {}, progress: { step } });
  });

  test("is left alone until it is said which scene", () => {
    const { say } = reviewed();
    const asked = say("장면 하나 다시 써줘");
    expect(deedOf(asked)).toBeUndefined();
    expect(replyOf(asked)).toEqual({ about: "which-scene", part: "words", count: 3 });
    expect(deedOf(say("2번"))).toMatchObject({ change: { type: "rewrite", sceneIds: ["s2"] } });
  });

  test("is left alone for a scene that it does not have", () => {
    const { say } = reviewed();
    expect(replyOf(say("9번 그림 다시 그려줘"))).toMatchObject({ about: "which-scene" });
    expect(deedOf(say("the second one"))).toMatchObject({ change: { type: "pictures" } });
  });

  test("keeps a single sentence, and puts it in other words where somebody says yes", () => {
    const { say } = reviewed();
    const asked = say("make scene 2 shorter");
    expect(deedOf(asked)).toBeUndefined();
    expect(replyOf(asked)).toEqual({ about: "one-sentence", numbers: [2] });
    expect(deedOf(say("네"))).toMatchObject({ change: { type: "rewrite", sceneIds: ["s2"] } });
  });

  test("hears which scenes are single sentences, however many there are", () => {
    expect(saysSingle([])).toMatch(/^It is a single sentence/u);
    expect(saysSingle([2])).toMatch(/^Scene 2 is a single sentence/u);
    expect(saysSingle([2, 3, 5])).toMatch(/^Scenes 2, 3, and 5 are single sentences/u);
  });

  test("has every scene changed that was named, in one making", () => {
    const pictures = reviewed().say("1번이랑 3번 장면 그림 바꿔줘");
    const anew = { type: "pictures", sceneIds: ["s1", "s3"] };
    expect(deedOf(pictures)).toMatchObject({ type: "remake", change: anew });
    const worded = reviewed().say("rewrite scenes 3 and 2");
    const rewrite = { type: "rewrite", sceneIds: ["s2", "s3"] };
    expect(deedOf(worded)).toMatchObject({ type: "remake", change: rewrite });
  });

  test("is left alone where one of the scenes that were named is not there", () => {
    const { say } = reviewed();
    const asked = say("2번이랑 9번 그림 바꿔줘");
    expect(deedOf(asked)).toBeUndefined();
    expect(replyOf(asked)).toMatchObject({ about: "which-scene", part: "picture" });
    const sceneIds = ["s2", "s3"];
    expect(deedOf(say("2번이랑 3번"))).toMatchObject({ change: { type: "pictures", sceneIds } });
  });

  test("is left alone where several scenes are named and it is unclear what of which", () => {
    for (const text of [
      "2번 장면은 더 짧게, 3번 그림은 바꿔줘",
      "scene 2 shorter and redraw scene 3",
    ]) {
      const said = reviewed().say(text);
      expect(deedOf(said), text).toBeUndefined();
      expect(replyOf(said), text).toEqual({ about: "one-by-one" });
    }
  });

  test("has what can be shortened of several scenes shortened, and the rest reworded after a yes", () => {
    const { say } = reviewed();
    const asked = say("2번 3번 대본 더 짧게");
    expect(deedOf(asked)).toBeUndefined();
    expect(replyOf(asked)).toEqual({ about: "one-sentence", numbers: [2] });
    expect(deedOf(say("네"))).toMatchObject({
      change: {
        type: "several",
        changes: [
          { type: "scenes", scenes: [{ id: "s3", narration: "앞말이에요.", onScreen: "줄 3" }] },
          { type: "rewrite", sceneIds: ["s2"] },
        ],
      },
    });
  });

  test("marks every picture that was named on its card, however often it is said", () => {
    const thread = threadIn("reviewing");
    thread.take({ type: "pressed", verb: "change-images" });
    for (const text of ["1번이랑 2번 그림 다시 그려줘", "2번 그림 바꿔줘"]) {
      expect(deedOf(thread.take({ type: "said", text }))).toBeUndefined();
      const { card } = thread.conversation();
      expect(card?.screen).toMatchObject({ anewSceneIds: ["s1", "s2"] });
    }
  });

  test("is asked about where words and picture may be meant", () => {
    const { say, conversation } = reviewed();
    const before = conversation().phase;
    expect(deedOf(say("두 번째 장면 바꿔줘"))).toBeUndefined();
    expect(conversation().phase).toEqual(before);
  });

  test("that is planned is not changed by words about a scene", () => {
    for (const name of ["scheduled", "awaiting-approval", "publishing", "published"] as const) {
      const thread = threadIn(name);
      const said = thread.take({ type: "said", text: "2번 장면 다시 써줘" });
      expect(deedOf(said), name).toBeUndefined();
    }
  });
});

const say = (thread: ReturnType<typeof customThread>, text: string) =>
  thread.take({ type: "said", text });

describe("in custom mode", () => {
  test("a scene is written anew in its place, as by its button", () => {
    const thread = customThread();
    thread.upTo.script();
    expect(deedOf(say(thread, "두 번째 장면 바꿔줘"))).toMatchObject({
      type: "remake",
      change: { type: "rewrite", sceneIds: ["s2"] },
      until: "script",
    });
    expect(thread.screen()).toMatchObject({ kind: "script-review", busySceneIds: ["s2"] });
  });

  test("a scene is made shorter on its card, without a making", () => {
    const thread = customThread();
    thread.take({ type: "pressed", verb: "next", argument: "script" });
    const draft = shortDraft(1, "script");
    const scenes = draft.scenes.map((scene) => ({ ...scene, narration: "앞말. 뒷말." }));
    thread.pause("script", { ...draft, scenes });
    const shortened = say(thread, "2번 장면 더 짧게");
    expect(deedOf(shortened)).toBeUndefined();
    expect(thread.screen()).toMatchObject({
      scenes: [{ narration: "앞말. 뒷말." }, { narration: "앞말." }, { narration: "앞말. 뒷말." }],
    });
  });

  test("several scenes are written or made shorter on their card", () => {
    const thread = customThread();
    thread.press("next", "script");
    const draft = shortDraft(1, "script");
    const longer = draft.scenes.map((scene) => ({ ...scene, narration: "앞말. 뒷말." }));
    thread.pause("script", { ...draft, scenes: longer });
    say(thread, "1번이랑 3번 대본 더 짧게");
    expect(thread.screen()).toMatchObject({
      scenes: [{ narration: "앞말." }, { narration: "앞말. 뒷말." }, { narration: "앞말." }],
    });
    const change = { type: "rewrite", sceneIds: ["s1", "s2"] };
    const written = deedOf(say(thread, "rewrite scenes 1 and 2"));
    expect(written).toMatchObject({ type: "remake", until: "script" });
    expect(written).toHaveProperty("change.changes", [expect.anything(), change]);
    expect(thread.screen()).toMatchObject({ kind: "script-review", busySceneIds: ["s1", "s2"] });
  });

  test("several pictures are drawn anew at once", () => {
    const thread = customThread();
    thread.upTo.pictures();
    expect(deedOf(say(thread, "scenes 2 and 3: new pictures"))).toMatchObject({
      change: { type: "pictures", sceneIds: ["s2", "s3"] },
    });
    expect(thread.screen()).toMatchObject({ busySceneIds: ["s2", "s3"] });
  });

  test("a picture is drawn anew where the pictures are, and not where there are none yet", () => {
    const thread = customThread();
    thread.upTo.script();
    expect(deedOf(say(thread, "두 번째 그림 바꿔줘"))).toBeUndefined();
    thread.press("next", "pictures");
    thread.pause("images");
    expect(deedOf(say(thread, "두 번째 그림 바꿔줘"))).toMatchObject({
      change: { type: "pictures", sceneIds: ["s2"] },
    });
  });
});
