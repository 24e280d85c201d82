import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyConversation } from "#bots/conversation/conversation.ts";
import { createChat } from "#bots/conversation/receive.ts";
import { sweepConversations } from "#bots/conversation/sweep-conversations.ts";
import { insertConversation, updateConversation } from "#src/db/conversations.ts";
import { listPendingEvents } from "#src/db/inbound-events.ts";
import { insertOutbox } from "#src/db/outbox.ts";
import { asTenant } from "#src/db/transact.ts";
import { deliverOutbox } from "#src/jobs/definitions/deliver-outbox.ts";
import { drainConversation } from "#src/jobs/definitions/drain-conversation.ts";
import { type JobQueue, openJobQueue } from "#src/jobs/job-queue.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  open = await openTestDatabase();
});

afterAll(async () => {
  await open[Symbol.asyncDispose]();
});

const openJobs = async (): Promise<JobQueue> =>
  openJobQueue({ url: open.database.serviceUrl, applicationName: "test", onProblem: () => {} });

describe("a sweep", () => {
  test("by two services at once asks once for each forgotten inbox and outbox", async () => {
    const { db, clock, owner } = open;
    const { teamId } = owner;
    await using jobs = await openJobs();
    await using others = await openJobs();
    const ids: string[] = [];
    // Written without their jobs, as if these had been lost.
    const lost: JobQueue = { ...jobs, enqueue: async () => {} };
    const chat = createChat({ db, clock, jobs: lost }, "thread");
    for (let count = 0; count < 8; count += 1) {
      const id = await chat.start(owner, { text: "words", externalId: crypto.randomUUID() });
      ids.push(id);
      const message = { teamId, conversationId: id, face: "thread", messageId: "m1", message: {} };
      await asTenant(db, owner, (tx) => insertOutbox(tx, { ...message, now: clock.now() }));
    }
    clock.forward({ seconds: 10 });
    await Promise.all([
      sweepConversations({ db, clock, jobs }),
      sweepConversations({ db, clock, jobs: others }),
    ]);
    for (const job of [drainConversation, deliverOutbox]) {
      const asked: string[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      await jobs.work(job, async ({ conversationId }) => {
        asked.push(conversationId);
        if (asked.length === ids.length) resolve();
      });
      await promise;
      expect(asked.toSorted()).toEqual(ids.toSorted());
    }
  });

  test("wakes a thread once its time has come, and once only, whoever sweeps", async () => {
    const { db, clock, owner } = open;
    const conversationId = crypto.randomUUID();
    const wakeAt = clock.now().add({ hours: 20 });
    const state = { ...emptyConversation, wakeAt: wakeAt.toString() };
    const row = { id: conversationId, face: "thread", version: 0, state, title: "" };
    await asTenant(db, owner, async (tx) => {
      const { teamId, userId } = owner;
      await insertConversation(tx, { ...row, teamId, userId, now: clock.now() });
      await updateConversation(tx, { ...row, wakeAt, now: clock.now() });
    });
    await using jobs = await openJobs();
    const pending = () =>
      asTenant(db, owner, (tx) => listPendingEvents(tx, { conversationId, limit: 9 }));
    clock.forward({ hours: 19 });
    await sweepConversations({ db, clock, jobs });
    expect(await pending()).toEqual([]);
    clock.forward({ hours: 2 });
    await Promise.all([
      sweepConversations({ db, clock, jobs }),
      sweepConversations({ db, clock, jobs }),
    ]);
    const events = (await pending()).map(({ event }) => event);
    expect(events).toEqual([{ type: "woken", at: wakeAt.toString() }]);
  });
});
