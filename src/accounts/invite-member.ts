import { insertInvitation } from "#src/db/invitations.ts";
import type { Database } from "#src/db/open-database.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Permissions, TeamRole } from "#src/domain/team.ts";
import { hashSecret, newSecret } from "./hash-secret.ts";
import { requireRight } from "./require-right.ts";

/** Long enough for somebody on holiday. */
const invitationDays = 7;

/** Makes a one-time link into the team and returns its token. Throws AppError `forbidden`. */
export async function inviteMember(
  app: { db: Database; clock: Clock },
  actor: { teamId: string; userId: string },
  input: { name: string; role: TeamRole; permissions: Permissions },
): Promise<string> {
  const { name, role, permissions } = input;
  const { teamId, userId } = actor;
  if (role === "owner") throw new AppError("forbidden", "a team has one owner");
  const token = newSecret();
  const now = app.clock.now();
  await asTenant(app.db, actor, async (tx) => {
    await requireRight(tx, actor, "team");
    await insertInvitation(tx, {
      id: crypto.randomUUID(),
      teamId,
      tokenHash: hashSecret(token),
      name,
      role,
      permissions,
      invitedBy: userId,
      createdAt: now,
      expiresAt: now.add({ hours: invitationDays * 24 }),
    });
    await tellTeamPages(tx, teamId);
  });
  return token;
}
