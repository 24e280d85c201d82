import { findReach, noteUnreachable } from "#src/db/chat-identities.ts";
import { deletePlace, findAddress, upsertPlace } from "#src/db/chat-places.ts";
import { findConversation, lockConversation, updateFace } from "#src/db/conversations.ts";
import type { Database } from "#src/db/open-database.ts";
import { deletePartsOf } from "#src/db/posted-messages.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import type { Person, Place } from "./chat.ts";
import { chooseFace } from "./choose-face.ts";
import { sayFarewell } from "./say-farewell.ts";

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
    await lockConversation(tx, conversationId);
    await deletePlace(tx, { conversationId, face });
    await deletePartsOf(tx, { conversationId, face });
    const { faces } = app;
    const to = isPrivate ? await chooseFace(tx, { userId, faces, not: face }) : face;
    await updateFace(tx, { id: conversationId, face: to });
    const newsId = `gone:${input.because}`;
    const why = to === face ? "closed" : "gone";
    const news = { type: "moved-here", from: face, why } as const;
    await tellConversation(app, tx, { teamId, conversationId, newsId, news });
  });
}

/**
 * Carries one of a person's own conversations over to where they want to go on; where it was, its cards are
 * closed and that is said. False where it is not theirs.
 */
export async function carryOver(
  app: Pick<App, "db" | "jobs" | "clock">,
  person: Person,
  input: {
    conversationId: string;
    to: string;
    /** Absent on a face without places. */
    place?: Place;
    externalId: string;
  },
): Promise<boolean> {
  const { conversationId, to, place } = input;
  const { teamId, userId: actorId } = person;
  return asTenant(app.db, person, async (tx) => {
    const found = await findConversation(tx, conversationId);
    // What is being handled in it is told where it was.
    const thread = found && (await lockConversation(tx, found.id));
    if (thread?.userId !== actorId) return false;
    await deletePlace(tx, { conversationId, face: to });
    await deletePartsOf(tx, { conversationId, face: to });
    await updateFace(tx, { id: conversationId, face: to });
    if (thread.face !== to) await sayFarewell(app, tx, { thread, to });
    if (place) {
      const now = app.clock.now();
      await upsertPlace(tx, { conversationId, teamId, face: to, place, now });
    }
    const newsId = `moved:${to}:${input.externalId}`;
    const news = { type: "moved-here", from: thread.face, why: "asked" } as const;
    await tellConversation(app, tx, { teamId, conversationId, newsId, news, actorId });
    return true;
  });
}
