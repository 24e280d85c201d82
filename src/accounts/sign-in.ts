import type { Account } from "#src/db/accounts.ts";
import { isUuid } from "#src/db/is-uuid.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import {
  deleteSession,
  findSession as findSessionRow,
  findSessionScope,
  insertSession,
  listSessionTeams,
  moveSession,
  type SessionScope,
} from "#src/db/sessions.ts";
import { insertSignInLink, useSignInLink } from "#src/db/sign-in-links.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { TeamOfPerson } from "#src/domain/team.ts";
import { hashSecret, newSecret } from "./hash-secret.ts";

interface App {
  db: Database;
  clock: Clock;
}

/** How long a sign-in link can be used. */
export const linkHours = 24;
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
      isForOneTeam: false,
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
    if (!whose) return undefined;
    await tellTeamPages(tx, whose.teamId);
    return openSession(app, tx, whose);
  });
}

/** Lets somebody in. */
export async function openSession(
  app: Pick<App, "clock">,
  tx: Transaction,
  { userId, teamId, isForOneTeam }: SessionScope,
): Promise<{ secret: string; maxAgeSeconds: number }> {
  const now = app.clock.now();
  const secret = newSecret();
  const lifetime = Temporal.Duration.from({ hours: sessionDays * 24 });
  await insertSession(tx, {
    secretHash: hashSecret(secret),
    userId,
    teamId,
    isForOneTeam,
    createdAt: now,
    expiresAt: now.add(lifetime),
  });
  return { secret, maxAgeSeconds: lifetime.total("seconds") };
}

/** Who it is, and in which team. Whoever is no longer in that one goes on in the first of their others. */
export async function findSession(app: App, secret: string): Promise<Account | undefined> {
  const session = keyOf(app, secret);
  return asSystem(app.db, async (tx) => {
    const found = await findSessionRow(tx, session);
    if (found) return found;
    const [other] = await listSessionTeams(tx, session);
    const isMoved = other && (await moveSession(tx, { ...session, teamId: other.id }));
    return isMoved ? findSessionRow(tx, session) : undefined;
  });
}

/** The teams that a session can be in, the person's own first, and whether it stays in the one it is in. */
export async function readReach(
  app: App,
  secret: string,
): Promise<{ teams: TeamOfPerson[]; isForOneTeam: boolean }> {
  const session = keyOf(app, secret);
  return asSystem(app.db, async (tx) => ({
    teams: await listSessionTeams(tx, session),
    isForOneTeam: (await findSessionScope(tx, session))?.isForOneTeam ?? false,
  }));
}

/** Goes on in another team. False where the person is not in it, or the session stays where it is. */
export async function switchTeam(app: App, secret: string, teamId: string): Promise<boolean> {
  if (!isUuid(teamId)) return false;
  return asSystem(app.db, (tx) => moveSession(tx, { ...keyOf(app, secret), teamId }));
}

export async function endSession(app: App, secret: string): Promise<void> {
  await asSystem(app.db, (tx) => deleteSession(tx, hashSecret(secret)));
}

function keyOf({ clock }: App, secret: string) {
  return { hash: hashSecret(secret), now: clock.now() };
}
