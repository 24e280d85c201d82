import { and, asc, eq, isNull, lt, lte, ne, or } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { DigestPlace } from "#src/domain/week.ts";
import type { Transaction } from "./open-database.ts";
import { teams } from "./schema/teams.ts";
import { users } from "./schema/users.ts";

/** The zones in which anybody owns a team. */
export async function listOwnerZones(tx: Transaction): Promise<string[]> {
  const rows = await tx.drizzle
    .selectDistinct({ timeZone: users.timeZone })
    .from(teams)
    .innerJoin(users, eq(users.id, teams.ownerId))
    .where(ne(teams.digestPlace, "off"));
  return rows.map(({ timeZone }) => timeZone);
}

/** Teams of a zone that have not been told of a week, and that nobody is about to tell. */
export async function listDueDigests(
  tx: Transaction,
  input: {
    timeZone: string;
    week: string;
    /** Who is younger than this has no such week. */
    dueAt: Temporal.Instant;
    /** Whoever was asked before this did not get there. */
    askedBefore: Temporal.Instant;
    limit: number;
  },
): Promise<{ teamId: string; askedAt: Temporal.Instant | undefined }[]> {
  const rows = await tx.drizzle
    .select({ teamId: teams.id, askedAt: teams.digestAskedAt })
    .from(teams)
    .innerJoin(users, eq(users.id, teams.ownerId))
    .where(
      and(
        eq(users.timeZone, input.timeZone),
        ne(teams.digestPlace, "off"),
        lte(teams.createdAt, input.dueAt),
        or(isNull(teams.digestWeek), ne(teams.digestWeek, input.week)),
        or(isNull(teams.digestAskedAt), lt(teams.digestAskedAt, input.askedBefore)),
      ),
    )
    .orderBy(asc(teams.createdAt))
    .limit(input.limit);
  return rows.map(({ teamId, askedAt }) => ({ teamId, askedAt: askedAt ?? undefined }));
}

/** Notes that somebody is about to tell a team of its week. False where another one was faster. */
export async function claimDigest(
  tx: Transaction,
  input: { teamId: string; askedAt: Temporal.Instant | undefined; now: Temporal.Instant },
): Promise<boolean> {
  const claimed = await tx.drizzle
    .update(teams)
    .set({ digestAskedAt: input.now })
    .where(
      and(
        eq(teams.id, input.teamId),
        input.askedAt ? eq(teams.digestAskedAt, input.askedAt) : isNull(teams.digestAskedAt),
      ),
    )
    .returning({ id: teams.id });
  return claimed.length > 0;
}

export interface DigestOwner {
  userId: string;
  language: Language;
  timeZone: string;
  place: DigestPlace;
  /** The ISO week last told. */
  toldWeek: string | undefined;
}

/** For whom a team's week is told, and where. */
export async function findDigestOwner(
  tx: Transaction,
  teamId: string,
): Promise<DigestOwner | undefined> {
  const [found] = await tx.drizzle
    .select({
      userId: users.id,
      language: users.language,
      timeZone: users.timeZone,
      place: teams.digestPlace,
      toldWeek: teams.digestWeek,
    })
    .from(teams)
    .innerJoin(users, eq(users.id, teams.ownerId))
    .where(eq(teams.id, teamId))
    .limit(1);
  return found && { ...found, toldWeek: found.toldWeek ?? undefined };
}

/** Notes that a team knows of its week, or need not. */
export async function noteDigest(
  tx: Transaction,
  input: { teamId: string; week: string },
): Promise<void> {
  await tx.drizzle
    .update(teams)
    .set({ digestWeek: input.week, digestAskedAt: null })
    .where(eq(teams.id, input.teamId));
}

export async function updateDigestPlace(
  tx: Transaction,
  input: { teamId: string; place: DigestPlace },
): Promise<void> {
  await tx.drizzle
    .update(teams)
    .set({ digestPlace: input.place })
    .where(eq(teams.id, input.teamId));
}
