import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

const makePreview = async () => {
  await open.creator.start("여름 휴가 패킹 팁");
  await open.creator.press("choose-tone", { argument: "casual" });
  return open.face.untilScreen("preview");
};

describe("quick mode", () => {
  test("a keyword and a tone become a preview, a press publishes it and its link comes back", async () => {
    const preview = await makePreview();
    expect(preview.screen.localSteps).toEqual(["script", "images", "voice", "video"]);
    await open.creator.press("publish-now");
    const published = await open.face.untilScreen("published");
    const page = await fetch(published.screen.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("여름 휴가 패킹 팁 (0)");
    const kinds = open.face.messages().map(({ screen }) => screen.kind);
    expect(kinds).toEqual(["said", "tone-pick", "progress", "preview", "publishing", "published"]);
  });

  test("the progress card ends at all done and keeps no button", async () => {
    await makePreview();
    const card = await open.face.untilScreen("progress", ({ progress }) => progress.fraction === 1);
    expect(card.screen.progress).toEqual({ step: "video", fraction: 1 });
    expect(card.actions).toEqual([]);
  });

  test("editing one scene speaks and paints only what changed", async () => {
    const preview = await makePreview();
    await open.creator.press("edit-script");
    const scenes = preview.screen.scenes.map(({ id, narration, onScreen }) =>
      id === "s2" ? { id, narration: "다른 말", onScreen } : { id, narration, onScreen },
    );
    open.studio.calls.length = 0;
    await open.creator.press("save-script", { values: { scenes } });
    const edited = await open.face.untilScreen("preview", ({ scenes: now }) =>
      now.some(({ narration }) => narration === "다른 말"),
    );
    expect(edited.screen.video.key).not.toBe(preview.screen.video.key);
    expect(open.studio.calls.map(({ part, what }) => `${part}: ${what}`)).toEqual([
      "speaker: 다른 말",
      `renderer: ${preview.screen.title}`,
    ]);
  });

  test("an empty scene is refused with a word, the form stays and nothing is lost", async () => {
    const preview = await makePreview();
    await open.creator.press("edit-script");
    const scenes = preview.screen.scenes.map(({ id, onScreen }) => ({
      id,
      narration: " ",
      onScreen,
    }));
    await open.creator.press("save-script", { values: { scenes } });
    const notice = await open.face.untilScreen("notice");
    expect(notice).toMatchObject({
      screen: { notice: "script-is-empty" },
      onlyForUserId: open.person.userId,
    });
    await open.creator.press("back");
    await open.creator.press("publish-now");
    await open.face.untilScreen("published");
  });

  test("chosen pictures are painted anew and the others stay", async () => {
    await makePreview();
    const { screen: before } = await open.face.untilScreen("preview");
    open.studio.calls.length = 0;
    await open.creator.press("change-images");
    await open.creator.press("redraw", { argument: "s1" });
    await open.face.untilScreen("picture-review", (card) => card.anewSceneIds?.length === 1);
    await open.creator.press("redraw", { argument: "s3" });
    await open.face.untilScreen("picture-review", (card) => card.anewSceneIds?.length === 2);
    await open.creator.press("save-changes");
    await open.face.untilScreen("preview", ({ video }) => video.key !== before.video.key);
    expect(open.studio.calls.filter(({ part }) => part !== "renderer")).toEqual([
      { part: "painter", what: "hook 1" },
      { part: "painter", what: "call-to-action 1" },
    ]);
  });

  test("words about one scene have it said in another way, and the old way can be had back", async () => {
    const { screen: before } = await makePreview();
    const conversationId = open.face.deliveries[0]?.conversationId ?? "";
    const say = (text: string) =>
      open.chat.say(open.person, { conversationId, text, externalId: crypto.randomUUID() });
    const narrations = ({ scenes }: typeof before) => scenes.map(({ narration }) => narration);
    await say("2번 장면 다시 써줘");
    const { screen: after } = await open.face.untilScreen(
      "preview",
      ({ video }) => video.key !== before.video.key,
    );
    const [one, two, three] = narrations(before);
    expect(narrations(after)).toEqual([one, expect.not.stringMatching(`^${two}$`), three]);
    await say("되돌려줘");
    await open.face.untilScreen("preview", (screen) =>
      narrations(screen).every((narration, index) => narration === narrations(before)[index]),
    );
  });

  test("regenerate writes another script", async () => {
    const preview = await makePreview();
    expect(preview.screen.title).toBe("여름 휴가 패킹 팁 (0)");
    await open.creator.press("regenerate");
    await open.face.untilScreen("preview", ({ title }) => title === "여름 휴가 패킹 팁 (1)");
  });

  test("a discarded short can be brought back and published", async () => {
    await makePreview();
    await open.creator.press("discard");
    await open.face.untilScreen("discarded");
    await open.creator.press("restore");
    await open.creator.press("publish-now");
    await open.face.untilScreen("published");
  });

  test("one's own script is cut into scenes instead of being written", async () => {
    await open.creator.start(
      "내 대본",
      "첫 문장이에요. 둘째 문장은 조금 더 길어요.\n마지막 문장이에요!",
    );
    const pick = await open.face.untilScreen("tone-pick");
    expect(pick.screen.ownScript).toBe(true);
    await open.creator.press("choose-tone", { argument: "professional" });
    const preview = await open.face.untilScreen("preview");
    expect(preview.screen.localSteps).not.toContain("script");
    const said = preview.screen.scenes.map(({ narration }) => narration).join(" ");
    expect(said).toContain("첫 문장이에요");
    expect(said).toContain("마지막 문장이에요");
  });

  test("typed words work like the buttons, in either language", async () => {
    const conversationId = await open.creator.start("cold brew");
    const say = (text: string) =>
      open.chat.say(open.person, { conversationId, text, externalId: crypto.randomUUID() });
    await open.face.untilScreen("tone-pick");
    await say("유머러스");
    const progress = await open.face.untilScreen("progress");
    expect(progress.screen.tone).toBe("humorous");
    await open.face.untilScreen("preview");
    await say("Publish now");
    await open.face.untilScreen("published");
  });

  test("another one like a published short is made in a thread of its own, and the first stays as it is", async () => {
    const first = await open.creator.start("cold brew");
    await open.creator.press("choose-tone", { argument: "humorous" });
    await open.creator.press("publish-now");
    const { actions } = await open.face.untilScreen("published");
    await open.creator.press("make-another");
    const begun = await open.face.untilScreen("another-begun");
    const isAnother = (conversationId: string) => conversationId === begun.screen.conversationId;
    await open.face.until(() =>
      open.face
        .messages(begun.screen.conversationId)
        .some(({ screen }) => screen.kind === "preview"),
    );
    const other = open.face.deliveries.filter(({ conversationId }) => isAnother(conversationId));
    expect(other.map(({ message }) => message.screen.kind)).toContain("progress");
    const progress = other.find(({ message }) => message.screen.kind === "progress");
    expect(progress?.message.screen).toMatchObject({ keyword: "cold brew", tone: "humorous" });
    const published = open.face.messages(first).find(({ screen }) => screen.kind === "published");
    expect(published?.actions.map(({ verb }) => verb)).toEqual(actions.map(({ verb }) => verb));
  });

  test("words that mean nothing here are answered with what can be done", async () => {
    const preview = makePreview();
    const { screen } = await preview;
    expect(screen.kind).toBe("preview");
    const conversationId = open.face.deliveries[0]?.conversationId ?? "";
    await open.chat.say(open.person, { conversationId, text: "음…", externalId: "1" });
    const unclear = await open.face.untilScreen("unclear");
    expect(unclear.screen.offers).toContain("publish-now");
  });

  test("cancelling stops the making and going on finishes it", async () => {
    const release = open.studio.hold("speaker");
    await open.creator.start("cancel me");
    await open.creator.press("choose-tone", { argument: "casual" });
    await open.face.untilScreen("progress", ({ progress }) => progress.step === "voice");
    await open.creator.press("cancel-making");
    await open.face.untilScreen("making-cancelled");
    release();
    await open.creator.press("retry");
    await open.face.untilScreen("preview");
    expect(open.studio.calls.filter(({ part }) => part === "writer")).toHaveLength(1);
    expect(open.studio.calls.filter(({ part }) => part === "painter")).toHaveLength(3);
  });
});
