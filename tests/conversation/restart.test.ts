import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Verb } from "#bots/conversation/screen.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

let open: Awaited<ReturnType<typeof openTestService>>;

beforeEach(async () => {
  open = await openTestService({ making: { atOnceMax: 20, startsAMinuteMax: 100 } });
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

describe("a service that is restarted", () => {
  test("goes on in every phase of a short as if it had never stopped", async () => {
    let { creator } = open;
    const restart = async () => {
      ({ creator } = await open.restart());
    };
    const press = async (verb: Verb, input: Parameters<typeof creator.press>[1] = {}) => {
      const { answer } = await creator.press(verb, input);
      expect(answer).toEqual({ accepted: true });
      await restart();
    };
    await creator.start("cold brew");
    await restart();
    await open.face.untilScreen("tone-pick");
    await restart();
    await press("choose-tone", { argument: "casual" });
    await open.face.untilScreen("preview");
    await restart();
    await press("edit-script");
    await press("back");
    await press("schedule");
    await press("pick-time", { values: { localTime: "2026-11-25T20:00" } });
    await press("move-time");
    await press("pick-time", { values: { localTime: "2026-11-26T20:00" } });
    await press("publish-now");
    await open.face.untilScreen("published");
    await press("show-numbers");
    await open.face.untilScreen("numbers");
    const kinds = open.face.messages().map(({ screen }) => screen.kind);
    expect(kinds).toEqual([
      "said",
      "tone-pick",
      "progress",
      "preview",
      "script-edit",
      "time-pick",
      "scheduled",
      "time-pick",
      "scheduled",
      "publishing",
      "published",
      "numbers",
    ]);
    expect(open.studio.calls.filter(({ part }) => part === "renderer")).toHaveLength(1);
  });

  test("finishes a short that was being made, without making a done step again", async () => {
    const release = open.studio.hold("renderer");
    await open.creator.start("cold brew");
    await open.creator.press("choose-tone", { argument: "casual" });
    await open.face.untilScreen("progress", ({ progress }) => progress.step === "video");
    const restarting = open.restart();
    release();
    await restarting;
    await open.face.untilScreen("preview");
    expect(open.studio.calls.filter(({ part }) => part === "writer")).toHaveLength(1);
    expect(open.studio.calls.filter(({ part }) => part === "painter")).toHaveLength(3);
  });
});

/** Presses a tone and waits for the video. */
const pressTone = async (conversationId: string) => {
  const isCard = () => open.face.messages(conversationId).find(({ actions }) => actions.length > 0);
  await open.face.until(() => isCard() !== undefined);
  const { token } = isCard()?.actions[1] ?? { token: "" };
  const press = { token, externalId: crypto.randomUUID() };
  expect(await open.chat.press(open.person, press)).toEqual({ accepted: true });
  await open.face.until(() =>
    open.face.messages(conversationId).some(({ screen }) => screen.kind === "preview"),
  );
};

describe("twenty people at once", () => {
  test("each get their own short and nothing of another's", async () => {
    const keywords = Array.from({ length: 20 }, (_, index) => `keyword ${index + 1}`);
    const ids = await Promise.all(keywords.map(async (text) => open.creator.start(text)));
    await Promise.all(ids.map(pressTone));
    for (const [index, id] of ids.entries()) {
      const messages = open.face.messages(id);
      expect(messages.map(({ id: name, screen }) => `${name} ${screen.kind}`)).toEqual([
        "m1 said",
        "m2 tone-pick",
        "m3 progress",
        "m4 preview",
      ]);
      const preview = messages.at(-1)?.screen;
      const title = preview?.kind === "preview" ? preview.title : "";
      expect(title).toBe(`${keywords[index]} (0)`);
    }
  });
});
