import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { Visibility } from "#src/domain/publication.ts";
import type { Transaction } from "./open-database.ts";
import { pagePosts, pageVisits } from "./schema/page.ts";

export interface PagePostRow {
  id: string;
  teamId: string;
  channelId: string;
  state: "draft" | "uploaded" | "live";
  visibility: Visibility;
  title: string;
  description: string;
  tags: string[];
  language: Language;
  durationMs: number;
  videoKey: string | undefined;
  thumbnailKey: string | undefined;
  captionsKey: string | undefined;
  views: number;
  likes: number;
  watchTimeMs: number;
  publishedAt: Temporal.Instant | undefined;
}

function toPost(row: typeof pagePosts.$inferSelect): PagePostRow {
  return {
    ...row,
    videoKey: row.videoKey ?? undefined,
    thumbnailKey: row.thumbnailKey ?? undefined,
    captionsKey: row.captionsKey ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
  };
}

/** Opens a post, or finds the one that the same client key has opened before. Returns its id. */
export async function openPagePost(
  tx: Transaction,
  input: Pick<
    PagePostRow,
    | "teamId"
    | "channelId"
    | "visibility"
    | "title"
    | "description"
    | "tags"
    | "language"
    | "durationMs"
  > & { clientKey: string; now: Temporal.Instant },
): Promise<string> {
  const { now, ...row } = input;
  const [post] = await tx.drizzle
    .insert(pagePosts)
    .values({
      ...row,
      id: crypto.randomUUID(),
      state: "draft",
      views: 0,
      likes: 0,
      watchTimeMs: 0,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [pagePosts.channelId, pagePosts.clientKey],
      set: { clientKey: input.clientKey },
    })
    .returning({ id: pagePosts.id });
  if (!post) throw new Error("an upsert returned no row");
  return post.id;
}

export async function findPagePost(tx: Transaction, id: string): Promise<PagePostRow | undefined> {
  const [row] = await tx.drizzle.select().from(pagePosts).where(eq(pagePosts.id, id)).limit(1);
  return row && toPost(row);
}

/** Says which files belong to a post that is not live yet. False where there is no such post. */
export async function attachPageFiles(
  tx: Transaction,
  input: { id: string; videoKey: string; thumbnailKey: string; captionsKey: string },
): Promise<boolean> {
  const { id, ...keys } = input;
  const updated = await tx.drizzle
    .update(pagePosts)
    .set({ ...keys, state: "uploaded" })
    .where(and(eq(pagePosts.id, id), inArray(pagePosts.state, ["draft", "uploaded"])))
    .returning({ id: pagePosts.id });
  return updated.length > 0;
}

/** Makes an uploaded post public. False where it was not in that state. */
export async function makePagePostLive(
  tx: Transaction,
  input: { id: string; now: Temporal.Instant },
): Promise<boolean> {
  const updated = await tx.drizzle
    .update(pagePosts)
    .set({ state: "live", publishedAt: input.now })
    .where(and(eq(pagePosts.id, input.id), eq(pagePosts.state, "uploaded")))
    .returning({ id: pagePosts.id });
  return updated.length > 0;
}

/** The public posts of a channel, newest first. */
export async function listLivePosts(
  tx: Transaction,
  input: { channelId: string; before?: Temporal.Instant; limit: number },
): Promise<PagePostRow[]> {
  const rows = await tx.drizzle
    .select()
    .from(pagePosts)
    .where(
      and(
        eq(pagePosts.channelId, input.channelId),
        eq(pagePosts.state, "live"),
        eq(pagePosts.visibility, "public"),
        input.before && lt(pagePosts.publishedAt, input.before),
      ),
    )
    .orderBy(desc(pagePosts.publishedAt))
    .limit(input.limit);
  return rows.map(toPost);
}

/**
 * Counts what one visit has done with a post so far. Locks the visit, so that the same visit told
 * twice at once is counted once; figures that do not grow add nothing.
 */
export async function countVisit(
  tx: Transaction,
  input: {
    post: PagePostRow;
    visitId: string;
    watchedMs: number;
    isLiked: boolean;
    viewAfterMs: number;
    now: Temporal.Instant;
  },
): Promise<{ views: number; likes: number }> {
  const { post, visitId, now } = input;
  const where = and(eq(pageVisits.postId, post.id), eq(pageVisits.visitId, visitId));
  await tx.drizzle
    .insert(pageVisits)
    .values({
      postId: post.id,
      visitId,
      teamId: post.teamId,
      watchedMs: 0,
      isViewed: false,
      isLiked: false,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing();
  const [before] = await tx.drizzle.select().from(pageVisits).where(where).for("update");
  if (!before) throw new Error("a visit that was just written is not there");
  const watchedMs = Math.max(before.watchedMs, input.watchedMs);
  const isViewed = before.isViewed || watchedMs >= input.viewAfterMs;
  await tx.drizzle
    .update(pageVisits)
    .set({ watchedMs, isViewed, isLiked: input.isLiked, updatedAt: now })
    .where(where);
  const [counters] = await tx.drizzle
    .update(pagePosts)
    .set({
      views: sql`views + ${Number(isViewed) - Number(before.isViewed)}`,
      likes: sql`likes + ${Number(input.isLiked) - Number(before.isLiked)}`,
      watchTimeMs: sql`watch_time_ms + ${watchedMs - before.watchedMs}`,
    })
    .where(eq(pagePosts.id, post.id))
    .returning({ views: pagePosts.views, likes: pagePosts.likes });
  return counters ?? { views: post.views, likes: post.likes };
}
