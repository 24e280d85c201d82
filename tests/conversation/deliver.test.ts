import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Delivery, Face } from "#bots/conversation/chat.ts";
import { deliver, messageSecondsMax } from "#bots/conversation/deliver.ts";
import { createProgressPace } from "#bots/conversation/pace-progress.ts";
import { lockConversation } from "#src/db/conversations.ts";
import { claimOutbox, insertOutbox, markUnsent } from "#src/db/outbox.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { type JobQueue, openJobQueue } from "#src/jobs/job-queue.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { createTestLog } from "#tests/support/test-log.ts";
import { untilBlocked } from "#tests/support/until-blocked.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
let jobs: JobQueue;
let conversationId: string;
let sent: string[];
let attempts: number[];
let failures: Map<string, Error[]>;
let log: ReturnType<typeof createTestLog>;

beforeAll(async () => {
  open = await openTestDatabase();
  jobs = await openJobQueue({
    url: open.database.serviceUrl,
    applicationName: "test",
    onProblem: () => {},
  });
});

beforeEach(async () => {
  conversationId = await open.addConversation(open.owner);
  sent = [];
  attempts = [];
  failures = new Map();
  log = createTestLog();
});

afterAll(async () => {
  await jobs[Symbol.asyncDispose]();
  await open[Symbol.asyncDispose]();
});

const face: Face = {
  name: "thread",
  deliver: async ({ message, attempt }) => {
    attempts.push(attempt);
    const failure = failures.get(message.id)?.shift();
    if (failure !== undefined) throw failure;
    sent.push(textOf(message));
  },
};

function textOf({ id, screen }: Delivery["message"]): string {
  return screen.kind === "said" ? `${id} ${screen.text}` : id;
}

const put = async (id: string, text: string, input: { isProgress?: true; to?: string } = {}) => {
  const { to = conversationId, ...rest } = input;
  const { teamId } = open.owner;
  await asTenant(open.db, { teamId }, (tx) =>
    insertOutbox(tx, {
      teamId,
      conversationId: to,
      face: "thread",
      messageId: id,
      message: { id, screen: { kind: "said", text }, actions: [] },
      now: open.clock.now(),
      ...rest,
    }),
  );
};

const run = async (input: { to?: string; faces?: Face[] } = {}) => {
  const { to = conversationId, faces = [face] } = input;
  const { db, clock, owner } = open;
  const known = new Map(faces.map((one) => [one.name, one]));
  const app = { db, jobs, clock, log: log.log, faces: known };
  return deliver(app, { teamId: owner.teamId, conversationId: to });
};

const claim = async () => {
  const now = open.clock.now();
  const deadBefore = now.subtract({ seconds: messageSecondsMax });
  return asTenant(open.db, open.owner, (tx) =>
    claimOutbox(tx, { conversationId, now, deadBefore }),
  );
};

describe("progress", () => {
  const everyMs = 2_000;
  /** A face whose progress is paced, and what comes while it looks at some text. */
  const paced = (meanwhile: (text: string) => Promise<void> = async () => {}): Face => {
    const pace = createProgressPace(open.clock);
    return {
      name: face.name,
      deliver: async (delivery) => {
        await meanwhile(textOf(delivery.message));
        pace.take(delivery, everyMs);
        return face.deliver(delivery);
      },
    };
  };

  test("in a burst is shown now and then, the newest of it last, and holds nothing else back", async () => {
    const faces = [paced()];
    await put("m1", "card");
    await put("m1", "10", { isProgress: true });
    await run({ faces });
    for (const text of ["20", "30", "40"]) {
      await put("m1", text, { isProgress: true });
      await run({ faces });
    }
    await put("m2", "a word");
    await run({ faces });
    expect(sent).toEqual(["m1 card", "m1 10", "m2 a word"]);
    open.clock.forward({ milliseconds: everyMs - 1 });
    await run({ faces });
    expect(sent).toHaveLength(3);
    open.clock.forward({ milliseconds: 1 });
    await run({ faces });
    expect(sent).toEqual(["m1 card", "m1 10", "m2 a word", "m1 40"]);
  });

  test("that is held back is forgotten where its card shows something newer, at once", async () => {
    const faces = [paced()];
    for (const text of ["10", "20"]) {
      await put("m1", text, { isProgress: true });
      await run({ faces });
    }
    await put("m1", "done");
    await run({ faces });
    open.clock.forward({ seconds: 10 });
    await run({ faces });
    expect(sent).toEqual(["m1 10", "m1 done"]);
  });

  test("is forgotten as well where the newer comes while it is looked at", async () => {
    const faces = [
      paced(async (text) => {
        if (text === "m1 20") await put("m1", "30", { isProgress: true });
        if (text === "m1 30") await put("m1", "done");
      }),
    ];
    for (const text of ["10", "20"]) {
      await put("m1", text, { isProgress: true });
      await run({ faces });
    }
    expect(sent).toEqual(["m1 10", "m1 done"]);
    open.clock.forward({ seconds: 10 });
    await run({ faces });
    expect(sent).toHaveLength(2);
  });

  test("that is held back comes from another process where this one stops meanwhile", async () => {
    const stopping = [paced()];
    for (const text of ["10", "20"]) {
      await put("m1", text, { isProgress: true });
      await run({ faces: stopping });
    }
    expect(sent).toEqual(["m1 10"]);
    open.clock.forward({ milliseconds: everyMs });
    await run({ faces: [paced()] });
    expect(sent).toEqual(["m1 10", "m1 20"]);
  });
});

