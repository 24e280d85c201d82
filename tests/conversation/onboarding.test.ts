import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWebHost } from "#bots/open-web-host.ts";
import type { Message, SetupQuestion } from "#bots/conversation/screen.ts";
import { listBrands } from "#src/db/brand-profiles.ts";
import { listChannels } from "#src/db/channels.ts";
import { asTenant } from "#src/db/transact.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

let open: Awaited<ReturnType<typeof openTestService>>;

beforeEach(async () => {
  open = await openTestService();
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const arrive = async () => open.chat.arrive(open.person, { externalId: "first-contact" });
const say = async (conversationId: string, text: string) =>
  open.chat.say(open.person, { conversationId, text, externalId: crypto.randomUUID() });
/** The question with buttons that can be pressed: in any thread, or in one. */
const untilAsked = async (about: SetupQuestion["about"], conversationId?: string) => {
  const isAsking = ({ screen, actions }: Message) =>
    screen.kind === "setup" && screen.asks.about === about && actions.length > 0;
  await open.face.until(() => open.face.messages(conversationId).some(isAsking));
  return open.face.messages(conversationId).findLast(isAsking);
};
const countNotices = () =>
  open.face.messages().filter(({ screen }) => screen.kind === "notice").length;
const brands = async () => asTenant(open.app.db, open.person, listBrands);
const pageName = async () => (await asTenant(open.app.db, open.person, listChannels))[0]?.name;

describe("somebody new", () => {
  test("answers four questions, and the first short is made by them", async () => {
    const id = await arrive();
    await open.creator.press("begin-setup");
    await untilAsked("tone");
    await open.creator.press("choose-tone", { argument: "educational" });
    await untilAsked("audience");
    await say(id, "캠핑이 처음인 사람");
    await untilAsked("colors");
    await open.creator.press("save-colors", { values: { colors: ["#e2335c", "", "1b7f4d"] } });
    await untilAsked("page-name");
    await say(id, "소라의 캠핑");
    await open.face.untilScreen("welcome");
    expect(await brands()).toMatchObject([
      {
        name: "소라",
        isDefault: true,
        tone: "educational",
        audience: "캠핑이 처음인 사람",
        colors: ["#e2335c", "#1b7f4d"],
      },
    ]);
    expect(await pageName()).toBe("소라의 캠핑");
    await say(id, "여름 캠핑 준비물");
    const progress = await open.face.untilScreen("progress");
    expect(progress.screen.tone).toBe("educational");
    await open.face.untilScreen("preview");
    expect(open.face.messages().some(({ screen }) => screen.kind === "tone-pick")).toBe(false);
  });

  test("may skip every question, and nothing is set by that", async () => {
    await arrive();
    await open.creator.press("begin-setup");
    for (const about of ["tone", "audience", "colors", "page-name"] as const) {
      await untilAsked(about);
      await open.creator.press("skip-step");
    }
    await open.face.untilScreen("welcome");
    expect(await brands()).toEqual([]);
    expect(await pageName()).toBe("소라");
  });

  test("simply starts a short with a keyword, at the greeting as at a question for buttons", async () => {
    const id = await arrive();
    await open.face.untilScreen("setup-welcome");
    await say(id, "여름 휴가 패킹 팁");
    const pick = await open.face.untilScreen("tone-pick");
    expect(pick.screen.keyword).toBe("여름 휴가 패킹 팁");
    const kinds = open.face.messages(id).map(({ screen }) => screen.kind);
    expect(kinds).toEqual(["setup-welcome", "said", "tone-pick"]);
  });

  test("starts a short with the command also where an answer in words is expected", async () => {
    const id = await arrive();
    await open.creator.press("begin-setup");
    await untilAsked("tone");
    await open.creator.press("skip-step");
    await untilAsked("audience");
    await say(id, "/short 여름 휴가 패킹 팁");
    const pick = await open.face.untilScreen("tone-pick");
    expect(pick.screen.keyword).toBe("여름 휴가 패킹 팁");
    expect(await brands()).toEqual([]);
  });

  test("finds the question where it was after a restart, and can go back", async () => {
    await arrive();
    await open.creator.press("begin-setup");
    await open.creator.press("choose-tone", { argument: "humorous" });
    await untilAsked("audience");
    const again = await open.restart();
    await again.creator.press("skip-step");
    await untilAsked("colors");
    await again.creator.press("back");
    await untilAsked("audience");
    await again.creator.press("back");
    const asked = await untilAsked("tone");
    expect(asked?.screen).toMatchObject({ asks: { current: "humorous" } });
  });

  test("is told what a colour looks like where it was not understood, and loses nothing", async () => {
    const id = await arrive();
    await open.creator.press("begin-setup");
    await untilAsked("tone");
    await open.creator.press("skip-step");
    await untilAsked("audience");
    await open.creator.press("skip-step");
    await untilAsked("colors");
    await say(id, "빨강");
    await open.face.untilScreen("notice", ({ notice }) => notice === "color-is-unclear");
    await open.creator.press("save-colors", { values: { colors: ["", ""] } });
    await open.face.until(() => countNotices() === 2);
    await say(id, "#E2335C, #abc");
    await untilAsked("page-name");
    expect(await brands()).toMatchObject([{ colors: ["#e2335c", "#aabbcc"] }]);
  });

  test("comes back to what is open with a word, in a conversation of its own", async () => {
    await arrive();
    await open.creator.press("begin-setup");
    await open.creator.press("choose-tone", { argument: "casual" });
    await untilAsked("audience");
    const id = await open.creator.start("/setup");
    await untilAsked("audience", id);
    const kinds = open.face
      .messages(id)
      .map(({ screen }) => (screen.kind === "setup" ? screen.asks.about : screen.kind));
    expect(kinds).toEqual(["said", "audience"]);
  });
});

describe("the greeting", () => {
  test("comes once, by itself, to somebody without any conversation", async () => {
    await using host = await openWebHost(open.app, {
      isSecure: false,
      publicUrl: "http://127.0.0.1",
    });
    const [first, second] = await Promise.all([host.greet(open.person), host.greet(open.person)]);
    expect(first).toBeDefined();
    expect([first, undefined]).toContain(second);
    expect(await host.greet(open.person)).toBeUndefined();
    const threads = await host.threads.list(open.person);
    expect(threads.map(({ id }) => id)).toEqual([first]);
  });

  test("does not come to somebody who has begun already", async () => {
    await using host = await openWebHost(open.app, {
      isSecure: false,
      publicUrl: "http://127.0.0.1",
    });
    await open.creator.start("여름 휴가 패킹 팁");
    expect(await host.greet(open.person)).toBeUndefined();
  });

  test("is not said twice in one conversation", async () => {
    const id = await arrive();
    await open.face.untilScreen("setup-welcome");
    expect(await arrive()).toBe(id);
    await say(id, "help");
    await open.face.untilScreen("help");
    const kinds = open.face.messages(id).map(({ screen }) => screen.kind);
    expect(kinds).toEqual(["setup-welcome", "said", "help"]);
  });
});
