import { findChannel } from "#src/db/channels.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findProject, shareConversation } from "#src/db/projects.ts";
import {
  changeStatus,
  findPublication,
  insertAttempt,
  type Publication,
  type PublicationChanges,
} from "#src/db/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import type { News } from "#src/domain/news.ts";
import type { PublicationStatus } from "#src/domain/publication.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import type { Outgoing } from "./publisher.ts";
import type { Publishing } from "./publishing.ts";

type AttemptStep = Parameters<typeof insertAttempt>[1]["step"];

/** Reads a post with its channel; undefined where either is gone. */
export async function readOutgoing(
  publishing: Publishing,
  input: { teamId: string; scheduleId: string },
): Promise<Outgoing | undefined> {
  return asTenant(publishing.db, input, async (tx) => {
    const publication = await findPublication(tx, input.scheduleId);
    const channel = publication && (await findChannel(tx, publication.channelId));
    return publication && channel ? { publication, channel } : undefined;
  });
}

/**
 * Takes a post on: the change of state, the record of what was tried, the news for its thread and
 * whatever `alongside` enqueues commit together. Undefined where somebody else has moved it since;
 * then nothing at all was written.
 */
export async function movePublication(
  publishing: Publishing,
  publication: Publication,
  input: {
    status: PublicationStatus;
    changes?: PublicationChanges;
    /** From now on; or the very instant. Nobody else goes on with the post before. */
    leaseSeconds?: number;
    leaseUntil?: Temporal.Instant | undefined;
    attempt: { step: AttemptStep; outcome: string; detail?: Record<string, string | number> };
    news?: News;
    alongside?: (tx: Transaction, moved: Publication) => Promise<void>;
  },
): Promise<Publication | undefined> {
  const { teamId, id: scheduleId } = publication;
  const now = publishing.clock.now();
  const leaseUntil =
    input.leaseSeconds === undefined ? input.leaseUntil : now.add({ seconds: input.leaseSeconds });
  return asTenant(publishing.db, { teamId }, async (tx) => {
    // The thread first, as whoever handles it does: two that wait for each other never get on.
    if (input.news) await shareConversation(tx, publication.projectId);
    const isMoved = await changeStatus(tx, publication, {
      status: input.status,
      changes: { ...input.changes, leaseUntil: leaseUntil ?? null },
      now,
    });
    if (!isMoved) return undefined;
    const fence = publication.fence + 1;
    await insertAttempt(tx, { teamId, scheduleId, fence, at: now, ...input.attempt });
    const moved = await findPublication(tx, scheduleId);
    if (moved) await input.alongside?.(tx, moved);
    if (input.news) {
      const newsId = newsIdOf(publication, input.news);
      await tellAbout(publishing, tx, { publication, newsId }, input.news);
    }
    return moved;
  });
}

/** Tells the thread in which the post's short was made. False where the same news was told before. */
export async function tellAbout(
  app: Pick<Publishing, "jobs" | "clock">,
  tx: Transaction,
  about: { publication: Publication; newsId: string },
  news: News,
): Promise<boolean> {
  const { publication, newsId } = about;
  const project = await findProject(tx, publication.projectId);
  if (!project) return false;
  const { teamId } = publication;
  const { conversationId } = project;
  return tellConversation(app, tx, { teamId, conversationId, newsId, news });
}

/** Every state of a post is told once, whoever finds it. */
export function newsIdOf(publication: Publication, news: News): string {
  return `${news.type}:${publication.id}:${publication.fence}`;
}
