import type { Logger } from "pino";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Database } from "#src/db/open-database.ts";
import { claimOutbox, markSent, markUnsent, type OutboxRow } from "#src/db/outbox.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Face } from "./chat.ts";
import type { Message } from "./screen.ts";

/** A sender that has said nothing for this long is gone. Longer than any face takes for one message. */
const sendingSecondsMax = 90;
const attemptsMax = 8;
const firstRetrySeconds = 1;
const retrySecondsMax = 300;

/**
 * Sends what waits in a conversation's outbox, one after the other. A message that fails holds back
 * those behind it until it is through or given up: nobody sees a thread out of order.
 */
export async function deliver(
  app: { db: Database; clock: Clock; log: Logger; faces: ReadonlyMap<string, Face> },
  input: { teamId: string; conversationId: string },
): Promise<void> {
  const { teamId, conversationId } = input;
  for (;;) {
    const now = app.clock.now();
    const row = await asTenant(app.db, { teamId }, (tx) =>
      claimOutbox(tx, {
        conversationId,
        now,
        deadBefore: now.subtract({ seconds: sendingSecondsMax }),
      }),
    );
    if (!row) return;
    const error = await trySending(app, input, row);
    const isGoingOn = await asTenant(app.db, { teamId }, async (tx) => {
      if (error === undefined) {
        await markSent(tx, { id: row.id, now: app.clock.now() });
        return true;
      }
      const isOver = row.attempts >= attemptsMax || isFinal(error);
      app.log[isOver ? "error" : "warn"]({ err: error, outboxId: row.id }, "a message failed");
      await markUnsent(tx, {
        id: row.id,
        error: error instanceof Error ? error.message : "unknown",
        ...(!isOver && {
          notBefore: app.clock.now().add({ seconds: retrySeconds(row.attempts) }),
        }),
      });
      return isOver;
    });
    if (!isGoingOn) return;
  }
}

async function trySending(
  app: { faces: ReadonlyMap<string, Face> },
  input: { teamId: string; conversationId: string },
  row: OutboxRow,
): Promise<unknown> {
  const face = app.faces.get(row.face);
  if (!face) return new AppError("bad-configuration", `the face ${row.face} is not on`);
  try {
    await face.deliver({ ...input, outboxId: row.id, message: toMessage(row.message) });
    return undefined;
  } catch (error) {
    return error;
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof AppError && error.code === "platform-rejected";
}

function retrySeconds(attempts: number): number {
  return Math.min(retrySecondsMax, firstRetrySeconds * 2 ** (attempts - 1));
}

/** The outbox holds only what `performEffects` put there. */
export function toMessage(message: unknown): Message {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return message as Message;
}
