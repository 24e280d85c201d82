import {
  type Account,
  deleteSession,
  findSession as findSessionRow,
  insertSession,
  insertSignInLink,
  useSignInLink,
} from "#src/db/accounts.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import { hashSecret, newSecret } from "./hash-secret.ts";

interface App {
  db: Database;
  clock: Clock;
}

const linkHours = 24;
const sessionDays = 30;

/** Makes a one-time sign-in token, good for a day. Only its hash is kept. */
export async function issueSignInLink(
  app: App,
  account: { userId: string; teamId: string },
): Promise<string> {
  const token = newSecret();
  const now = app.clock.now();
  await asSystem(app.db, (tx) =>
    insertSignInLink(tx, {
      tokenHash: hashSecret(token),
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
  return asSystem(app.db, async (tx) => {
    const whose = await useSignInLink(tx, { hash: hashSecret(token), now: app.clock.now() });
    return whose && openSession(app, tx, whose);
  });
}

/** Lets somebody in, for one team. */
export async function openSession(
  app: Pick<App, "clock">,
  tx: Transaction,
  whose: { userId: string; teamId: string },
): Promise<{ secret: string; maxAgeSeconds: number }> {
  const now = app.clock.now();
  const secret = newSecret();
  const lifetime = Temporal.Duration.from({ hours: sessionDays * 24 });
  const { userId, teamId } = whose;
  await insertSession(tx, {
    secretHash: hashSecret(secret),
    userId,
    teamId,
    createdAt: now,
    expiresAt: now.add(lifetime),
  });
  return { secret, maxAgeSeconds: lifetime.total("seconds") };
}

export async function findSession(app: App, secret: string): Promise<Account | undefined> {
  return asSystem(app.db, (tx) =>
    findSessionRow(tx, { hash: hashSecret(secret), now: app.clock.now() }),
  );
}

export async function endSession(app: App, secret: string): Promise<void> {
  await asSystem(app.db, (tx) => deleteSession(tx, hashSecret(secret)));
}
