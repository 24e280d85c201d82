import type { Logger } from "pino";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { lockConversation } from "#src/db/conversations.ts";
import type { Database } from "#src/db/open-database.ts";
import { claimOutbox, markSent, markUnsent, type OutboxRow, postpone } from "#src/db/outbox.ts";
import { asTenant } from "#src/db/transact.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import type { Face } from "./chat.ts";
import { leaveGonePlace } from "./relocate.ts";
import { forgetLeft, isLeft } from "./say-farewell.ts";
import type { Message } from "./screen.ts";

/** How long a face may take for one message. */
export const messageSecondsMax = 60;
/** A sender that has said nothing for this long is gone: longer than any message takes. */
const sendingSecondsMax = 90;
/** A message that cannot be drawn holds its thread back for some minutes. */
const attemptsMax = 8;
/** A platform that is down is waited for: about a day with the longest pauses. */
const attemptsMaxWhileDown = 300;
const firstRetrySeconds = 1;
const retrySecondsMax = 300;
/** How often a message looks whether its face is on again. */
const faceOffSeconds = 60;

interface DeliverApp {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  log: Logger;
  faces: ReadonlyMap<string, Face>;
}

/**
 * Sends what waits in a conversation's outbox, one after the other. A message that fails holds back
 * those behind it until it is through or given up: nobody sees a thread out of order. Progress that has
 * to wait holds nothing back. What is for a face that is off waits until it is on again.
 */
export async function deliver(
  app: DeliverApp,
  input: { teamId: string; conversationId: string },
): Promise<void> {
  let sent: OutboxRow | undefined;
  for (;;) {
    const row = await claimNext(app, input, sent);
    if (!row) return;
    if (row.isFarewell) {
      await sendFarewell(app, input, row);
      sent = undefined;
      continue;
    }
    const face = app.faces.get(row.face);
    if (!face) return holdBack(app, input, { row, waitMs: faceOffSeconds * 1_000 });
    const error = await trySending(face, input, row);
    sent = error === undefined ? row : undefined;
    if (error === undefined) continue;
    const waitMs = waitMsOf(error);
    if (waitMs !== undefined) {
      await holdBack(app, input, { row, waitMs });
      if (!row.isProgress) return;
    } else if (isGone(error)) await moveOn(app, input, row);
    else if (!(await isGivenUp(app, input, { row, error }))) return;
  }
}

async function claimNext(
  app: DeliverApp,
  input: { teamId: string; conversationId: string },
  sent: OutboxRow | undefined,
): Promise<OutboxRow | undefined> {
  const now = app.clock.now();
  return asTenant(app.db, { teamId: input.teamId }, (tx) =>
    claimOutbox(tx, {
      conversationId: input.conversationId,
      now,
      deadBefore: now.subtract({ seconds: sendingSecondsMax }),
      ...(sent && { sent }),
    }),
  );
}

/**
 * A word where the conversation was until now. It is no more than a courtesy: where it cannot be said it is
 * left out, and what is told in the new place never waits for it.
 */
async function sendFarewell(
  app: DeliverApp,
  input: { teamId: string; conversationId: string },
  row: OutboxRow,
): Promise<void> {
  const { conversationId } = input;
  const left = { conversationId, face: row.face };
  const face = app.faces.get(row.face);
  const inTeam = { teamId: input.teamId };
  const isOpen = await asTenant(app.db, inTeam, (tx) => isLeft(tx, left));
  const error = face && isOpen ? await trySending(face, input, row) : new Error("nobody is there");
  const waitMs = waitMsOf(error);
  if (waitMs !== undefined) return holdBack(app, input, { row, waitMs });
  if (error !== undefined) app.log.info({ err: error, ...left }, "a farewell was left out");
  const now = app.clock.now();
  await asTenant(app.db, inTeam, async (tx) => {
    // In the order of whoever carries it over at the same time: else they would wait for each other.
    await lockConversation(tx, conversationId);
    if (error === undefined) await markSent(tx, { ...row, now });
    else await markUnsent(tx, { ...row, error: "left out" });
    await forgetLeft(tx, left);
  });
}

/** How long a platform wants to be left alone, where that is all that is wrong. */
function waitMsOf(error: unknown): number | undefined {
  return error instanceof AppError ? error.retryAfterMs : undefined;
}

/** It was not tried, so it counts as no try. */
async function holdBack(
  app: DeliverApp,
  { teamId, conversationId }: { teamId: string; conversationId: string },
  { row, waitMs }: { row: OutboxRow; waitMs: number },
): Promise<void> {
  const notBefore = app.clock.now().add({ milliseconds: Math.ceil(waitMs) });
  await asTenant(app.db, { teamId }, (tx) => postpone(tx, { ...row, conversationId, notBefore }));
}

function isGone(error: unknown): boolean {
  return error instanceof AppError && error.code === "destination-gone";
}

/** The conversation goes on elsewhere, with this message first. */
async function moveOn(
  app: DeliverApp,
  input: { teamId: string; conversationId: string },
  { id, attempts, face }: OutboxRow,
): Promise<void> {
  app.log.warn({ ...input, face }, "a place is closed to us; its conversation goes on elsewhere");
  const faces = new Set(app.faces.keys());
  await leaveGonePlace({ ...app, faces }, { ...input, face, because: `${id}:${attempts}` });
  const error = "the place is gone";
  await asTenant(app.db, { teamId: input.teamId }, (tx) =>
    markUnsent(tx, { id, attempts, error, notBefore: app.clock.now() }),
  );
}

/** Writes down that a try failed. Whether it was the last one, so that the next message may follow. */
async function isGivenUp(
  app: DeliverApp,
  input: { teamId: string },
  { row, error }: { row: OutboxRow; error: unknown },
): Promise<boolean> {
  const { id, attempts } = row;
  const isOver = attempts >= attemptsMaxFor(error);
  app.log[isOver ? "error" : "warn"]({ err: error, outboxId: id }, "a message failed");
  await asTenant(app.db, { teamId: input.teamId }, (tx) =>
    markUnsent(tx, {
      id,
      attempts,
      error: error instanceof Error ? error.message : "unknown",
      ...(!isOver && { notBefore: app.clock.now().add({ seconds: retrySeconds(attempts) }) }),
    }),
  );
  return isOver;
}

async function trySending(
  face: Face,
  input: { teamId: string; conversationId: string },
  row: OutboxRow,
): Promise<unknown> {
  const tooLate = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => tooLate.reject(new AppError("platform-unavailable", `${face.name} does not answer`)),
    messageSecondsMax * 1000,
  );
  try {
    const { id: outboxId, attempts: attempt, isProgress } = row;
    const delivery = { ...input, outboxId, attempt, isProgress, message: toMessage(row.message) };
    await Promise.race([face.deliver(delivery), tooLate.promise]);
    return undefined;
  } catch (error) {
    return error ?? new Error("a face failed without a word");
  } finally {
    clearTimeout(timer);
  }
}

function attemptsMaxFor(error: unknown): number {
  if (!(error instanceof AppError)) return attemptsMax;
  if (error.code === "platform-rejected") return 1;
  return error.code === "platform-unavailable" ? attemptsMaxWhileDown : attemptsMax;
}

function retrySeconds(attempts: number): number {
  return Math.min(retrySecondsMax, firstRetrySeconds * 2 ** (attempts - 1));
}

/** The outbox holds only what `performEffects` put there. */
export function toMessage(message: unknown): Message {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return message as Message;
}