describe("the outbox", () => {
  test("sends in order, and of progress only the latest", async () => {
    await put("m1", "card");
    for (const text of ["10", "20", "30"]) await put("m1", text, { isProgress: true });
    await put("m1", "done");
    await put("m2", "preview");
    await run();
    expect(sent).toEqual(["m1 card", "m1 30", "m1 done", "m2 preview"]);
  });

  test("leaves a platform alone as long as it asks for, and counts that as no try", async () => {
    const wait = { retryAfterMs: 1_500 };
    failures.set("m1", [new AppError("platform-unavailable", "too many", wait)]);
    await put("m1", "card");
    await put("m2", "next");
    await run();
    expect(sent).toEqual([]);
    open.clock.forward({ milliseconds: 1_499 });
    await run();
    expect(sent).toEqual([]);
    open.clock.forward({ milliseconds: 1 });
    await run();
    expect(sent).toEqual(["m1 card", "m2 next"]);
    expect(attempts).toEqual([1, 1, 1]);
  });

  test("keeps progress that comes while an older one is being sent, behind it", async () => {
    await put("m1", "10", { isProgress: true });
    const first = await claim();
    expect(first?.message).toMatchObject({ screen: { text: "10" } });
    await put("m1", "20", { isProgress: true });
    await put("m1", "30", { isProgress: true });
    await run();
    expect(sent).toEqual([]);
    open.clock.forward({ seconds: messageSecondsMax * 2 });
    await run();
    expect(sent).toEqual(["m1 10", "m1 30"]);
  });

  test("keeps its order when a message fails once and again, and other threads go on", async () => {
    const other = await open.addConversation(open.owner);
    failures.set("m1", [new Error("first"), new Error("second")]);
    await put("m1", "one");
    await put("m1", "two", { isProgress: true });
    await put("m2", "three");
    await put("m9", "elsewhere", { to: other });
    await run();
    await run({ to: other });
    expect(sent).toEqual(["m9 elsewhere"]);
    for (let round = 0; round < 2; round += 1) {
      open.clock.forward({ seconds: 10 });
      await run();
    }
    expect(sent.slice(1)).toEqual(["m1 one", "m1 two", "m2 three"]);
    expect(log.takeErrors()).toEqual([]);
  });

  test("gives a message up that fails for ever, says so in the log and goes on with the next", async () => {
    failures.set(
      "m1",
      Array.from({ length: 1000 }, () => new TypeError("cannot be drawn")),
    );
    await put("m1", "never");
    await put("m2", "next");
    for (let round = 0; round < 20; round += 1) {
      await run();
      open.clock.forward({ minutes: 10 });
    }
    expect(sent).toEqual(["m2 next"]);
    expect(log.takeErrors()).toHaveLength(1);
  });

  test("waits for a platform that is down for hours", async () => {
    failures.set(
      "m1",
      Array.from({ length: 40 }, () => new AppError("platform-unavailable", "down")),
    );
    await put("m1", "late");
    for (let round = 0; round < 45; round += 1) {
      await run();
      open.clock.forward({ minutes: 6 });
    }
    expect(sent).toEqual(["m1 late"]);
    expect(log.takeErrors()).toEqual([]);
  });

  test("keeps what is for a face that is off until it is on again", async () => {
    await put("m1", "one");
    await put("m2", "two");
    for (let round = 0; round < 30; round += 1) {
      await run({ faces: [] });
      open.clock.forward({ hours: 1 });
    }
    expect(log.takeErrors()).toEqual([]);
    await run();
    expect(sent).toEqual(["m1 one", "m2 two"]);
  });

  test("goes on with a message whose sender died, once it is surely dead", async () => {
    await put("m1", "one");
    await put("m2", "two");
    await claim();
    await run();
    expect(sent).toEqual([]);
    open.clock.forward({ seconds: messageSecondsMax * 2 });
    await run();
    expect(sent).toEqual(["m1 one", "m2 two"]);
  });

  test("lets a sender that was thought dead change nothing", async () => {
    await put("m1", "one");
    const lost = await claim();
    open.clock.forward({ seconds: messageSecondsMax * 2 });
    await run();
    await asTenant(open.db, open.owner, (tx) =>
      markUnsent(tx, {
        id: lost?.id ?? "",
        attempts: lost?.attempts ?? 0,
        error: "late",
        notBefore: open.clock.now(),
      }),
    );
    await run();
    expect(sent).toEqual(["m1 one"]);
  });

  test("misses nothing that is committed while it looks", async () => {
    const { teamId } = open.owner;
    const committing = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const drain = asTenant(open.db, { teamId }, async (tx) => {
      await lockConversation(tx, conversationId);
      await insertOutbox(tx, {
        teamId,
        conversationId,
        face: "thread",
        messageId: "m1",
        message: { id: "m1", screen: { kind: "said", text: "now" }, actions: [] },
        now: open.clock.now(),
      });
      written.resolve();
      await committing.promise;
    });
    await written.promise;
    const delivering = run();
    await Promise.race([delivering, untilBlocked(open.database)]);
    committing.resolve();
    await Promise.all([drain, delivering]);
    expect(sent).toEqual(["m1 now"]);
  });

  test("does not send a message twice when two look at once", async () => {
    for (let count = 1; count <= 10; count += 1) await put(`m${count}`, "x");
    await Promise.all([run(), run(), run()]);
    await run();
    expect(sent).toEqual(Array.from({ length: 10 }, (_, index) => `m${index + 1} x`));
  });
});
