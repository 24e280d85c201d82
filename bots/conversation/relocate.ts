import { findReach, noteUnreachable } from "#src/db/chat-identities.ts";
import { deletePlace, findAddress, upsertPlace } from "#src/db/chat-places.ts";
import { updateFace } from "#src/db/conversations.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { deletePartsOf } from "#src/db/posted-messages.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import type { Place } from "./chat.ts";
import { chooseFace } from "./choose-face.ts";

interface App {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  faces: ReadonlySet<string>;
}

/**
 * Takes a conversation away from a place that is closed to us: to its person's private chat on the same
 * platform, and where that is closed too to another chat of theirs. What has not been sent comes along.
 */
export async function leaveGonePlace(
  app: App,
  input: { teamId: string; conversationId: string; face: string; because: string },
): Promise<void> {
  const { teamId, conversationId, face } = input;
  const address = await asTenant(app.db, { teamId }, (tx) => findAddress(tx, input));
  if (!address) return;
  const { userId, place } = address;
  const reach = await asSystem(app.db, (tx) => findReach(tx, { face, userId }));
  const isPrivate = !reach || !place || place.channel === reach.directChannel;
  const now = app.clock.now();
  if (isPrivate) await asSystem(app.db, (tx) => noteUnreachable(tx, { face, userId, now }));
  await asTenant(app.db, { teamId }, async (tx) => {
    await deletePlace(tx, conversationId);
    await deletePartsOf(tx, { conversationId, face });
    const { faces } = app;
    const to = isPrivate ? await chooseFace(tx, { userId, faces, not: face }) : face;
    await updateFace(tx, { id: conversationId, face: to });
    const newsId = `gone:${input.because}`;
    const news = { type: "moved-here", from: face, why: "gone" } as const;
    await tellConversation(app, tx, { teamId, conversationId, newsId, news });
  });
}

/** Carries a conversation over to another place because its person wants to go on there. */
export async function moveConversation(
  app: Pick<App, "jobs" | "clock">,
  tx: Transaction,
  input: {
    teamId: string;
    conversationId: string;
    /** Where it has been so far. */
    from: string;
    to: string;
    /** Absent on a face without places. */
    place?: Place;
    actorId: string;
    externalId: string;
  },
): Promise<void> {
  const { teamId, conversationId, from, to, place, actorId } = input;
  await deletePlace(tx, conversationId);
  await deletePartsOf(tx, { conversationId, face: to });
  await updateFace(tx, { id: conversationId, face: to });
  if (place) {
    const now = app.clock.now();
    await upsertPlace(tx, { conversationId, teamId, face: to, place, now });
  }
  const newsId = `moved:${to}:${input.externalId}`;
  const news = { type: "moved-here", from, why: "asked" } as const;
  await tellConversation(app, tx, { teamId, conversationId, newsId, news, actorId });
}
