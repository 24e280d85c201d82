import { and, asc, eq, lt, ne, sql } from "drizzle-orm";
import type { ThumbnailRecipe } from "#src/domain/thumbnail.ts";
import type { Transaction } from "./open-database.ts";
import { thumbnails } from "./schema/thumbnails.ts";

export interface Thumbnail {
  key: string;
  teamId: string;
  projectId: string;
  recipe: ThumbnailRecipe;
  state: "waiting" | "drawn" | "failed";
  jobCount: number;
}

const columns = {
  key: thumbnails.key,
  teamId: thumbnails.teamId,
  projectId: thumbnails.projectId,
  recipe: thumbnails.recipe,
  state: thumbnails.state,
  jobCount: thumbnails.jobCount,
};

/** Undefined for one that was made together with its video. */
export async function findThumbnail(tx: Transaction, key: string): Promise<Thumbnail | undefined> {
  const [row] = await tx.drizzle.select(columns).from(thumbnails).where(eq(thumbnails.key, key));
  return row;
}

/** Whether a thumbnail is not there yet, or could not be drawn. */
export async function isThumbnailMissing(tx: Transaction, key: string): Promise<boolean> {
  const thumbnail = await findThumbnail(tx, key);
  return thumbnail !== undefined && thumbnail.state !== "drawn";
}

/** Writes down that a thumbnail is wanted, once more where it was wanted before. Returns which of its jobs is to draw it. */
export async function wantThumbnail(
  tx: Transaction,
  input: Pick<Thumbnail, "key" | "teamId" | "projectId" | "recipe"> & { now: Temporal.Instant },
): Promise<number> {
  const { now, ...row } = input;
  const [wanted] = await tx.drizzle
    .insert(thumbnails)
    .values({ ...row, state: "waiting", jobCount: 1, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({ target: thumbnails.key, set: again(now) })
    .returning({ jobCount: thumbnails.jobCount });
  if (!wanted) throw new Error(`the thumbnail ${row.key} was not written`);
  return wanted.jobCount;
}

/** Has a thumbnail drawn once more that is in that state, after that job. Undefined where it is not so any more. */
export async function wantThumbnailAgain(
  tx: Transaction,
  from: Pick<Thumbnail, "key" | "state" | "jobCount">,
  now: Temporal.Instant,
): Promise<number | undefined> {
  const { key, state, jobCount } = from;
  const [wanted] = await tx.drizzle
    .update(thumbnails)
    .set(again(now))
    .where(
      and(eq(thumbnails.key, key), eq(thumbnails.state, state), eq(thumbnails.jobCount, jobCount)),
    )
    .returning({ jobCount: thumbnails.jobCount });
  return wanted?.jobCount;
}

function again(now: Temporal.Instant) {
  const jobCount = sql`${thumbnails.jobCount} + 1`;
  return { state: "waiting" as const, jobCount, updatedAt: now };
}

/** False where that was written down before. */
export async function settleThumbnail(
  tx: Transaction,
  input: { key: string; state: "drawn" | "failed"; now: Temporal.Instant },
): Promise<boolean> {
  const { key, state, now } = input;
  const settled = await tx.drizzle
    .update(thumbnails)
    .set({ state, updatedAt: now })
    .where(and(eq(thumbnails.key, key), ne(thumbnails.state, state)))
    .returning({ key: thumbnails.key });
  return settled.length > 0;
}

/** Whether one of a short's thumbnails is still to be drawn. */
export async function isThumbnailOnItsWay(tx: Transaction, projectId: string): Promise<boolean> {
  const count = await tx.drizzle.$count(
    thumbnails,
    and(eq(thumbnails.projectId, projectId), eq(thumbnails.state, "waiting")),
  );
  return count > 0;
}

/** Thumbnails that have not been there since before `olderThan`, over all teams, the longest wanted first. */
export async function listWaitingThumbnails(
  tx: Transaction,
  input: { olderThan: Temporal.Instant; limit: number },
): Promise<Thumbnail[]> {
  return tx.drizzle
    .select(columns)
    .from(thumbnails)
    .where(and(eq(thumbnails.state, "waiting"), lt(thumbnails.updatedAt, input.olderThan)))
    .orderBy(asc(thumbnails.updatedAt))
    .limit(input.limit);
}
