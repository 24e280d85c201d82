import type { Database } from "#src/db/open-database.ts";
import { findSessionScope } from "#src/db/sessions.ts";
import { insertSignInLink } from "#src/db/sign-in-links.ts";
import { findMember } from "#src/db/teams.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { mayLetIn } from "#src/domain/team.ts";
import { hashSecret, newSecret } from "./hash-secret.ts";
import { requireRight } from "./require-right.ts";
import { linkHours } from "./sign-in.ts";

interface App {
  db: Database;
  clock: Clock;
}

/**
 * Makes a one-time link that lets a member in again, into this team and none of their others, and
 * returns its token. Who made it is on record. Throws AppError `forbidden`, `not-found`.
 */
export async function letMemberIn(
  app: App,
  actor: { teamId: string; userId: string },
  userId: string,
): Promise<string> {
  return asTenant(app.db, actor, async (tx) => {
    await requireRight(tx, actor, "team");
    const { teamId } = actor;
    const who = await findMember(tx, actor);
    const member = await findMember(tx, { teamId, userId });
    if (!member) throw new AppError("not-found", "no such member");
    if (!who || !mayLetIn(who, member)) {
      throw new AppError("forbidden", "the member has rights that this person lacks");
    }
    const token = newSecret();
    await insertSignInLink(tx, {
      ...linkOf(app, token),
      userId,
      teamId,
      isForOneTeam: true,
      madeBy: actor.userId,
    });
    await tellTeamPages(tx, teamId);
    return token;
  });
}

/**
 * Makes a one-time link for another device of the person themselves, which reaches as far as the
 * session that it is made in, and returns its token. Undefined where that has ended.
 */
export async function makeOwnSignInLink(app: App, secret: string): Promise<string | undefined> {
  const session = { hash: hashSecret(secret), now: app.clock.now() };
  const scope = await asSystem(app.db, (tx) => findSessionScope(tx, session));
  if (!scope) return undefined;
  const token = newSecret();
  await asTenant(app.db, scope, (tx) =>
    insertSignInLink(tx, { ...linkOf(app, token), ...scope, madeBy: scope.userId }),
  );
  return token;
}

function linkOf({ clock }: App, token: string) {
  const now = clock.now();
  return { tokenHash: hashSecret(token), createdAt: now, expiresAt: now.add({ hours: linkHours }) };
}
