import type { Clock } from "#src/domain/clock.ts";
import { AppError } from "#src/domain/app-error.ts";
import { noteFace } from "#src/db/accounts.ts";
import { findActionToken } from "#src/db/action-tokens.ts";
import { touchPlace, upsertPlace } from "#src/db/chat-places.ts";
import { findConversation, insertConversation } from "#src/db/conversations.ts";
import { insertInboundEvent, isKnownEvent } from "#src/db/inbound-events.ts";
import { nameBasedId } from "#src/db/name-based-id.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { asTenant } from "#src/db/transact.ts";
import { drainConversation } from "#src/jobs/definitions/drain-conversation.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { findMember } from "#src/db/teams.ts";
import { maySeeThread } from "#src/domain/team.ts";
import { whyNotAllowed } from "./approval/may-press.ts";
import { readRights } from "./approval/read-rights.ts";
import type { Chat, Person, Place } from "./chat.ts";
import { emptyConversation } from "./conversation.ts";
import { isVerb, type Notice } from "./screen.ts";
import { toConversation } from "./stored-conversation.ts";
import { type StoredEvent, toStoredEvent } from "./stored-event.ts";
import { whyNotPressable } from "./pressable.ts";

interface ChatApp {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
}

/** The door of the conversation for one face: what comes in is on disk before it is acknowledged. */
export function createChat(app: ChatApp, face: string): Chat {
  return {
    arrive: async (person, input) =>
      open(app, person, { ...input, face, event: { type: "arrived" } }),
    start: async (person, { text, externalId, place, ownScript, ...wish }) =>
      open(app, person, {
        face,
        externalId,
        ...(place && { place }),
        event: {
          type: "said",
          text,
          ...(ownScript !== undefined && { ownScript }),
          ...(wish.lengthSeconds !== undefined && { lengthSeconds: wish.lengthSeconds }),
          ...(wish.contentLanguage && { contentLanguage: wish.contentLanguage }),
        },
      }),
    say: async (person, input) =>
      asTenant(app.db, person, async (tx) => {
        const { conversationId, text } = input;
        const conversation = await findConversation(tx, conversationId);
        if (!conversation || !(await maySee(tx, person, conversation)))
          throw new AppError("not-found", "no such conversation in this team");
        const externalId = externalIdOf(person, input);
        const event = { type: "said" as const, text };
        await receive(app, tx, person, { face, externalId, conversationId, event });
      }),
    press: async (person, input) =>
      asTenant(app.db, person, async (tx) => {
        const externalId = externalIdOf(person, input);
        const refusal = await refusalOf(app, tx, { person, token: input.token });
        if ("notice" in refusal) {
          // A platform that brings the same press once more is not a person who pressed twice.
          const isAgain = await isKnownEvent(tx, { source: face, externalId });
          return isAgain ? { accepted: true } : { accepted: false, notice: refusal.notice };
        }
        await receive(app, tx, person, {
          face,
          externalId,
          conversationId: refusal.conversationId,
          event: {
            type: "press",
            token: input.token,
            ...(input.values && { values: input.values }),
          },
        });
        return { accepted: true };
      }),
  };
}

/** A conversation with its first event. The same delivery brought twice opens one. */
async function open(
  app: ChatApp,
  person: Person,
  input: { face: string; externalId: string; place?: Place; event: StoredEvent },
): Promise<string> {
  const { face, place, event } = input;
  return asTenant(app.db, person, async (tx) => {
    const externalId = externalIdOf(person, input);
    const conversationId = nameBasedId(face, externalId);
    await insertConversation(tx, {
      id: conversationId,
      teamId: person.teamId,
      userId: person.userId,
      face,
      version: emptyConversation.version,
      state: emptyConversation,
      title: "",
      now: app.clock.now(),
    });
    // Where it stands stays when it is brought again: a thread was made for it meanwhile, or it has gone elsewhere.
    const isAgain = await isKnownEvent(tx, { source: face, externalId });
    if (place && !isAgain) {
      const { teamId } = person;
      await upsertPlace(tx, { conversationId, teamId, face, place, now: app.clock.now() });
    }
    await receive(app, tx, person, { face, externalId, conversationId, event });
    return conversationId;
  });
}

/** A first look, so that a hopeless press is answered at once. What counts is decided in the drain. */
async function refusalOf(
  app: ChatApp,
  tx: Transaction,
  { person, token }: { person: Person; token: string },
): Promise<{ notice: Notice } | { conversationId: string }> {
  if (token !== storable(token)) return { notice: "card-is-old" };
  const action = await findActionToken(tx, token);
  if (!action) return { notice: "card-is-old" };
  const conversation = await findConversation(tx, action.conversationId);
  if (!conversation) return { notice: "card-is-old" };
  const rights = await readRights(tx, person);
  if (!maySeeThread(rights.standing, { isOwn: conversation.userId === person.userId })) {
    return { notice: "not-yours" };
  }
  const { phase } = toConversation(conversation);
  const notice =
    whyNotPressable(action, conversation.version, app.clock.now()) ??
    (isVerb(action.verb) ? whyNotAllowed(rights, phase, action.verb) : "card-is-old");
  return notice ? { notice } : { conversationId: action.conversationId };
}

/** A thread is its own person's, and whoever manages the team may look in. */
async function maySee(
  tx: Transaction,
  person: Person,
  conversation: { userId: string },
): Promise<boolean> {
  const isOwn = conversation.userId === person.userId;
  const member = await findMember(tx, person);
  return isOwn || (member !== undefined && maySeeThread(member, { isOwn }));
}

async function receive(
  app: ChatApp,
  tx: Transaction,
  person: Person,
  input: { face: string; externalId: string; conversationId: string; event: StoredEvent },
): Promise<void> {
  const { conversationId, face } = input;
  const { speaksIn } = person;
  const event = { ...input.event, ...(speaksIn && { speaksIn }) };
  const isNew = await insertInboundEvent(tx, {
    id: crypto.randomUUID(),
    teamId: person.teamId,
    conversationId,
    source: face,
    externalId: input.externalId,
    actorId: person.userId,
    event: toStoredEvent(JSON.parse(JSON.stringify(event), (_, part) => storable(part))),
    receivedAt: app.clock.now(),
  });
  // What is brought once more, perhaps long after, is nobody who has come back.
  if (!isNew) return;
  await noteFace(tx, { userId: person.userId, face });
  await touchPlace(tx, { conversationId, now: app.clock.now() });
  await app.jobs.enqueue(
    tx,
    drainConversation,
    { teamId: person.teamId, conversationId },
    { waitsOncePer: conversationId },
  );
}

/** A delivery's own id. What one person's client makes up can never hide another's. */
export function externalIdOf(person: Person, input: { externalId: string }): string {
  return storable(`${person.userId}:${input.externalId}`);
}

/** PostgreSQL keeps neither zero characters nor halves of characters. */
function storable<Part>(part: Part): Part | string {
  return typeof part === "string" ? part.replaceAll("\0", "").toWellFormed() : part;
}
