import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Chat, Person } from "#bots/conversation/chat.ts";
import { createDeeds } from "#bots/conversation/create-deeds.ts";
import { deliver } from "#bots/conversation/deliver.ts";
import { drain } from "#bots/conversation/drain.ts";
import type { Deeds } from "#bots/conversation/perform-effects.ts";
import { createChat } from "#bots/conversation/receive.ts";
import type { Message, Verb } from "#bots/conversation/screen.ts";
import { insertInboundEvent } from "#src/db/inbound-events.ts";
import { listMakings } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { News } from "#src/domain/news.ts";
import { type JobQueue, openJobQueue } from "#src/jobs/job-queue.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { createTestLog } from "#tests/support/test-log.ts";
import { createThreadFace } from "#tests/support/thread.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
let jobs: JobQueue;
let chat: Chat;
let face: ReturnType<typeof createThreadFace>;
let log: ReturnType<typeof createTestLog>;
/** What was really asked for, in order. */
let done: string[];
/** What the next deed throws instead of being done. */
let failures: Error[];

beforeAll(async () => {
  open = await openTestDatabase();
  jobs = await openJobQueue({
    url: open.database.serviceUrl,
    applicationName: "test",
    onProblem: () => {},
  });
});

beforeEach(() => {
  log = createTestLog();
  face = createThreadFace();
  chat = createChat({ ...open, jobs }, face.name);
  done = [];
  failures = [];
});

afterAll(async () => {
  await jobs[Symbol.asyncDispose]();
  await open[Symbol.asyncDispose]();
});

const deed = async (_tx: unknown, effect: { type: string }) => {
  const failure = failures.shift();
  if (failure) throw failure;
  done.push(effect.type);
};
const noted: Deeds = {
  setUpBrand: deed,
  startMaking: deed,
  remake: deed,
  cancelMaking: deed,
  post: deed,
  movePost: deed,
  editPost: deed,
  cancelPost: deed,
  requestApproval: deed,
  decideApproval: deed,
  settlePost: deed,
  takeNumbers: deed,
  askWeek: deed,
  askAnother: deed,
  askTime: deed,
};

const work = async (conversationId: string, teamId = open.owner.teamId) => {
  const { db, clock } = open;
  const app = { db, clock, jobs, log: log.log };
  await drain({ ...app, deeds: noted }, { teamId, conversationId });
  await deliver({ ...app, faces: new Map([[face.name, face]]) }, { teamId, conversationId });
};

const start = async (text = "cold brew", person: Person = open.owner) => {
  const id = await chat.start(person, { text, externalId: crypto.randomUUID() });
  await work(id, person.teamId);
  return id;
};

const cardOf = (id: string): Message => {
  const card = face.messages(id).findLast(({ actions }) => actions.length > 0);
  if (!card) throw new Error("nothing can be pressed");
  return card;
};

const tokenOf = (id: string, verb: Verb) =>
  cardOf(id).actions.find((action) => action.verb === verb)?.token ?? "";

const press = async (
  token: string,
  input: { person?: Person; externalId?: string; chat?: Chat } = {},
) =>
  (input.chat ?? chat).press(input.person ?? open.owner, {
    token,
    externalId: input.externalId ?? crypto.randomUUID(),
  });

const tell = async (conversationId: string, news: unknown) =>
  asTenant(open.db, open.owner, (tx) =>
    insertInboundEvent(tx, {
      id: crypto.randomUUID(),
      teamId: open.owner.teamId,
      conversationId,
      source: "service",
      externalId: crypto.randomUUID(),
      event: news,
      receivedAt: open.clock.now(),
    }),
  );

const notices = (id: string) =>
  face
    .messages(id)
    .flatMap(({ screen, onlyForUserId }) =>
      screen.kind === "notice" ? [{ notice: screen.notice, onlyForUserId }] : [],
    );

describe("a press", () => {
  test("counts once when the button is pressed twice at once", async () => {
    const id = await start();
    const token = tokenOf(id, "choose-tone");
    const answers = await Promise.all([press(token), press(token)]);
    expect(answers).toEqual([{ accepted: true }, { accepted: true }]);
    await Promise.all([work(id), work(id)]);
    expect(done).toEqual(["start-making"]);
    expect(notices(id)).toEqual([{ notice: "already-done", onlyForUserId: open.owner.userId }]);
  });

  test("wins alone over another button of the same card", async () => {
    const id = await start();
    const [one, other] = cardOf(id).actions.map(({ token }) => token);
    await Promise.all([press(one ?? ""), press(other ?? "")]);
    await work(id);
    expect(done).toEqual(["start-making"]);
    expect(notices(id)).toEqual([{ notice: "card-is-old", onlyForUserId: open.owner.userId }]);
  });

  test("brought three times by its platform counts once and is answered without a reproach", async () => {
    const id = await start();
    const token = tokenOf(id, "choose-tone");
    const again = { externalId: "press 1" };
    await press(token, again);
    await work(id);
    expect(await press(token, again)).toEqual({ accepted: true });
    expect(await press(token, again)).toEqual({ accepted: true });
    await work(id);
    expect(done).toEqual(["start-making"]);
    expect(notices(id)).toEqual([]);
  });

  test("on an old card is refused at once", async () => {
    const id = await start();
    const old = tokenOf(id, "choose-tone");
    await chat.say(open.owner, {
      conversationId: id,
      text: "김치찌개",
      externalId: crypto.randomUUID(),
    });
    await work(id);
    expect(await press(old)).toEqual({ accepted: false, notice: "card-is-old" });
  });

  test("on a card that is too old is refused", async () => {
    const id = await start();
    open.clock.forward({ hours: 24 * 91 });
    expect(await press(tokenOf(id, "choose-tone"))).toEqual({
      accepted: false,
      notice: "link-expired",
    });
  });

  test.each(["", "x", "no such token at all", "zero\0", "\ud800", "x".repeat(500)])(
    "with the made-up token %j is refused",
    async (token) => {
      expect(await press(token)).toEqual({ accepted: false, notice: "card-is-old" });
    },
  );

  test("by somebody of another team is refused and leaves the button as it is", async () => {
    const id = await start();
    const token = tokenOf(id, "choose-tone");
    const stranger = await open.addAccount("stranger");
    expect(await press(token, { person: stranger })).toEqual({
      accepted: false,
      notice: "card-is-old",
    });
    expect(await press(token)).toEqual({ accepted: true });
  });

  test("moves only the conversation its button belongs to", async () => {
    const [one, other] = [await start("one"), await start("other")];
    await press(tokenOf(other, "choose-tone"));
    await work(one);
    expect(done).toEqual([]);
    await work(other);
    expect(done).toEqual(["start-making"]);
    expect(face.messages(one).map(({ screen }) => screen.kind)).toEqual(["said", "tone-pick"]);
  });

  test("that is refused by what it wants leaves the button to be pressed again", async () => {
    const id = await start();
    failures.push(new AppError("limit-reached", "no more today"));
    const token = tokenOf(id, "choose-tone");
    await press(token);
    await work(id);
    expect(notices(id)).toEqual([{ notice: "limit-of-day", onlyForUserId: open.owner.userId }]);
    await press(token);
    await work(id);
    expect(done).toEqual(["start-making"]);
    expect(log.takeErrors()).toEqual([]);
  });
});

