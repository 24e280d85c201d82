import { describe, expect, test } from "vitest";
import type { Effect, Step } from "#bots/conversation/conversation.ts";
import { shortDraft } from "../finished-short.ts";
import { createThread, isDeed } from "../live-conversation.ts";
import { customThread } from "./custom-thread.ts";

const deedOf = ({ effects }: Step) => effects.find(isDeed);
const saidIn = ({ effects }: Step) => effects.filter((effect: Effect) => effect.type === "say");

const edited = [{ id: "s1", narration: "내가 고친 첫마디", onScreen: "고친 줄" }];

describe("custom mode", () => {
  test("begins with a brief, from a command or from the tone card", () => {
    const thread = createThread();
    thread.take({ type: "said", text: "cold brew" });
    thread.take({ type: "pressed", verb: "step-by-step" });
    expect(thread.conversation().phase).toMatchObject({
      name: "custom-brief",
      keyword: "cold brew",
    });
    expect(customThread().phase()).toMatchObject({ name: "custom-brief", keyword: "cold brew" });
  });

  test("takes the brief as it was filled in, and has only the script written", () => {
    const { press } = customThread();
    const brief = {
      keyword: " 캠핑 요리 ",
      tone: "humorous",
      lengthSeconds: 45,
      template: "story",
    };
    expect(deedOf(press("next", "script", { brief }))).toMatchObject({
      type: "start-making",
      short: { keyword: "캠핑 요리", tone: "humorous", lengthSeconds: 45 },
      settings: { template: "story" },
      until: "script",
    });
  });

  test("leaves each card in the thread as it was filled in", () => {
    const { press, upTo } = customThread();
    upTo.script();
    const { effects } = press("next", "pictures", { scenes: edited });
    const left = effects.find((effect) => effect.type === "replace");
    expect(left?.message.chosen).toMatchObject({ verb: "next" });
    expect(JSON.stringify(left?.message.screen)).toContain("내가 고친 첫마디");
  });

  test("keeps what was filled in when a brief without a keyword is refused", () => {
    const { press, screen } = customThread();
    press("next", "script", { brief: { keyword: " ", tone: "educational", lengthSeconds: 20 } });
    expect(screen()).toMatchObject({
      kind: "custom-brief",
      tone: "educational",
      lengthSeconds: 20,
    });
  });

  test("sends an edited script along when the pictures are wanted, and stops after them", () => {
    const { press, upTo } = customThread();
    upTo.script();
    expect(deedOf(press("next", "pictures", { scenes: edited }))).toMatchObject({
      type: "remake",
      generation: 2,
      change: { type: "scenes", scenes: edited },
      until: "images",
    });
  });

  test("takes advice on the card itself, without a making and without a new message", () => {
    const { press, upTo, screen } = customThread();
    upTo.script();
    const next = press("apply", "a1");
    expect(deedOf(next)).toBeUndefined();
    expect(saidIn(next)).toEqual([]);
    expect(screen()).toMatchObject({
      kind: "script-review",
      suggestions: [],
      scenes: [{ id: "s1", narration: "이걸 모르면 손해예요." }, {}, {}],
    });
  });

  test("leaves a sentence alone that was typed over before its advice was taken", () => {
    const { press, upTo, screen } = customThread();
    upTo.script();
    const next = press("apply", "a1", { scenes: edited });
    expect(JSON.stringify(next.effects)).toContain("advice-is-old");
    expect(screen()).toMatchObject({ scenes: [{ narration: "내가 고친 첫마디" }, {}, {}] });
  });

  test("rewords one scene in place, with the edits of the others", () => {
    const { press, upTo, screen, pause } = customThread();
    upTo.script();
    const next = press("rewrite", "s2", { scenes: edited });
    expect(saidIn(next)).toEqual([]);
    expect(deedOf(next)).toMatchObject({
      change: {
        type: "several",
        changes: [{ type: "scenes" }, { type: "rewrite", sceneIds: ["s2"] }],
      },
      until: "script",
    });
    expect(screen()).toMatchObject({ kind: "script-review", busySceneIds: ["s2"] });
    pause("script", shortDraft(2, "script"));
    expect(screen()).toMatchObject({ busySceneIds: [], scenes: [{}, { narration: "말 2 2" }, {}] });
  });

  test("gives back what was typed when rewording is stopped, and begins from there again", () => {
    const { press, upTo, screen } = customThread();
    upTo.script();
    press("rewrite", "s2", { scenes: edited });
    expect(deedOf(press("cancel-making"))).toMatchObject({ type: "cancel-making" });
    expect(screen()).toMatchObject({
      kind: "script-review",
      busySceneIds: [],
      scenes: [{ narration: "내가 고친 첫마디" }, {}, {}],
    });
    expect(deedOf(press("next", "pictures"))).toMatchObject({
      change: { type: "several", changes: [{ type: "scenes" }] },
    });
  });

  test("shows what was made after all when it was stopped a moment too late", () => {
    const { press, upTo, screen, pause } = customThread();
    upTo.script();
    press("rewrite", "s2");
    press("cancel-making");
    pause("script", shortDraft(2, "script"));
    expect(screen()).toMatchObject({ scenes: [{}, { narration: "말 2 2" }, {}] });
  });

  test("refuses an empty scene and keeps all that was typed", () => {
    const { press, upTo, screen } = customThread();
    upTo.script();
    const scenes = [...edited, { id: "s2", narration: " ", onScreen: "줄" }];
    const next = press("next", "pictures", { scenes });
    expect(JSON.stringify(next.effects)).toContain("script-is-empty");
    expect(screen()).toMatchObject({
      scenes: [{ narration: "내가 고친 첫마디" }, { narration: " " }, {}],
    });
  });

  test("loses nothing on the way back and forth", () => {
    const { press, upTo, screen } = customThread();
    upTo.voice();
    press("back", undefined, { settings: { voice: "deep", speed: 1.5 } });
    press("back", undefined, { pictures: [{ sceneId: "s2", option: 1 }] });
    expect(screen()).toMatchObject({ kind: "script-review" });
    press("next", "pictures");
    expect(screen()).toMatchObject({ scenes: [{ chosen: 0 }, { chosen: 1 }, { chosen: 0 }] });
    press("next", "voice");
    expect(screen()).toMatchObject({ settings: { voice: { id: "deep", speed: 1.5 } } });
  });

  test("goes back to the same script when the brief was left as it is", () => {
    const { press, upTo, phase } = customThread();
    upTo.script();
    press("back");
    expect(phase().name).toBe("custom-brief");
    expect(deedOf(press("next", "script"))).toBeUndefined();
    expect(phase()).toMatchObject({ name: "custom-step", step: "script" });
  });

  test("begins another short when the brief was changed", () => {
    const { press, upTo } = customThread();
    upTo.script();
    press("back");
    const brief = { keyword: "hot brew" };
    expect(deedOf(press("next", "script", { brief }))).toMatchObject({
      type: "start-making",
      short: { keyword: "hot brew", generation: 1 },
    });
  });

  test("makes the video with the chosen pictures, voice, look and order at once", () => {
    const { press, upTo } = customThread();
    upTo.pictures();
    press("next", "voice", { pictures: [{ sceneId: "s1", option: 1 }] });
    press("next", "style", { settings: { voice: "lively", speed: 0.8 } });
    const next = press("next", "finish", {
      settings: { captionStyle: "box", music: "none", pace: "brisk" },
      order: ["s3", "s2", "s1"],
    });
    const deed = deedOf(next);
    expect(deed).toMatchObject({
      type: "remake",
      change: {
        type: "several",
        changes: [
          { type: "picture-choice", choices: [{ sceneId: "s1", option: 1 }] },
          {
            type: "settings",
            settings: {
              voice: { id: "lively", speed: 0.8 },
              captionStyle: "box",
              music: "none",
              pace: "brisk",
            },
          },
        ],
      },
    });
    expect(deed).not.toHaveProperty("until");
  });

  test("makes nothing that was made: an unchanged look leads back to the finished video", () => {
    const { press, upTo, phase } = customThread();
    upTo.finish();
    press("back");
    expect(deedOf(press("next", "finish"))).toBeUndefined();
    expect(phase()).toMatchObject({ name: "custom-step", step: "finish" });
  });

  test("ends with texts and a thumbnail, and then offers the short as quick mode does", () => {
    const { press, upTo, phase, finish } = customThread();
    upTo.finish();
    const texts = { title: "새 제목", description: "설명", hashtags: "#캠핑, 요리 #캠핑" };
    expect(deedOf(press("next", "preview", { texts, thumbnail: "s2" }))).toMatchObject({
      change: {
        type: "several",
        changes: [
          {
            type: "texts",
            texts: { title: "새 제목", description: "설명", hashtags: ["캠핑", "요리"] },
          },
          { type: "thumbnail", sceneId: "s2" },
        ],
      },
    });
    finish();
    expect(phase().name).toBe("reviewing");
  });

  test("can be left to the service at every step", () => {
    for (const step of ["script", "pictures", "voice", "style"] as const) {
      const { press, upTo, phase } = customThread();
      upTo[step]();
      const deed = deedOf(press("do-the-rest"));
      expect(deed).toMatchObject({ type: "remake" });
      expect(deed).not.toHaveProperty("until");
      expect(phase().name).toBe("making");
    }
  });

  test("rests where it was stopped and goes on with all that was typed", () => {
    const { press, upTo, screen } = customThread();
    upTo.script();
    expect(deedOf(press("stop", undefined, { scenes: edited }))).toBeUndefined();
    press("resume");
    expect(screen()).toMatchObject({ scenes: [{ narration: "내가 고친 첫마디" }, {}, {}] });
  });

  test("tries again or goes back where something could not be made", () => {
    const { press, upTo, take, phase, screen } = customThread();
    upTo.script();
    press("next", "pictures", { scenes: edited });
    take({ type: "making-failed", generation: 2, step: "images", code: "no-space" });
    expect(screen()).toMatchObject({ kind: "making-failed", step: "images" });
    press("back");
    expect(screen()).toMatchObject({ scenes: [{ narration: "내가 고친 첫마디" }, {}, {}] });
    expect(phase()).toMatchObject({ name: "custom-step", step: "script" });
  });
});
