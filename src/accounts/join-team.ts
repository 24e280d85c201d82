import { insertAccount } from "#src/db/accounts.ts";
import { findInvitation, noteGuest, useInvitation } from "#src/db/invitations.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { insertMember } from "#src/db/teams.ts";
import { asSystem } from "#src/db/transact.ts";
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
 * Uses an invitation up and lets the person in: an account of their own where they have none. Undefined
 * where the link is unknown, used or too old.
 */
export async function joinTeam(
  app: App,
  input: {
    token: string;
    who: { userId: string } | { name: string; language: Language; timeZone: string };
  },
): Promise<{ secret: string; maxAgeSeconds: number } | undefined> {
  const { who } = input;
  const now = app.clock.now();
  const link = { tokenHash: hashSecret(input.token), now };
  return asSystem(app.db, async (tx) => {
    // First of all, so that of two at once only one makes an account.
    const invitation = await useInvitation(tx, link);
    if (!invitation) return undefined;
    const userId = "userId" in who ? who.userId : await addAccount(app, tx, who);
    await noteGuest(tx, { id: invitation.id, userId });
    const { teamId, role, permissions } = invitation;
    await insertMember(tx, { teamId, userId, role, permissions, now });
    return openSession(app, tx, { userId, teamId });
  });
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
