import { afterAll, beforeAll, expect, test } from "vitest";
import { insertSnapshot } from "#src/db/analytics.ts";
import { listChannels } from "#src/db/channels.ts";
import { readMonths } from "#src/db/month-numbers.ts";
import { insertProject, updateProject } from "#src/db/projects.ts";
import { insertPublication } from "#src/db/schedules.ts";
import { schedules } from "#src/db/schema/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { publicationOf } from "./seed-team.ts";
import { eq } from "drizzle-orm";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
const november = {
  lastStart: Temporal.Instant.from("2026-09-30T15:00:00Z"),
  thisStart: Temporal.Instant.from("2026-10-31T15:00:00Z"),
  end: Temporal.Instant.from("2026-11-24T01:00:00Z"),
};

beforeAll(async () => {
  open = await openTestDatabase();
});
afterAll(() => open[Symbol.asyncDispose]());

const read = async () => asTenant(open.db, open.owner, (tx) => readMonths(tx, november));

/** A short that was begun and went out at a moment, with what was counted at some later ones. */
async function publish(at: string, counts: [string, number, number][]): Promise<void> {
  const { teamId, userId } = open.owner;
  const conversationId = await open.addConversation(open.owner);
  const [id, scheduleId] = [crypto.randomUUID(), crypto.randomUUID()];
  const now = Temporal.Instant.from(at);
  await asTenant(open.db, open.owner, async (tx) => {
    const [channel] = await listChannels(tx);
    const channelId = channel?.id ?? "";
    const brief = { keyword: "k", tone: "casual", language: "ko", lengthSeconds: 30 } as const;
    await insertProject(tx, { ...brief, id, teamId, userId, conversationId, generation: 1, now });
    await updateProject(tx, { id, generation: 1, changes: { makingStartedAt: now }, now });
    const post = { teamId, projectId: id, channelId };
    await insertPublication(tx, { ...post, ...publicationOf(scheduleId, now), now });
    await tx.drizzle
      .update(schedules)
      .set({ status: "published", publishedAt: now })
      .where(eq(schedules.id, scheduleId));
    for (const [snapshotAt, views, likes] of counts) {
      const numbers = { views, likes, comments: 0, shares: 0, watchTimeSeconds: 0 };
      const taken = { moment: "24h", platformVideoId: "v" } as const;
      const when = Temporal.Instant.from(snapshotAt);
      await insertSnapshot(tx, { ...post, ...numbers, ...taken, scheduleId, snapshotAt: when });
    }
  });
}

test("where nothing was ever measured, no numbers are made up", async () => {
  expect(await read()).toEqual({
    thisMonth: { published: 0, made: 0 },
    lastMonth: { published: 0, made: 0 },
  });
});

test("each post counts with its newest snapshot, less what it had when the month began", async () => {
  await publish("2026-10-20T00:00:00Z", [
    ["2026-10-20T01:00:00Z", 10, 1],
    ["2026-10-27T00:00:00Z", 100, 9],
    ["2026-11-10T00:00:00Z", 130, 8],
  ]);
  await publish("2026-11-02T00:00:00Z", [
    ["2026-11-02T01:00:00Z", 5, 0],
    ["2026-11-03T00:00:00Z", 50, 4],
  ]);
  // In Seoul the month has already begun.
  await publish("2026-10-31T15:30:00Z", []);
  expect(await read()).toEqual({
    thisMonth: { published: 2, made: 2, gained: { views: 80, likes: 3 } },
    lastMonth: { published: 1, made: 1, gained: { views: 100, likes: 9 } },
  });
});
