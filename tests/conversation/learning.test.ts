import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message, PressValues, Screen, Verb } from "#bots/conversation/screen.ts";
import { saveBrand } from "#src/accounts/save-brand.ts";
import { listBrands } from "#src/db/brand-profiles.ts";
import { readPreferences } from "#src/db/preferences.ts";
import { findProject } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import { forgetPreference } from "#src/studio/learning/learn-from-edits.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";
import { createTinyStudio } from "#tests/support/tiny-studio.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

let open: Awaited<ReturnType<typeof openTestService>>;

beforeEach(async () => {
  // Only the words are real: the rest is made at once.
  const studio = { ...createTinyStudio().parts, writer: createLocalWriter() };
  open = await openTestService({ parts: { studio } });
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

/** A short in a thread of its own, of which only what is drawn there is pressed. */
async function short(keyword: string) {
  const id = await open.creator.start(keyword);
  const of = async (fits: (message: Message) => boolean): Promise<Message> => {
    await open.face.until(() => open.face.messages(id).some(fits));
    const found = open.face.messages(id).findLast(fits);
    if (!found) throw new Error("unreachable");
    return found;
  };
  const press = async (verb: Verb, values: PressValues = {}, argument?: string) => {
    const offered = (message: Message) =>
      message.actions.find((one) => one.verb === verb && one.argument === argument);
    const card = await of((message) => offered(message) !== undefined);
    const token = offered(card)?.token ?? "";
    open.clock.forward({ seconds: 1 });
    await open.chat.press(open.person, { token, externalId: crypto.randomUUID(), values });
    const isThere = ({ actions }: Message) => actions.some((one) => one.token === token);
    await open.face.until(() => !open.face.messages(id).some(isThere));
  };
  const preview = async (): Promise<Of<"preview">> => {
    const { screen } = await of(
      (message) => message.screen.kind === "preview" && message.actions.length > 0,
    );
    if (screen.kind !== "preview") throw new Error("unreachable");
    return screen;
  };
  if ((await of(({ actions }) => actions.length > 0)).screen.kind === "tone-pick") {
    await press("choose-tone", {}, "casual");
  }
  await preview();
  return { press, preview };
}

const isPreview = ({ screen }: Message) => screen.kind === "preview";

type Short = Awaited<ReturnType<typeof short>>;

async function changeVoice({ press, preview }: Short) {
  await press("change-voice");
  await press("save-changes", { settings: { voice: "deep", speed: 1.25 } });
  await preview();
}

async function inBanmal({ press, preview }: Short) {
  const { scenes } = await preview();
  const second = scenes[1]?.id ?? "";
  await press("edit-script");
  await press("save-script", {
    scenes: scenes.map(({ id, narration, onScreen }) => ({
      id,
      onScreen,
      narration: id === second ? "산책은 천천히 해." : narration,
    })),
  });
  await preview();
}

async function settingsOf({ preview }: Short) {
  const { shortId = "" } = await preview();
  const project = await asTenant(open.app.db, open.person, (tx) => findProject(tx, shortId));
  return project?.settings;
}

describe("what a person changes twice", () => {
  test("is how their third short begins, which says so, until they take it back", async () => {
    for (const keyword of ["강아지 산책", "홈카페"]) {
      const one = await short(keyword);
      expect((await one.preview()).learned).toBeUndefined();
      await changeVoice(one);
      await inBanmal(one);
    }
    const third = await short("여름 휴가 패킹 팁");
    const { learned, scenes } = await third.preview();
    expect(learned?.map(({ kind }) => kind).toSorted()).toEqual(["ending", "speed", "voice"]);
    expect(await settingsOf(third)).toMatchObject({ voice: { id: "deep", speed: 1.25 } });
    const spoken = scenes.map(({ narration }) => narration).join(" ");
    expect(spoken).not.toMatch(/(?:요|죠|니다)[.!?]/u);
    const owner = { teamId: open.person.teamId, userId: open.person.userId };
    await asTenant(open.app.db, open.person, async (tx) => {
      await forgetPreference(open, tx, { owner, key: "ending:ko" });
      await forgetPreference(open, tx, { owner, key: "speed" });
    });
    const fourth = await short("가을 등산");
    expect((await fourth.preview()).learned).toMatchObject([{ kind: "voice", value: "deep" }]);
    expect(await settingsOf(fourth)).toMatchObject({ voice: { id: "deep", speed: 1 } });
  });

  test("belongs to the brand of those shorts and to no other one", async () => {
    const form = { colors: [], audience: "", avoidedPhrases: [], examples: [] };
    const keep = async (name: string) =>
      asTenant(open.app.db, open.person, (tx) =>
        saveBrand(open, tx, open.person, { form: { ...form, name, tone: "casual" } }),
      );
    await keep("캠핑 노트");
    for (const keyword of ["강아지 산책", "홈카페"]) await changeVoice(await short(keyword));
    await keep("도시 산책");
    const { teamId, userId } = open.person;
    const [brands, own] = await asTenant(open.app.db, open.person, async (tx) => [
      await listBrands(tx),
      await readPreferences(tx, { teamId, userId }),
    ]);
    expect(own).toEqual({});
    const kinds = brands.map(({ name, learned = [] }) => [name, learned.map(({ kind }) => kind)]);
    expect(Object.fromEntries(kinds)).toEqual({
      "캠핑 노트": expect.arrayContaining(["voice", "speed"]),
      "도시 산책": [],
    });
  });

  test("yields to what the person says themselves", async () => {
    for (const keyword of ["강아지 산책", "홈카페"]) {
      const { press, preview } = await short(keyword);
      await press("change-style");
      await press("save-changes", { settings: { template: "story", music: "none" } });
      await preview();
    }
    const id = await open.creator.start("/short custom 가을 등산");
    const brief = await open.face.untilScreen("custom-brief");
    expect(brief.screen.template).toBe("story");
    await open.creator.press("do-the-rest", { values: { brief: { template: "review" } } });
    await open.face.until(() =>
      open.face.messages(id).some(({ screen }) => screen.kind === "preview"),
    );
    const shown = open.face.messages(id).findLast(({ screen }) => screen.kind === "preview");
    const screen = shown?.screen.kind === "preview" ? shown.screen : undefined;
    expect(screen?.learned).toMatchObject([{ kind: "music", value: "none" }]);
    const project = await asTenant(open.app.db, open.person, (tx) =>
      findProject(tx, screen?.shortId ?? ""),
    );
    expect(project?.settings).toMatchObject({ template: "review", music: "none" });
  });
});

test("another short like a published one sounds and looks like it", async () => {
  const first = await short("강아지 산책");
  await changeVoice(first);
  await first.press("change-style");
  await first.press("save-changes", {
    settings: { template: "story", captionStyle: "box", music: "playful", pace: "brisk" },
  });
  await first.preview();
  const like = await settingsOf(first);
  await first.press("publish-now");
  await first.press("make-another");
  const begun = await open.face.untilScreen("another-begun");
  const { conversationId } = begun.screen;
  await open.face.until(() => open.face.messages(conversationId).some(isPreview));
  const shown = open.face.messages(conversationId).find(isPreview)?.screen;
  const id = shown?.kind === "preview" ? (shown.shortId ?? "") : "";
  const another = await asTenant(open.app.db, open.person, (tx) => findProject(tx, id));
  expect(another?.settings).toEqual(like);
  expect(like).toMatchObject({ voice: { id: "deep", speed: 1.25 }, template: "story" });
});
