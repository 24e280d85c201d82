import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { Transaction } from "./open-database.ts";
import { channels } from "./schema/channels.ts";
import { sessions, signInLinks } from "./schema/sessions.ts";
import { teamMembers, teams } from "./schema/teams.ts";
import { users } from "./schema/users.ts";

export interface Account {
  userId: string;
  teamId: string;
  name: string;
  language: Language;
  timeZone: string;
}

interface Secret {
  hash: string;
  now: Temporal.Instant;
}

const accountColumns = {
  userId: users.id,
  name: users.name,
  language: users.language,
  timeZone: users.timeZone,
};

/** The oldest account that owns a team: whoever set this deployment up. */
export async function findFirstOwner(tx: Transaction): Promise<Account | undefined> {
  const [owner] = await tx.drizzle
    .select({ ...accountColumns, teamId: teams.id })
    .from(users)
    .innerJoin(teams, eq(teams.ownerId, users.id))
    .orderBy(teams.createdAt)
    .limit(1);
  return owner;
}

/** A person with a personal team and its place on the built-in page. */
export async function insertAccount(
  tx: Transaction,
  input: Account & { pageHandle: string; pageName: string; now: Temporal.Instant },
): Promise<void> {
  const { now, userId, teamId } = input;
  const times = { createdAt: now, updatedAt: now };
  await tx.drizzle.insert(users).values({
    id: userId,
    name: input.name,
    language: input.language,
    timeZone: input.timeZone,
    ...times,
  });
  await tx.drizzle
    .insert(teams)
    .values({ id: teamId, name: input.name, ownerId: userId, createdAt: now });
  await tx.drizzle.insert(teamMembers).values({ teamId, userId, role: "owner", joinedAt: now });
  await tx.drizzle.insert(channels).values({
    id: crypto.randomUUID(),
    teamId,
    userId,
    platform: "page",
    channelId: input.pageHandle,
    channelName: input.pageName,
    isActive: true,
    ...times,
  });
}

/** Makes two first starts at once wait for each other: one of them finds what the other made. */
export async function lockAccounts(tx: Transaction): Promise<void> {
  await tx.drizzle.execute(sql`select pg_advisory_xact_lock(hashtext('xcaster accounts'))`);
}

export async function insertSignInLink(
  tx: Transaction,
  input: { tokenHash: string; userId: string; teamId: string } & Record<
    "createdAt" | "expiresAt",
    Temporal.Instant
  >,
): Promise<void> {
  await tx.drizzle.delete(signInLinks).where(lt(signInLinks.expiresAt, input.createdAt));
  await tx.drizzle.insert(signInLinks).values(input);
}

/** Uses a link up. Undefined where it is unknown, used or too old: of two at once only one succeeds. */
export async function useSignInLink(
  tx: Transaction,
  link: Secret,
): Promise<{ userId: string; teamId: string } | undefined> {
  const [used] = await tx.drizzle
    .update(signInLinks)
    .set({ usedAt: link.now })
    .where(
      and(
        eq(signInLinks.tokenHash, link.hash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, link.now),
      ),
    )
    .returning({ userId: signInLinks.userId, teamId: signInLinks.teamId });
  return used;
}

export async function insertSession(
  tx: Transaction,
  input: { secretHash: string; userId: string; teamId: string } & Record<
    "createdAt" | "expiresAt",
    Temporal.Instant
  >,
): Promise<void> {
  await tx.drizzle.delete(sessions).where(lt(sessions.expiresAt, input.createdAt));
  await tx.drizzle.insert(sessions).values(input);
}

/** Whose session it is, as long as they are still in the team it was opened for. */
export async function findSession(tx: Transaction, session: Secret): Promise<Account | undefined> {
  const [found] = await tx.drizzle
    .select({ ...accountColumns, teamId: sessions.teamId })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(
      teamMembers,
      and(eq(teamMembers.teamId, sessions.teamId), eq(teamMembers.userId, sessions.userId)),
    )
    .where(and(eq(sessions.secretHash, session.hash), gt(sessions.expiresAt, session.now)))
    .limit(1);
  return found;
}

export async function deleteSession(tx: Transaction, secretHash: string): Promise<void> {
  await tx.drizzle.delete(sessions).where(eq(sessions.secretHash, secretHash));
}

export async function findAccount(
  tx: Transaction,
  ids: { userId: string; teamId: string },
): Promise<Account | undefined> {
  const [found] = await tx.drizzle
    .select(accountColumns)
    .from(users)
    .where(eq(users.id, ids.userId))
    .limit(1);
  return found && { ...found, teamId: ids.teamId };
}

export async function updatePreferences(
  tx: Transaction,
  input: {
    userId: string;
    name?: string;
    language?: Language;
    timeZone?: string;
    /** Where the browser says the person is: counts until they have chosen a zone. */
    guessedTimeZone?: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  await tx.drizzle
    .update(users)
    .set({
      ...(input.name !== undefined && { name: input.name }),
      ...(input.language && { language: input.language }),
      ...(input.guessedTimeZone && {
        timeZone: sql`case when is_time_zone_chosen then time_zone else ${input.guessedTimeZone} end`,
      }),
      ...(input.timeZone && { timeZone: input.timeZone, isTimeZoneChosen: true }),
      updatedAt: input.now,
    })
    .where(eq(users.id, input.userId));
}
