import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toMessage } from "#bots/conversation/deliver.ts";
import type { Message } from "#bots/conversation/screen.ts";
import { startService } from "#bots/start-service.ts";
import { chooseDigestPlace } from "#src/accounts/choose-digest-place.ts";
import { listConversations } from "#src/db/conversations.ts";
import { nameBasedId } from "#src/db/name-based-id.ts";
import type { Database } from "#src/db/open-database.ts";
import { asTenant } from "#src/db/transact.ts";
import { listWebMessages } from "#src/db/web-messages.ts";
import { sweepDigests } from "#src/insights/sweep-digests.ts";
import { createThread } from "#tests/support/creator-in-thread.ts";
import { eventually } from "#tests/support/eventually.ts";
import { lookAtDatabase } from "#tests/support/look-at-database.ts";
import { openTestService } from "#tests/support/open-test-service.ts";
import { publishPast } from "./publish-past.ts";

let open: Awaited<ReturnType<typeof openTestService>>;
/** Of the service that runs now. */
let db: Database;

beforeEach(async () => {
  open = await openTestService();
  db = open.app.db;
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const newsThread = () => nameBasedId("news", open.person.teamId, open.person.userId);
/** What stands in the owner's thread of news in the web chat. */
const news = async (): Promise<Message["screen"][]> => {
  const rows = await asTenant(db, open.person, (tx) =>
    listWebMessages(tx, {
      conversationId: newsThread(),
      userId: open.person.userId,
      after: 0,
      limit: 100,
    }),
  );
  return rows.map(({ message }) => toMessage(message).screen);
};
const weeks = async () =>
  (await news()).flatMap((screen) => (screen.kind === "digest" ? [screen.digest.week.id] : []));
const toldWeek = async () => {
  const look = lookAtDatabase(open.database.ownerUrl);
  const [team] = await look.sql<{ digest_week: string | null }[]>`select digest_week from teams`;
  await look[Symbol.asyncDispose]();
  return team?.digest_week;
};
const past = (at: string, viewsAfter24h: number, title = `쇼츠 ${at}`) =>
  publishPast(open.app, open.person, { at, title, viewsAfter24h });

// Monday in Seoul.
const dueAt = "2026-11-30T00:00:00Z";

describe("the weekly digest", () => {
  test("comes to the owner's thread of news on Monday at nine, once, also after a restart", async () => {
    await past("2026-11-25T00:00:00Z", 120, "바다");
    await past("2026-11-18T00:00:00Z", 40);
    open.clock.moveTo("2026-11-29T23:59:00Z");
    await sweepDigests(open.app);
    await using look = lookAtDatabase(open.database.ownerUrl);
    expect(await look.sql`select digest_asked_at from teams`).toEqual([{ digest_asked_at: null }]);

    open.clock.moveTo(dueAt);
    await eventually(weeks).toEqual(["2026-W48"]);
    const digest = (await news()).findLast((screen) => screen.kind === "digest");
    expect(digest).toMatchObject({
      digest: {
        published: 1,
        publishedBefore: 1,
        gained: { views: 120, likes: 6, watchTimeSeconds: 1440, postsMeasured: 1 },
        gainedBefore: { views: 40, postsMeasured: 1 },
        best: { title: "바다", views: 120 },
      },
      chart: { mimeType: "image/png" },
    });
    const listed = await asTenant(open.app.db, open.person, (tx) =>
      listConversations(tx, { userId: open.person.userId, face: "web", limit: 10 }),
    );
    expect(listed.map(({ title }) => title)).toEqual(["주간 소식"]);

    open.clock.forward({ hours: 30 });
    const { service } = await open.restart();
    db = service.app.db;
    expect(await look.sql`select digest_week, digest_asked_at from teams`).toEqual([
      { digest_week: "2026-W48", digest_asked_at: null },
    ]);
    open.clock.moveTo("2026-12-07T00:00:00Z");
    await eventually(weeks).toEqual(["2026-W48", "2026-W49"]);
    expect((await news()).at(-1)).toMatchObject({ digest: { published: 0, publishedBefore: 1 } });
  });

  test("is told once by several services that look at the same moment", async () => {
    await past("2026-11-25T00:00:00Z", 120);
    await using another = await startService(open.config, {
      clock: open.clock,
      log: open.log,
      roles: new Set(["worker", "chat"] as const),
      parts: { studio: open.studio.parts },
    });
    open.clock.moveTo(dueAt);
    await Promise.all([open.app, another.app, open.app].map((app) => sweepDigests(app)));
    await eventually(toldWeek).toBe("2026-W48");
    await eventually(weeks).toEqual(["2026-W48"]);
    open.clock.forward({ minutes: 20 });
    await Promise.all([sweepDigests(open.app), sweepDigests(another.app)]);
    expect(await weeks()).toEqual(["2026-W48"]);
  });

  test("whose job was lost is asked for again", async () => {
    await past("2026-11-25T00:00:00Z", 120);
    await using look = lookAtDatabase(open.database.ownerUrl);
    await look.owner.unsafe(`create function lose() returns trigger language plpgsql as
      $$ begin new.state := 'failed'; new.completed_on := now(); return new; end $$`);
    await look.owner`create trigger lose before insert on pgboss.job for each row
      when (new.name = 'tell-digest') execute function lose()`;
    open.clock.moveTo(dueAt);
    await eventually(
      async () => look.owner`select from pgboss.job where name = 'tell-digest'`,
    ).toHaveLength(1);
    await look.owner`drop trigger lose on pgboss.job`;
    open.clock.forward({ minutes: 16 });
    await eventually(weeks).toEqual(["2026-W48"]);
  });

  test("leaves a team alone in which nothing happens, and one that does not want it", async () => {
    open.clock.moveTo(dueAt);
    await eventually(toldWeek).toBe("2026-W48");
    expect(await news()).toEqual([]);
    await past("2026-12-02T00:00:00Z", 120);
    await chooseDigestPlace(open.app, open.person, "off");
    open.clock.moveTo("2026-12-07T00:00:00Z");
    await sweepDigests(open.app);
    expect(await toldWeek()).toBe("2026-W48");
    await chooseDigestPlace(open.app, open.person, "web");
    open.clock.forward({ minutes: 2 });
    await eventually(weeks).toEqual(["2026-W49"]);
  });
});

const around = () => ({ chat: open.chat, person: open.person, face: open.face });
const ask = async (text: string) => createThread(around(), await open.creator.start(text));

describe("somebody who asks how the week was", () => {
  test("is told at once, honestly, and may name a keyword in the same thread", async () => {
    const thread = await ask("이번 주 어땠어?");
    const { digest } = await thread.untilScreen("digest");
    expect(digest).toMatchObject({ published: 0, week: { id: "2026-W48", isOver: false } });
    expect(digest).not.toHaveProperty("gained");
    expect(thread.messages().some(({ screen }) => screen.kind === "insights")).toBe(false);
    const again = await ask("how was last week?");
    expect(await again.untilScreen("digest")).toMatchObject({
      digest: { week: { id: "2026-W47", isOver: true } },
    });
    const { conversationId } = thread;
    await open.chat.say(open.person, { conversationId, text: "바다", externalId: "바다 바다" });
    await thread.untilScreen("tone-pick");
  });

  test("has another short like the best one made in a new thread, from a script of its own", async () => {
    for (const day of ["04", "06", "08", "10", "12"]) await past(`2026-10-${day}T00:00:00Z`, 60);
    const best = await past("2026-11-17T00:00:00Z", 900, "여름 휴가 패킹 팁");
    const thread = await ask("지난주 어땠어요?");
    const { insights } = await thread.untilScreen("insights");
    expect(insights).toMatchObject([{ insight: { kind: "far-better", times: 15, posts: 6 } }]);
    await thread.press("make-another", { argument: best.projectId });
    const { insights: after } = await thread.untilScreen("insights", (screen) =>
      screen.insights.some(({ doneIn }) => doneIn !== undefined),
    );
    const made = createThread(around(), after[0]?.doneIn ?? "");
    await made.untilScreen("preview");
    await using look = lookAtDatabase(open.database.ownerUrl);
    const [short] = await look.sql`select keyword, tone, length_seconds, script_attempt
      from projects where conversation_id = ${made.conversationId}`;
    expect(short).toEqual({
      keyword: "여름 휴가 패킹 팁",
      tone: "humorous",
      length_seconds: 20,
      script_attempt: 1,
    });
    const card = thread.messages().find(({ screen }) => screen.kind === "insights");
    expect(card?.actions).toEqual([]);
  });

  test("has a time chosen for a post that was held, in its own thread", async () => {
    const posted = createThread(around(), await open.creator.start("바다"));
    await posted.press("choose-tone", { argument: "casual" });
    await posted.press("schedule");
    await posted.press("pick-time", { values: { localTime: "2026-11-24T12:00" } });
    await posted.untilScreen("scheduled");
    // Nobody runs at its time: more than an hour late it is held.
    open.clock.moveTo("2026-11-24T05:00:00Z");
    await posted.untilScreen("held");
    const thread = await ask("이번주 성적 알려줘");
    const { insights } = await thread.untilScreen("insights");
    expect(insights).toMatchObject([{ insight: { kind: "held", posts: 1 } }]);
    await thread.press("find-time", { argument: posted.conversationId });
    const pick = await posted.untilScreen("time-pick", ({ current }) => current !== undefined);
    expect(pick.suggestions?.length).toBe(3);
  });
});
