import { describe, expect, test } from "vitest";
import { offersIn } from "#bots/conversation/offers.ts";
import type { PressValues, Verb } from "#bots/conversation/screen.ts";
import type { FinishedShort } from "#src/domain/news.ts";
import { told } from "./approval-views.ts";
import { finishedShort } from "./finished-short.ts";
import { createThread, isDeed } from "./live-conversation.ts";

const at = "2026-11-25T11:00:00Z";
const texts = { title: "새 제목", description: "새 설명", hashtags: "#둘 셋" };

/** A post that is planned, or waits for its approval, with a way to press on it. */
function planned(
  input: { rule?: "freely" | "after-approval"; finished?: FinishedShort; isAtOnce?: true } = {},
) {
  const { rule = "freely", finished = finishedShort() } = input;
  const thread = createThread();
  const press = (verb: Verb, values: PressValues = {}) =>
    thread.take({ type: "pressed", verb, values });
  thread.take({ type: "said", text: "cold brew" });
  thread.take({ type: "pressed", verb: "choose-tone", argument: "casual" });
  thread.take({ type: "making-finished", generation: 1, finished });
  thread.setRule(rule);
  press(input.isAtOnce ? "publish-now" : "schedule");
  if (!input.isAtOnce) press("pick-time", { localTime: "2026-11-25T20:00" });
  const { phase } = thread.conversation();
  const postId = "post" in phase ? phase.post.id : "";
  return { ...thread, press, postId, phase: () => thread.conversation().phase };
}

const verbsIn = ({ phase }: ReturnType<typeof planned>) =>
  offersIn(phase()).map(({ verb }) => verb);
const noticesIn = ({ effects }: ReturnType<ReturnType<typeof planned>["press"]>) =>
  effects.flatMap((effect) =>
    "message" in effect && effect.message.screen.kind === "notice"
      ? [effect.message.screen.notice]
      : [],
  );

describe("the texts of a planned post", () => {
  test("are stored with it, and its card shows the new title at the same time", () => {
    const post = planned();
    post.press("edit-texts");
    expect(post.conversation().card?.screen).toMatchObject({
      kind: "texts-edit",
      texts: { title: "제목 1", description: "설명", hashtags: "#하나" },
      pictures: [],
    });
    const { effects } = post.press("save-texts", { texts });
    expect(effects.find(isDeed)).toEqual({
      type: "edit-post",
      postId: post.postId,
      shortId: expect.any(String),
      texts: { title: "새 제목", description: "새 설명", hashtags: ["둘", "셋"] },
    });
    expect(post.phase()).toMatchObject({ name: "scheduled", post: { id: post.postId, at } });
    expect(post.conversation().card?.screen).toMatchObject({ kind: "scheduled", title: "새 제목" });
  });

  test("stay when nothing was changed, and when the person goes back", () => {
    const same = { title: " 제목  1 ", description: "설명", hashtags: "하나" };
    for (const [verb, values] of [
      ["save-texts", { texts: same }],
      ["back", { texts }],
    ] as const) {
      const post = planned();
      const before = post.phase();
      post.press("edit-texts");
      expect(post.press(verb, values).effects.some(isDeed)).toBe(false);
      expect(post.phase()).toEqual(before);
    }
  });

  test("keep what was typed when they are refused", () => {
    const post = planned();
    post.press("edit-texts");
    const typed = { ...texts, title: " !" };
    const refused = post.press("save-texts", { texts: typed });
    expect(noticesIn(refused)).toEqual(["title-is-empty"]);
    expect(refused.effects.some(isDeed)).toBe(false);
    expect(post.conversation().card?.screen).toMatchObject({ texts: typed });
  });

  test("replace those that a platform had of its own only where they were written anew", () => {
    const { tools, ...rest } = finishedShort();
    const perPlatform = { page: { title: "페이지 제목", description: "페이지 설명" } };
    const finished = { ...rest, ...(tools && { tools: { ...tools, perPlatform } }) };
    const post = planned({ finished });
    post.press("edit-texts");
    const typed = { title: "제목 1", description: "새 설명", hashtags: "하나" };
    const { effects } = post.press("save-texts", { texts: typed });
    expect(effects.find(isDeed)).toMatchObject({
      texts: { description: "새 설명", perPlatform: { page: { title: "페이지 제목" } } },
    });
  });

  test("of a held post leave it held, and say why as before", () => {
    const post = planned({ rule: "after-approval" });
    post.take({ type: "post-held", postId: post.postId, why: "not-approved" });
    post.press("edit-texts");
    const { effects } = post.press("save-texts", { texts });
    expect(effects.find(isDeed)).toMatchObject({ type: "edit-post" });
    expect(post.phase()).toMatchObject({ name: "held", why: "not-approved" });
    expect(post.conversation().card?.screen).toMatchObject({ kind: "held", title: "새 제목" });
  });

  test("can be edited only where there are tools for it", () => {
    const { tools: _, ...old } = finishedShort();
    expect(verbsIn(planned())).toContain("edit-texts");
    expect(verbsIn(planned({ finished: old }))).not.toContain("edit-texts");
  });

  test.each([
    ["post-started", "publishing"],
    ["post-held", "held"],
    ["post-published", "published"],
  ] as const)("are left when the thread hears of %s", (type, name) => {
    const post = planned();
    post.press("edit-texts");
    const url = "http://127.0.0.1/p/x/1";
    const news = { postId: post.postId, url, at };
    post.take({ type, ...news });
    expect(post.phase()).toMatchObject({ name, finished: { title: "제목 1" } });
  });
});

