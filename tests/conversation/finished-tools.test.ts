import { describe, expect, test } from "vitest";
import type { PressValues, Verb } from "#bots/conversation/screen.ts";
import { offersIn } from "#bots/conversation/offers.ts";
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
