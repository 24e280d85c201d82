import { listDueWakes } from "#src/db/conversations.ts";
import { listForgottenInboxes } from "#src/db/inbound-events.ts";
import type { Database } from "#src/db/open-database.ts";
import { listForgottenOutboxes } from "#src/db/outbox.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import { deliverOutbox } from "#src/jobs/definitions/deliver-outbox.ts";
import { drainConversation } from "#src/jobs/definitions/drain-conversation.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";

const atOnceMax = 100;
/** What has waited longer than this was forgotten, or has come to its next try. */
const forgottenAfterSeconds = 3;

/** Goes on with conversations whose inbox or outbox nobody is working on, and wakes those whose time has come. */
export async function sweepConversations(app: {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
}): Promise<void> {
  const now = app.clock.now();
  const olderThan = now.subtract({ seconds: forgottenAfterSeconds });
  await asSystem(app.db, async (tx) => {
    const inboxes = await listForgottenInboxes(tx, { olderThan, limit: atOnceMax });
    for (const one of inOneOrder(inboxes)) {
      await app.jobs.enqueue(tx, drainConversation, one, { waitsOncePer: one.conversationId });
    }
    const outboxes = await listForgottenOutboxes(tx, { olderThan, now, limit: atOnceMax });
    for (const one of inOneOrder(outboxes)) {
      await app.jobs.enqueue(tx, deliverOutbox, one, { waitsOncePer: one.conversationId });
    }
    for (const { wakeAt, ...one } of inOneOrder(
      await listDueWakes(tx, { now, limit: atOnceMax }),
    )) {
      const at = wakeAt.toString();
      const newsId = `woken:${one.conversationId}:${at}`;
      await tellConversation(app, tx, { ...one, newsId, news: { type: "woken", at } });
    }
  });
}

/** Two sweepers that enqueue in the same order wait for each other, but never both at once. */
function inOneOrder<One extends { conversationId: string }>(some: readonly One[]): One[] {
  return some.toSorted((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
}