/** A planned post that got another title, and the news of the thumbnail that bears one. */
function retitled() {
  const post = planned();
  post.press("edit-texts");
  post.press("save-texts", { texts });
  const { phase } = post.conversation();
  const shortId = "short" in phase ? phase.short.id : "";
  const drawn = (title: string) =>
    ({
      type: "thumbnail-drawn",
      shortId,
      title,
      thumbnail: { key: `team/short/${title}.jpg`, mimeType: "image/jpeg" },
    }) as const;
  return { ...post, drawn };
}

describe("the thumbnail of a post whose title was edited", () => {
  test("is the one that was drawn for it, on the preview once the post was taken back", () => {
    const post = retitled();
    expect(post.take(post.drawn("새 제목")).effects).toEqual([]);
    post.press("cancel-schedule");
    const { key } = post.drawn("새 제목").thumbnail;
    expect(post.conversation().card?.screen).toMatchObject({ kind: "preview", thumbnail: { key } });
    post.press("edit-texts");
    expect(post.press("save-changes").effects.some(isDeed)).toBe(false);
  });

  test("comes to a preview that is shown already, and the card keeps its buttons", () => {
    const post = retitled();
    post.press("cancel-schedule");
    const offers = offersIn(post.phase());
    const { effects } = post.take(post.drawn("새 제목"));
    const { thumbnail } = post.drawn("새 제목");
    const screen = { kind: "preview", title: "새 제목", thumbnail };
    expect(effects).toMatchObject([{ type: "replace", message: { screen, offers } }]);
  });

  test("of a title that the short no longer has, or of another short, changes nothing", () => {
    const post = retitled();
    const before = post.conversation();
    post.take(post.drawn("제목 1"));
    post.take({ ...post.drawn("새 제목"), shortId: "another" });
    expect(post.conversation()).toEqual(before);
  });

  test("that cannot be drawn holds the post, whoever has to approve it, and says why", () => {
    for (const rule of ["freely", "after-approval"] as const) {
      const post = planned({ rule });
      post.take({ type: "post-held", postId: post.postId, why: "no-thumbnail" });
      const screen = { kind: "held", why: "no-thumbnail" };
      expect(post.conversation().card?.screen).toMatchObject(screen);
      expect(verbsIn(post)).toContain("publish-now");
    }
  });

  test("is drawn by the next making where it is not there when the texts are saved again", () => {
    const post = retitled();
    post.press("cancel-schedule");
    expect(post.conversation().card?.screen).toMatchObject({ kind: "preview", title: "새 제목" });
    expect(verbsIn(post)).toContain("undo-change");
    post.press("edit-texts");
    expect(post.press("save-changes").effects.find(isDeed)).toMatchObject({
      type: "remake",
      change: { type: "texts", texts: { title: "새 제목" } },
    });
  });
});

