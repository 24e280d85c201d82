import { createHash, randomBytes } from "node:crypto";
import {
  type Account,
  deleteSession,
  findSession as findSessionRow,
  insertSession,
  insertSignInLink,
  useSignInLink,
} from "#src/db/accounts.ts";
import type { Database } from "#src/db/open-database.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";

interface App {
  db: Database;
  clock: Clock;
}

/** 256 bits: nobody guesses a link or a session. */
const secretBytes = 32;
const linkHours = 24;
const sessionDays = 30;

/** Makes a one-time sign-in token, good for a day. Only its hash is kept. */
export async function issueSignInLink(
  app: App,
  account: { userId: string; teamId: string },
): Promise<string> {
  const token = randomBytes(secretBytes).toString("base64url");
  const now = app.clock.now();
  await asSystem(app.db, (tx) =>
    insertSignInLink(tx, {
      tokenHash: hash(token),
      userId: account.userId,
      teamId: account.teamId,
      createdAt: now,
      expiresAt: now.add({ hours: linkHours }),
    }),
  );
  return token;
}

/** Uses a sign-in token up and opens a session. Undefined where it is unknown, used or too old. */
export async function redeemSignInLink(
  app: App,
  token: string,
): Promise<{ secret: string; maxAgeSeconds: number } | undefined> {
  const now = app.clock.now();
  const secret = randomBytes(secretBytes).toString("base64url");
  const lifetime = Temporal.Duration.from({ hours: sessionDays * 24 });
  return asSystem(app.db, async (tx) => {
    const whose = await useSignInLink(tx, { hash: hash(token), now });
    if (!whose) return undefined;
    await insertSession(tx, {
      secretHash: hash(secret),
      ...whose,
      createdAt: now,
      expiresAt: now.add(lifetime),
    });
    return { secret, maxAgeSeconds: lifetime.total("seconds") };
  });
}

export async function findSession(app: App, secret: string): Promise<Account | undefined> {
  return asSystem(app.db, (tx) => findSessionRow(tx, { hash: hash(secret), now: app.clock.now() }));
}

export async function endSession(app: App, secret: string): Promise<void> {
  await asSystem(app.db, (tx) => deleteSession(tx, hash(secret)));
}

function hash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
