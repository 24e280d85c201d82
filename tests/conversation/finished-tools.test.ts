import { describe, expect, test } from "vitest";
import type { PressValues, Verb } from "#bots/conversation/screen.ts";
import { offersIn } from "#bots/conversation/offers.ts";
import { ownPicture } from "./context-of.ts";
import { finishedShort } from "./finished-short.ts";
import { createThread, isDeed } from "./live-conversation.ts";

function reviewed(finished = finishedShort()) {
  const thread = createThread();
  thread.take({ type: "said", text: "cold brew" });
  thread.take({ type: "pressed", verb: "choose-tone", argument: "casual" });
  thread.take({ type: "making-finished", generation: 1, finished });
  const press = (verb: Verb, values: PressValues = {}) =>
    thread.take({ type: "pressed", verb, values });
  return { ...thread, press };
}

describe("a finished short", () => {
  test.each<[Verb, PressValues, string]>([
    ["change-voice", { settings: { voice: "deep", speed: 1.2 } }, "settings"],
    ["change-style", { settings: { music: "none" }, order: ["s1", "s2", "s3"] }, "settings"],
    ["edit-texts", { texts: { title: "새 제목", description: "", hashtags: "" } }, "texts"],
    ["edit-texts", { thumbnail: "s2" }, "thumbnail"],
  ])("is changed with %s, and only so", (verb, values, type) => {
    const { press, conversation } = reviewed();
    press(verb);
    const { effects } = press("save-changes", values);
    expect(effects.find(isDeed)).toMatchObject({ type: "remake", generation: 2, change: { type } });
    expect(conversation().phase).toMatchObject({ name: "making", before: {} });
  });

  test("gets earlier pictures, the person's own and new ones in one go", () => {
    const before = finishedShort();
    const pictures = before.pictures.map((one) => ({
      ...one,
      options: [one.picture, { ...one.picture, key: `${one.picture.key}-2` }],
      chosen: 0,
    }));
    const { press, take, conversation } = reviewed({ ...before, pictures });
    press("change-images");
    const values = {
      pictures: [
        { sceneId: "s1", option: 1 },
        { sceneId: "s2", assetId: ownPicture.assetId },
        { sceneId: "s3", option: 0 },
      ],
    };
    const pressed = (verb: Verb, argument?: string) =>
      take({ type: "pressed", verb, values, ...(argument !== undefined && { argument }) });
    const marked = pressed("redraw", "s3");
    expect(marked.effects.some(isDeed)).toBe(false);
    expect(conversation().card?.screen).toMatchObject({ anewSceneIds: ["s3"] });
    expect(pressed("save-changes").effects.find(isDeed)).toMatchObject({
      type: "remake",
      change: {
        type: "several",
        changes: [
          {
            type: "picture-choice",
            choices: [
              { sceneId: "s1", option: 1 },
              { sceneId: "s2", assetId: ownPicture.assetId },
            ],
          },
          { type: "pictures", sceneIds: ["s3"] },
        ],
      },
    });
  });

  test("keeps a picture that was marked to be redrawn and then not", () => {
    const { take, press, conversation } = reviewed();
    press("change-images");
    take({ type: "pressed", verb: "redraw", argument: "s1" });
    take({ type: "pressed", verb: "redraw", argument: "s1" });
    expect(press("save-changes").effects.some(isDeed)).toBe(false);
    expect(conversation().phase.name).toBe("reviewing");
  });

  test("does not take a picture that has left the library meanwhile", () => {
    const { press, conversation } = reviewed();
    press("change-images");
    const pictures = [{ sceneId: "s1", assetId: "gone" }];
    const { effects } = press("save-changes", { pictures });
    expect(JSON.stringify(effects)).toContain("picture-is-gone");
    expect(effects.some(isDeed)).toBe(false);
    expect(conversation().phase.name).toBe("changing");
  });

  test("stays as it is when nothing was changed", () => {
    const { press, conversation } = reviewed();
    press("change-voice");
    const { effects } = press("save-changes", { settings: { voice: "clear", speed: 1 } });
    expect(effects.some(isDeed)).toBe(false);
    expect(conversation().phase.name).toBe("reviewing");
  });

  test("keeps what was typed when a text is refused", () => {
    const { press, conversation } = reviewed();
    press("edit-texts");
    const texts = { title: " ", description: "길게 적은 설명", hashtags: "" };
    expect(JSON.stringify(press("save-changes", { texts }).effects)).toContain("title-is-empty");
    expect(conversation().card?.screen).toMatchObject({ texts });
  });

  test("offers to undo its last change where there is one to go back to", () => {
    const verbs = ({ conversation }: ReturnType<typeof reviewed>) =>
      offersIn(conversation().phase).map(({ verb }) => verb);
    const { tools, ...rest } = finishedShort();
    expect(verbs(reviewed())).not.toContain("undo-change");
    const changed = reviewed({ ...rest, ...(tools && { tools: { ...tools, canUndo: true } }) });
    expect(verbs(changed)).toContain("undo-change");
    expect(changed.press("undo-change").effects.find(isDeed)).toMatchObject({
      change: { type: "undo" },
    });
  });

  test("that was stored before there were tools is still shown, without them", () => {
    const { tools: _, ...old } = finishedShort();
    const verbs = offersIn(reviewed(old).conversation().phase).map(({ verb }) => verb);
    expect(verbs).toContain("edit-script");
    expect(verbs).not.toContain("change-voice");
  });
});
