import { eq, sql } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { Transaction } from "./open-database.ts";
import { channels } from "./schema/channels.ts";
import { teamMembers, teams } from "./schema/teams.ts";
import { users } from "./schema/users.ts";

export interface Account {
  userId: string;
  teamId: string;
  name: string;
  language: Language;
  timeZone: string;
}

/** What is read of a person where it is known for which team they act. */
export const accountColumns = {
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
