import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asTenant } from "#src/db/transact.ts";
import { drainConversation } from "#src/jobs/definitions/drain-conversation.ts";
import { openJobQueue } from "#src/jobs/job-queue.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  open = await openTestDatabase();
});
afterAll(() => open[Symbol.asyncDispose]());

describe("a queue with more jobs than workers", () => {
  test("is worked off in one go, without waiting for the next look at it", async () => {
    const { db, owner, database } = open;
    const { teamId } = owner;
    await using jobs = await openJobQueue({
      url: database.serviceUrl,
      applicationName: "test",
      onProblem: () => {},
      // Longer than any test: whoever waits for it never ends.
      pollSeconds: 3600,
    });
    const ids = Array.from({ length: 5 * drainConversation.concurrency }, () =>
      crypto.randomUUID(),
    );
    await asTenant(db, owner, async (tx) => {
      for (const conversationId of ids) {
        const payload = { teamId, conversationId };
        await jobs.enqueue(tx, drainConversation, payload, { waitsOncePer: conversationId });
      }
    });
    const done: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    await jobs.work(drainConversation, async ({ conversationId }) => {
      done.push(conversationId);
      if (done.length === ids.length) resolve();
    });
    await promise;
    expect(done.toSorted()).toEqual(ids.toSorted());
  });
});
