import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { Transaction } from "./open-database.ts";
import { channels } from "./schema/channels.ts";
import { chatCommunities } from "./schema/chat-identities.ts";
import { conversations } from "./schema/conversations.ts";
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
  const { now, userId } = input;
  await tx.drizzle.insert(users).values({
    id: userId,
    name: input.name,
    language: input.language,
    timeZone: input.timeZone,
    createdAt: now,
    updatedAt: now,
  });
  await insertTeam(tx, { ...input, name: input.pageName });
}

/** A team with its owner and its place on the built-in page. */
export async function insertTeam(
  tx: Transaction,
  input: {
    userId: string;
    teamId: string;
    name: string;
    pageHandle: string;
    pageName: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { now, userId, teamId } = input;
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
    createdAt: now,
    updatedAt: now,
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

/**
 * The team somebody speaks for where no community says which: the one they were in last in the web
 * chat, else the oldest of their own.
 */
export async function findHomeTeam(tx: Transaction, userId: string): Promise<string | undefined> {
  const [seen] = await tx.drizzle
    .select({ teamId: conversations.teamId })
    .from(conversations)
    .innerJoin(
      teamMembers,
      and(eq(teamMembers.teamId, conversations.teamId), eq(teamMembers.userId, userId)),
    )
    .where(and(eq(conversations.userId, userId), eq(conversations.face, "web")))
    .orderBy(desc(conversations.updatedAt))
    .limit(1);
  if (seen) return seen.teamId;
  const [own] = await tx.drizzle
    .select({ teamId: teams.id })
    .from(teams)
    .leftJoin(chatCommunities, eq(chatCommunities.teamId, teams.id))
    .where(and(eq(teams.ownerId, userId), isNull(chatCommunities.teamId)))
    .orderBy(teams.createdAt)
    .limit(1);
  return own?.teamId;
}

/** Notes where somebody spoke last. */
export async function noteFace(
  tx: Transaction,
  input: { userId: string; face: string },
): Promise<void> {
  await tx.drizzle
    .update(users)
    .set({ lastFace: input.face })
    .where(and(eq(users.id, input.userId), sql`${users.lastFace} is distinct from ${input.face}`));
}

/** The chat somebody chose for requests and news; undefined where they have not. */
export async function findNewsChoice(tx: Transaction, userId: string): Promise<string | undefined> {
  const [row] = await tx.drizzle
    .select({ newsFace: users.newsFace })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  return row?.newsFace ?? undefined;
}

/** Where somebody wants to be told what concerns them: the chat they chose, then the one they spoke in last. */
export async function findNewsFaces(tx: Transaction, userId: string): Promise<string[]> {
  const [row] = await tx.drizzle
    .select({ newsFace: users.newsFace, lastFace: users.lastFace })
    .from(users)
    .where(eq(users.id, userId))
    .limit(1);
  return [row?.newsFace, row?.lastFace].filter((face) => typeof face === "string");
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
    /** Null for wherever they spoke last. */
    newsFace?: string | null;
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
      ...(input.newsFace !== undefined && { newsFace: input.newsFace }),
      ...(input.timeZone && { timeZone: input.timeZone, isTimeZoneChosen: true }),
      updatedAt: input.now,
    })
    .where(eq(users.id, input.userId));
}