describe("a post that has to be approved", () => {
  test("is asked for anew with the new texts, for the same time", () => {
    const post = planned({ rule: "after-approval" });
    const asked = post.conversation().approvalCard;
    post.press("edit-texts");
    const { effects } = post.press("save-texts", { texts });
    expect(effects.find(isDeed)).toMatchObject({
      type: "request-approval",
      postId: post.postId,
      at,
      texts: { title: "새 제목", hashtags: ["둘", "셋"] },
    });
    expect(post.phase()).toMatchObject({ name: "awaiting-approval", isAtOnce: false });
    expect(post.conversation().approvalCard?.approvalId).not.toBe(asked?.approvalId);
    const ended = effects.flatMap((effect) =>
      effect.type === "replace" && effect.message.id === asked?.messageId ? [effect.message] : [],
    );
    expect(ended.at(-1)?.screen).toMatchObject({ title: "제목 1", standing: { status: "void" } });
  });

  test("that was approved already is asked for anew as well", () => {
    const post = planned({ rule: "after-approval" });
    const { approvalId = "" } = post.conversation().approvalCard ?? {};
    post.take(told("creator", { id: approvalId, postId: post.postId, status: "approved" }));
    expect(post.phase().name).toBe("scheduled");
    post.press("edit-texts");
    const { effects } = post.press("save-texts", { texts });
    expect(effects.find(isDeed)).toMatchObject({ type: "request-approval", at });
  });

  test("that is to go out at once is asked for without a time, and goes out where no rule is left", () => {
    const post = planned({ rule: "after-approval", isAtOnce: true });
    post.press("edit-texts");
    const asked = post.press("save-texts", { texts }).effects.find(isDeed);
    expect(asked).toMatchObject({ type: "request-approval" });
    expect(asked).not.toHaveProperty("at");
    post.press("edit-texts");
    post.setRule("freely");
    const typed = { ...texts, title: "또 다른 제목" };
    expect(post.press("save-texts", { texts: typed }).effects.find(isDeed)).toMatchObject({
      type: "edit-post",
      at: "2026-11-24T01:00:00Z",
    });
    expect(post.phase().name).toBe("publishing");
  });

  test("waits as before when nothing was edited after all", () => {
    const post = planned({ rule: "after-approval" });
    const before = post.phase();
    post.press("edit-texts");
    expect(post.press("back").effects.some(isDeed)).toBe(false);
    expect(post.phase()).toEqual(before);
    expect(post.conversation().approvalCard?.messageId).toBe(post.conversation().card?.messageId);
  });

  test.each([
    ["approved", "scheduled"],
    ["refused", "approval-refused"],
    ["changes-asked", "changes-asked"],
    ["expired", "held"],
  ] as const)("that is %s while its texts are being edited goes on as it would", (status, name) => {
    const post = planned({ rule: "after-approval" });
    const { approvalId = "" } = post.conversation().approvalCard ?? {};
    post.press("edit-texts");
    post.take(told("creator", { id: approvalId, postId: post.postId, status }));
    expect(post.phase().name).toBe(name);
  });

  test("hears of a further approval and goes on being edited", () => {
    const post = planned({ rule: "after-approval" });
    const { approvalId = "" } = post.conversation().approvalCard ?? {};
    post.press("edit-texts");
    post.take(told("creator", { id: approvalId, postId: post.postId }));
    expect(post.phase()).toMatchObject({ name: "editing-post", waiting: { request: {} } });
  });
});