describe("the inbox", () => {
  test("takes the same first words three times as one conversation", async () => {
    const input = { text: "cold brew", externalId: "delivery 1" };
    const ids = await Promise.all([1, 2, 3].map(async () => chat.start(open.owner, input)));
    expect(new Set(ids).size).toBe(1);
    await work(ids[0] ?? "");
    expect(face.messages().map(({ screen }) => screen.kind)).toEqual(["said", "tone-pick"]);
  });

  test("handles words in the order they came, also while it is being drained", async () => {
    const id = await start();
    const words = Array.from({ length: 12 }, (_, index) => `말 ${index}`);
    for (const text of words) {
      const saying = chat.say(open.owner, { conversationId: id, text, externalId: text });
      await Promise.all([saying, work(id), work(id)]);
    }
    await work(id);
    const said = face
      .messages(id)
      .flatMap(({ screen }) => (screen.kind === "said" ? [screen.text] : []));
    expect(said.slice(1)).toEqual(words);
  });

  test("keeps what cannot be stored as it is by leaving that part out", async () => {
    const id = await start("co\0ld \ud800brew");
    expect(face.messages(id)[1]?.screen).toMatchObject({ keyword: "cold \ufffdbrew" });
    await chat.say(open.owner, { conversationId: id, text: "\0", externalId: "\0" });
    await work(id);
  });

  test("has no conversation of another team, and none of an address that nobody gave", async () => {
    const id = await start();
    const stranger = await open.addAccount("stranger");
    const words = { text: "hello", externalId: "1" };
    for (const [person, conversationId] of [
      [stranger, id],
      [open.owner, crypto.randomUUID()],
      [open.owner, "../../etc"],
    ] as const) {
      await expect(chat.say(person, { conversationId, ...words })).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });

  test("does not let one person's delivery hide another's of the same id", async () => {
    const stranger = await open.addAccount("stranger");
    const input = { text: "cold brew", externalId: "same" };
    const ids = [await chat.start(open.owner, input), await chat.start(stranger, input)];
    await work(ids[0] ?? "");
    await work(ids[1] ?? "", stranger.teamId);
    for (const id of ids) expect(face.messages(id)).toHaveLength(2);
  });

  test("goes on behind an event that it cannot handle", async () => {
    const id = await start();
    await press(tokenOf(id, "choose-tone"));
    await work(id);
    await tell(id, { type: "making-finished", generation: 1, finished: null });
    const failed: News = { type: "making-failed", generation: 1, step: "voice", code: "no-space" };
    await tell(id, failed);
    await work(id);
    expect(face.messages(id).at(-1)?.screen.kind).toBe("making-failed");
    expect(notices(id)).toEqual([]);
    expect(log.takeErrors()).toHaveLength(1);
  });

  test("loses nothing when the database fails in the middle", async () => {
    const id = await start();
    await press(tokenOf(id, "choose-tone"));
    failures.push(Object.assign(new Error("deadlock detected"), { code: "40P01" }));
    await expect(work(id)).rejects.toThrow("deadlock");
    expect(done).toEqual([]);
    await work(id);
    expect(done).toEqual(["start-making"]);
    expect(notices(id)).toEqual([]);
  });

  test("asks for nothing if what follows the deed cannot be written", async () => {
    const id = await start();
    const { db, clock } = open;
    const deeds = createDeeds({ jobs, clock });
    const broken = new TypeError("broken right after");
    const { startMaking } = deeds;
    deeds.startMaking = async (...input) => {
      await startMaking(...input);
      throw broken;
    };
    await press(tokenOf(id, "choose-tone"));
    const input = { teamId: open.owner.teamId, conversationId: id };
    await drain({ db, clock, jobs, log: log.log, deeds }, input);
    const begun = await asTenant(db, open.owner, (tx) =>
      listMakings(tx, { state: "waiting", limit: 1 }),
    );
    expect(begun).toEqual([]);
    expect(log.takeErrors()).toHaveLength(1);
  });
});
