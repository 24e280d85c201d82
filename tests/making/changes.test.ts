import { loadImage } from "@napi-rs/canvas";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addPicture } from "#src/library/add-picture.ts";
import { schedulePost } from "#src/publishing/schedule-post.ts";
import { asTenant } from "#src/db/transact.ts";
import { twoHalves } from "#tests/library/pictures.ts";
import { openApart } from "#tests/support/open-apart.ts";
import { createShortInSteps } from "#tests/support/short-in-steps.ts";

let open: Awaited<ReturnType<typeof openApart>>;
let short: Awaited<ReturnType<typeof createShortInSteps>>;

beforeEach(async () => {
  open = await openApart();
  short = await createShortInSteps(open);
  await open.startWorker();
  await short.make();
  await short.untilFinished();
  short.takeAsked();
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const spokenAgain = [
  "speaker: 바다 hook 0",
  "speaker: 바다 point 0",
  "speaker: 바다 call-to-action 0",
];

describe("a finished short", () => {
  test("gets other texts and another thumbnail, while the video stays what it was", async () => {
    const before = await short.untilFinished();
    const texts = {
      title: "밤바다",
      description: "조용히",
      hashtags: ["#밤 바다", "바다", "바다"],
    };
    const perPlatform = { page: { title: "우리 페이지에는 이렇게" } };
    await short.remake({ change: { type: "texts", texts: { ...texts, perPlatform } } });
    const after = await short.untilFinished();
    expect(after).toMatchObject({ title: "밤바다", hashtags: ["밤바다", "바다"] });
    expect(after.tools).toMatchObject({ perPlatform, canUndo: true });
    expect(after.video).toEqual(before.video);
    expect(after.thumbnail).not.toEqual(before.thumbnail);
    expect(short.takeAsked()).toEqual([]);

    const postId = crypto.randomUUID();
    const wanted = { postId, projectId: short.shortId, at: open.clock.now() };
    const { userId } = open.person;
    await asTenant(open.app.db, open.person, (tx) =>
      schedulePost(open.app, tx, { ...wanted, userId }),
    );
    const [post] = await open.look.sql`select title, description, tags from schedules
      where id = ${postId}`;
    expect(post).toEqual({
      title: perPlatform.page.title,
      description: "조용히",
      tags: ["밤바다", "바다"],
    });
  });

  test("has the thumbnail of the scene that was chosen, without a render", async () => {
    const before = await short.untilFinished();
    await short.remake({ change: { type: "thumbnail", sceneId: "s2" } });
    const after = await short.untilFinished();
    expect(after.tools?.thumbnailSceneId).toBe("s2");
    expect(after.video).toEqual(before.video);
    expect(after.thumbnail).not.toEqual(before.thumbnail);
    expect(short.takeAsked()).toEqual([]);
  });

  test("is made anew at another length, and has the one it had again after an undo", async () => {
    const first = await short.untilFinished();
    expect(first.tools?.lengthSeconds).toBe(30);
    await short.remake({ change: { type: "everything", lengthSeconds: 45 } });
    const longer = await short.untilFinished();
    expect(longer.tools).toMatchObject({ lengthSeconds: 45, canUndo: true });
    expect(short.takeAsked()).toContain("writer: 바다 1");
    await short.remake({ change: { type: "undo" } });
    const undone = await short.untilFinished();
    expect(undone.tools?.lengthSeconds).toBe(30);
    expect(undone.title).toBe(first.title);
    const wrong = short.remake({ change: { type: "everything", lengthSeconds: 90 } });
    await expect(wrong).rejects.toMatchObject({ code: "invalid-input" });
  });

  test("goes back before its last change and forward again, and nothing is made for it", async () => {
    const first = await short.untilFinished();
    expect(first.tools?.canUndo).toBe(false);
    const scenes = [{ id: "s2", narration: "파도 소리", onScreen: "파도" }];
    await short.remake({ change: { type: "scenes", scenes } });
    const second = await short.untilFinished();
    expect(second.tools?.canUndo).toBe(true);
    short.takeAsked();
    await short.remake({ change: { type: "undo" } });
    const back = await short.untilFinished();
    expect(back.video).toEqual(first.video);
    expect(back.scenes).toEqual(first.scenes);
    await short.remake({ change: { type: "undo" } });
    const forward = await short.untilFinished();
    expect(forward.video).toEqual(second.video);
    expect(forward.scenes).toEqual(second.scenes);
    expect(forward.pictures).toEqual(second.pictures);
    expect(short.takeAsked()).toEqual([]);
  });

  test("takes an undo that was cancelled as none at all", async () => {
    const texts = { title: "밤바다", description: "", hashtags: [] };
    await short.remake({ change: { type: "texts", texts } });
    await short.untilFinished();
    await short.remakeAndCancel({ type: "undo" });
    await short.remake({ change: { type: "undo" } });
    expect(await short.untilFinished()).toMatchObject({ title: "바다 (0)" });
  });

  test("has nothing to go back to before it was changed", async () => {
    await expect(short.remake({ change: { type: "undo" } })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is spoken by another voice, and by the first one again for nothing", async () => {
    const voice = { id: "deep", speed: 1.5 };
    await short.remake({ change: { type: "settings", settings: { voice } } });
    expect((await short.untilFinished()).tools?.settings.voice).toEqual(voice);
    expect(short.takeAsked()).toEqual([...spokenAgain, "renderer: 바다 (0)"]);
    const first = { id: "clear", speed: 1 };
    await short.remake({ change: { type: "settings", settings: { voice: first } } });
    await short.untilFinished();
    expect(short.takeAsked()).toEqual(["renderer: 바다 (0)"]);
  });

  test("is rendered anew for other captions, music and pace, and nothing else is made", async () => {
    const settings = { captionStyle: "box", music: "none", pace: "brisk" } as const;
    await short.remake({ change: { type: "settings", settings } });
    expect((await short.untilFinished()).tools?.settings).toMatchObject(settings);
    expect(short.takeAsked()).toEqual(["renderer: 바다 (0)"]);
  });

  test("is painted anew for another template, and has its pictures back with the old one", async () => {
    await short.remake({ change: { type: "settings", settings: { template: "story" } } });
    await short.untilFinished();
    expect(short.takeAsked().filter((call) => call.startsWith("painter"))).toHaveLength(3);
    await short.remake({ change: { type: "settings", settings: { template: "list" } } });
    await short.untilFinished();
    expect(short.takeAsked()).toEqual(["renderer: 바다 (0)"]);
  });

  test("refuses a speed, an order and texts that cannot be", async () => {
    const settings = { voice: { id: "clear", speed: 3 } };
    for (const change of [
      { type: "settings" as const, settings },
      { type: "settings" as const, settings: {}, order: ["s2", "s1", "s3"] },
      { type: "settings" as const, settings: {}, order: ["s1", "s3"] },
      { type: "texts" as const, texts: { title: " ", description: "", hashtags: [] } },
      { type: "thumbnail" as const, sceneId: "s9" },
      { type: "rewrite" as const, sceneIds: ["s9"] },
      { type: "picture-choice" as const, choices: [{ sceneId: "s1", option: 7 }] },
    ]) {
      await expect(short.remake({ change })).rejects.toMatchObject({ code: "invalid-input" });
    }
  });

  test("takes an earlier picture again, and the next one is another than all before", async () => {
    const first = await short.untilFinished();
    await short.remake({ change: { type: "pictures", sceneIds: ["s2"] } });
    const second = await short.untilFinished();
    expect(second.pictures[1]).toMatchObject({ chosen: 1 });
    expect(second.pictures[1]?.options).toHaveLength(2);
    short.takeAsked();
    const choices = [{ sceneId: "s2", option: 0 }];
    await short.remake({ change: { type: "picture-choice", choices } });
    const third = await short.untilFinished();
    expect(third.pictures[1]?.picture).toEqual(first.pictures[1]?.picture);
    expect(third.pictures[1]?.options).toEqual(second.pictures[1]?.options);
    expect(short.takeAsked()).toEqual(["renderer: 바다 (0)"]);
    await short.remake({ change: { type: "pictures", sceneIds: ["s2"] } });
    await short.untilFinished();
    expect(short.takeAsked()[0]).toBe("painter: point 2");
  });

  test("chooses among the pictures that were shown, whatever else changes with them", async () => {
    await short.remake({ change: { type: "pictures", sceneIds: ["s2"] } });
    await short.untilFinished();
    short.takeAsked();
    const scenes = [{ id: "s2", narration: "파도 소리", onScreen: "파도" }];
    const changes = [
      { type: "scenes" as const, scenes },
      { type: "picture-choice" as const, choices: [{ sceneId: "s2", option: 0 }] },
    ];
    await short.remake({ change: { type: "several", changes } });
    const after = await short.untilFinished();
    // The first motif, with the new line in it.
    expect(short.takeAsked()[0]).toBe("painter: 파도 0");
    expect(after.pictures[1]).toMatchObject({ onScreen: "파도", chosen: 0 });
    expect(after.pictures[1]?.options).toHaveLength(1);
  });

  test("shows a picture of the library, cut to fill the frame", async () => {
    const bytes = await twoHalves("png", { width: 2400, height: 900 });
    const added = await addPicture(open.app.library, open.person, { bytes, name: "own.png" });
    if (typeof added === "string") throw new Error(added);
    const choices = [{ sceneId: "s2", assetId: added.id }];
    await short.remake({ change: { type: "picture-choice", choices } });
    const { pictures } = await short.untilFinished();
    expect(pictures[1]).toMatchObject({ chosen: 1 });
    const key = pictures[1]?.picture.key ?? "";
    const image = await loadImage(await open.app.media.localPath(key));
    expect([image.width, image.height]).toEqual([1080, 1920]);
    const [own] = (await short.read()).images.filter(({ sceneId }) => sceneId === "s2");
    expect(own?.hasWords).toBe(false);
    const missing = [{ sceneId: "s2", assetId: crypto.randomUUID() }];
    await expect(
      short.remake({ change: { type: "picture-choice", choices: missing } }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("has single scenes worded anew, and everything else stays", async () => {
    const before = await short.untilFinished();
    await short.remake({ change: { type: "rewrite", sceneIds: ["s2"] } });
    const after = await short.untilFinished();
    expect(after.scenes.map(({ narration }) => narration)).toEqual([
      before.scenes[0]?.narration,
      `${before.scenes[1]?.narration} again`,
      before.scenes[2]?.narration,
    ]);
    expect(short.takeAsked()).toEqual([
      "writer: again 바다 point 0",
      "speaker: 바다 point 0 again",
      "renderer: 바다 (0)",
    ]);
  });

  test("is changed in several ways at once, each seeing what those before it did", async () => {
    const scenes = [{ id: "s2", narration: "파도 소리", onScreen: "파도" }];
    const texts = { title: "밤바다", description: "", hashtags: [] };
    const changes = [
      { type: "scenes" as const, scenes },
      { type: "settings" as const, settings: { captionStyle: "plain" as const } },
      { type: "texts" as const, texts },
    ];
    await short.remake({ change: { type: "several", changes } });
    const after = await short.untilFinished();
    expect(after.title).toBe("밤바다");
    expect(after.scenes[1]).toMatchObject({ narration: "파도 소리", onScreen: "파도" });
    expect(after.tools?.settings.captionStyle).toBe("plain");
    expect(short.takeAsked()).toEqual([
      "painter: 파도 0",
      "speaker: 파도 소리",
      "renderer: 밤바다",
    ]);
  });
});

test("advice is taken as it was shown, and only as long as it fits", async () => {
  const long = "파도가 밀려오고 또 밀려가는 소리를 오래 듣고 있으면 마음이 가라앉습니다. "
    .repeat(2)
    .trim();
  const scenes = [{ id: "s2", narration: `${long} 정말 정말 좋습니다.`, onScreen: "파도" }];
  await short.remake({ change: { type: "scenes", scenes } });
  const { tools } = await short.untilFinished();
  const advice = tools?.suggestions.find(({ sceneId }) => sceneId === "s2");
  if (!advice) throw new Error("there is no advice");
  expect(advice).toMatchObject({ kind: "too-long", part: "narration" });
  await short.remake({ change: { type: "suggestion", suggestionId: advice.id } });
  const after = await short.untilFinished();
  expect(after.scenes[1]?.narration).toBe(advice.after);
  await expect(
    short.remake({ change: { type: "suggestion", suggestionId: advice.id } }),
  ).rejects.toMatchObject({ code: "conflict" });
});
