import { insertAccount } from "#src/db/accounts.ts";
import { findInvitation, noteGuest, useInvitation } from "#src/db/invitations.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { findSessionScope } from "#src/db/sessions.ts";
import { insertMember } from "#src/db/teams.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asSystem } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";
import type { TeamRole } from "#src/domain/team.ts";
import { newPageHandle } from "./ensure-owner.ts";
import { hashSecret } from "./hash-secret.ts";
import { openSession } from "./sign-in.ts";

interface App {
  db: Database;
  clock: Clock;
}

interface Joining {
  token: string;
  who: { secret: string } | { name: string; language: Language; timeZone: string };
}

/** What a link leads into, without using it up; undefined where it is unknown, used or too old. */
export async function readInvitation(
  app: App,
  token: string,
): Promise<{ name: string; teamName: string; role: TeamRole } | undefined> {
  const now = app.clock.now();
  const found = await asSystem(app.db, (tx) =>
    findInvitation(tx, { tokenHash: hashSecret(token), now }),
  );
  return found && { name: found.name, teamName: found.teamName, role: found.role };
}

/**
 * Uses an invitation up and lets the person in: whoever is signed in, as who they are and no further than
 * their session reaches; anybody else with an account of their own. Undefined where the link is unknown,
 * used or too old. Throws AppError `forbidden` where the session has ended.
 */
export async function joinTeam(
  app: App,
  input: Joining,
): Promise<{ secret: string; maxAgeSeconds: number } | undefined> {
  const { who } = input;
  const now = app.clock.now();
  const link = { tokenHash: hashSecret(input.token), now };
  return asSystem(app.db, async (tx) => {
    // First of all, so that of two at once only one makes an account.
    const invitation = await useInvitation(tx, link);
    if (!invitation) return undefined;
    const { userId, isForOneTeam } = await findGuest(app, tx, who);
    await noteGuest(tx, { id: invitation.id, userId });
    const { teamId, role, permissions } = invitation;
    await insertMember(tx, { teamId, userId, role, permissions, now });
    await tellTeamPages(tx, teamId);
    return openSession(app, tx, { userId, teamId, isForOneTeam });
  });
}

async function findGuest(
  app: App,
  tx: Transaction,
  who: Joining["who"],
): Promise<{ userId: string; isForOneTeam: boolean }> {
  if (!("secret" in who)) return { userId: await addAccount(app, tx, who), isForOneTeam: false };
  const session = { hash: hashSecret(who.secret), now: app.clock.now() };
  const scope = await findSessionScope(tx, session);
  if (!scope) throw new AppError("forbidden", "the session has ended");
  return scope;
}

/** Everybody has a team of their own beside those they are invited to. */
async function addAccount(
  app: App,
  tx: Transaction,
  person: { name: string; language: Language; timeZone: string },
): Promise<string> {
  const userId = crypto.randomUUID();
  await insertAccount(tx, {
    userId,
    teamId: crypto.randomUUID(),
    ...person,
    pageHandle: newPageHandle(),
    pageName: person.name,
    now: app.clock.now(),
  });
  return userId;
}
