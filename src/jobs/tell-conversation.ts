import type { Transaction } from "#src/db/open-database.ts";
import { insertInboundEvent } from "#src/db/inbound-events.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { News, Errand } from "#src/domain/news.ts";
import { drainConversation } from "./definitions/drain-conversation.ts";
import type { JobQueue } from "./job-queue.ts";

/**
 * Brings news of long work to its conversation, in the transaction that makes them true. The same
 * `newsId` told twice is told once. False where it had been told before.
 */
export async function tellConversation(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: {
    teamId: string;
    conversationId: string;
    newsId: string;
    news: News | Errand;
    /** The person behind it; absent where the service itself speaks. */
    actorId?: string;
  },
): Promise<boolean> {
  const { teamId, conversationId } = input;
  const isNew = await insertInboundEvent(tx, {
    id: crypto.randomUUID(),
    teamId,
    conversationId,
    source: "service",
    externalId: input.newsId,
    ...(input.actorId !== undefined && { actorId: input.actorId }),
    event: input.news,
    receivedAt: app.clock.now(),
  });
  if (isNew) {
    await app.jobs.enqueue(
      tx,
      drainConversation,
      { teamId, conversationId },
      { waitsOncePer: conversationId },
    );
  }
  return isNew;
}
