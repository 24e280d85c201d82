import { and, asc, eq, isNull, lte, notExists, sql } from "drizzle-orm";
import type { PublicationStatus } from "#src/domain/publication.ts";
import type { Transaction } from "./open-database.ts";
import { conversations } from "./schema/conversations.ts";
import { pagePosts } from "./schema/page.ts";
import { projects } from "./schema/projects.ts";
import { schedules } from "./schema/schedules.ts";

/** The posts of a short, whatever became of them. */
export async function listPostsOf(
  tx: Transaction,
  projectId: string,
): Promise<{ id: string; status: PublicationStatus }[]> {
  return tx.drizzle
    .select({ id: schedules.id, status: schedules.status })
    .from(schedules)
    .where(eq(schedules.projectId, projectId));
}

/** Takes a short and its thread out of every list. The rows stay. */
export async function markProjectDeleted(
  tx: Transaction,
  input: {
    id: string;
    conversationId: string;
    now: Temporal.Instant;
    filesGoAt: Temporal.Instant;
  },
): Promise<void> {
  const { id, conversationId, now, filesGoAt } = input;
  await tx.drizzle
    .update(projects)
    .set({ deletedAt: now, filesGoAt, updatedAt: now })
    .where(eq(projects.id, id));
  const others = tx.drizzle
    .select({ one: sql`1` })
    .from(projects)
    .where(and(eq(projects.conversationId, conversationId), isNull(projects.deletedAt)));
  await tx.drizzle
    .update(conversations)
    .set({ deletedAt: now, wakeAt: null })
    .where(and(eq(conversations.id, conversationId), notExists(others)));
}

export interface GoingFiles {
  projectId: string;
  teamId: string;
  /** Media keys that the page still shows. */
  shown: string[];
}

/** Deleted shorts whose files can go, over all teams. */
export async function listGoingFiles(
  tx: Transaction,
  input: { now: Temporal.Instant; limit: number },
): Promise<GoingFiles[]> {
  const rows = await tx.drizzle
    .select({ projectId: projects.id, teamId: projects.teamId })
    .from(projects)
    .where(lte(projects.filesGoAt, input.now))
    .orderBy(asc(projects.filesGoAt))
    .limit(input.limit);
  const going: GoingFiles[] = [];
  for (const row of rows) {
    const posts = await tx.drizzle
      .select({
        video: pagePosts.videoKey,
        thumbnail: pagePosts.thumbnailKey,
        captions: pagePosts.captionsKey,
      })
      .from(pagePosts)
      .innerJoin(schedules, sql`${schedules.id}::text = ${pagePosts.clientKey}`)
      .where(and(eq(schedules.projectId, row.projectId), eq(pagePosts.state, "live")));
    const shown = posts.flatMap((post) => Object.values(post)).filter((key) => key !== null);
    going.push({ ...row, shown });
  }
  return going;
}

export async function markFilesGone(tx: Transaction, projectId: string): Promise<void> {
  await tx.drizzle.update(projects).set({ filesGoAt: null }).where(eq(projects.id, projectId));
}
