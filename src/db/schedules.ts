import { and, asc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import {
  isAllowedChange,
  type ScheduledMoment,
  type PublicationStatus,
  type Visibility,
} from "#src/domain/publication.ts";
import type { Transaction } from "./open-database.ts";
import { projects } from "./schema/projects.ts";
import { publishAttempts, schedules } from "./schema/schedules.ts";

/** One post with all that goes out. */
export interface Publication {
  id: string;
  teamId: string;
  projectId: string;
  channelId: string;
  scheduledAt: Temporal.Instant;
  status: PublicationStatus;
  /** Whether it may leave only as its latest request for approval was approved. */
  needsApproval: boolean;
  title: string;
  description: string;
  tags: string[];
  visibility: Visibility;
  language: Language;
  durationMs: number;
  videoKey: string;
  videoSha256: string;
  thumbnailKey: string;
  captionsKey: string;
  fence: number;
  remoteHandle: string | undefined;
  publishedUrl: string | undefined;
  platformVideoId: string | undefined;
  publishedAt: Temporal.Instant | undefined;
  leaseUntil: Temporal.Instant | undefined;
  retryCount: number;
}

function toPublication(row: typeof schedules.$inferSelect): Publication {
  return {
    id: row.id,
    teamId: row.teamId,
    projectId: row.projectId,
    channelId: row.channelId,
    scheduledAt: row.scheduledAt,
    status: row.status,
    needsApproval: row.needsApproval,
    title: row.title,
    description: row.description,
    tags: row.tags,
    visibility: row.visibility,
    language: row.language,
    durationMs: row.durationMs,
    videoKey: row.videoUrl,
    videoSha256: row.videoSha256,
    thumbnailKey: row.thumbnailUrl,
    captionsKey: row.captionsUrl,
    fence: row.fence,
    remoteHandle: row.remoteHandle ?? undefined,
    publishedUrl: row.publishedUrl ?? undefined,
    platformVideoId: row.platformVideoId ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
    leaseUntil: row.leaseUntil ?? undefined,
    retryCount: row.retryCount,
  };
}

export async function insertPublication(
  tx: Transaction,
  input: Pick<
    Publication,
    | "id"
    | "teamId"
    | "projectId"
    | "channelId"
    | "scheduledAt"
    | "title"
    | "description"
    | "tags"
    | "visibility"
    | "language"
    | "durationMs"
    | "videoSha256"
  > & {
    slotKey: string;
    videoKey: string;
    thumbnailKey: string;
    captionsKey: string;
    /** Then it waits for its approval instead of its time. */
    needsApproval?: boolean;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { now, videoKey, thumbnailKey, captionsKey, ...row } = input;
  await tx.drizzle.insert(schedules).values({
    ...row,
    videoUrl: videoKey,
    thumbnailUrl: thumbnailKey,
    captionsUrl: captionsKey,
    status: input.needsApproval === true ? "awaiting" : "pending",
    fence: 0,
    retryCount: 0,
    createdAt: now,
    updatedAt: now,
  });
}

export async function findPublication(
  tx: Transaction,
  id: string,
): Promise<Publication | undefined> {
  const [row] = await tx.drizzle.select().from(schedules).where(eq(schedules.id, id)).limit(1);
  return row && toPublication(row);
}

export interface PublicationChanges {
  title?: string;
  description?: string;
  tags?: string[];
  thumbnailKey?: string;
  scheduledAt?: Temporal.Instant;
  needsApproval?: boolean;
  remoteHandle?: string;
  platformVideoId?: string;
  publishedUrl?: string;
  publishedAt?: Temporal.Instant;
  errorCode?: string;
  errorMessage?: string;
  retryCount?: number;
  leaseUntil?: Temporal.Instant | null;
  numbersAt?: Temporal.Instant | null;
  numbersMoment?: ScheduledMoment | null;
}

/**
 * Takes a post from the state it was read in to another one. False where somebody else has moved it
 * since: then nothing was written and what the caller knows is out of date.
 */
export async function changeStatus(
  tx: Transaction,
  publication: Pick<Publication, "id" | "status" | "fence">,
  input: { status: PublicationStatus; changes?: PublicationChanges; now: Temporal.Instant },
): Promise<boolean> {
  const isSame = input.status === publication.status;
  if (!isSame && !isAllowedChange(publication.status, input.status)) {
    throw new Error(`a post cannot go from ${publication.status} to ${input.status}`);
  }
  const { thumbnailKey, ...changes } = input.changes ?? {};
  const changed = await tx.drizzle
    .update(schedules)
    .set({
      ...changes,
      ...(thumbnailKey !== undefined && { thumbnailUrl: thumbnailKey }),
      status: input.status,
      fence: publication.fence + 1,
      updatedAt: input.now,
    })
    .where(
      and(
        eq(schedules.id, publication.id),
        eq(schedules.status, publication.status),
        eq(schedules.fence, publication.fence),
      ),
    )
    .returning({ id: schedules.id });
  return changed.length > 0;
}

/**
 * Sets when a post's numbers are due next, or that no more are. False where they are not those of
 * `from` any more, or have been put off since `fromAt`: then nothing was written.
 */
export async function planNumbers(
  tx: Transaction,
  input: {
    id: string;
    from: ScheduledMoment | null;
    fromAt?: Temporal.Instant;
    at: Temporal.Instant | null;
    moment: ScheduledMoment | null;
  },
): Promise<boolean> {
  const { id, from, fromAt } = input;
  const planned = await tx.drizzle
    .update(schedules)
    .set({ numbersAt: input.at, numbersMoment: input.moment })
    .where(
      and(
        eq(schedules.id, id),
        from === null ? isNull(schedules.numbersMoment) : eq(schedules.numbersMoment, from),
        fromAt && eq(schedules.numbersAt, fromAt),
      ),
    )
    .returning({ id: schedules.id });
  return planned.length > 0;
}

/** Posts whose time has come, over all teams. */
export async function listDuePublications(
  tx: Transaction,
  input: { now: Temporal.Instant; limit: number },
): Promise<Publication[]> {
  const rows = await tx.drizzle
    .select()
    .from(schedules)
    .where(and(eq(schedules.status, "pending"), lte(schedules.scheduledAt, input.now)))
    .orderBy(asc(schedules.scheduledAt))
    .limit(input.limit);
  return rows.map(toPublication);
}

/** Posts that wait to go out with that thumbnail. */
export async function listPlannedWith(
  tx: Transaction,
  input: { projectId: string; thumbnailKey: string },
): Promise<{ id: string }[]> {
  return tx.drizzle
    .select({ id: schedules.id })
    .from(schedules)
    .where(
      and(
        eq(schedules.projectId, input.projectId),
        eq(schedules.thumbnailUrl, input.thumbnailKey),
        inArray(schedules.status, ["awaiting", "pending"]),
      ),
    );
}

/** Posts under way that nobody has moved in time: whoever was at it is gone. */
export async function listStuckPublications(
  tx: Transaction,
  input: { now: Temporal.Instant; limit: number },
): Promise<Publication[]> {
  const rows = await tx.drizzle
    .select()
    .from(schedules)
    .where(
      and(
        inArray(schedules.status, ["preparing", "uploading", "finalizing", "unknown"]),
        lte(schedules.leaseUntil, input.now),
      ),
    )
    .orderBy(asc(schedules.leaseUntil))
    .limit(input.limit);
  return rows.map(toPublication);
}

export interface DueNumbers {
  id: string;
  teamId: string;
  moment: ScheduledMoment;
  at: Temporal.Instant;
  publishedAt: Temporal.Instant;
}

/** Published posts whose numbers are due, over all teams. */
export async function listDueNumbers(
  tx: Transaction,
  input: { now: Temporal.Instant; limit: number },
): Promise<DueNumbers[]> {
  const rows = await tx.drizzle
    .select({
      id: schedules.id,
      teamId: schedules.teamId,
      moment: schedules.numbersMoment,
      at: schedules.numbersAt,
      publishedAt: schedules.publishedAt,
    })
    .from(schedules)
    .where(lte(schedules.numbersAt, input.now))
    .orderBy(asc(schedules.numbersAt))
    .limit(input.limit);
  return rows.flatMap(({ moment, at, publishedAt, ...row }) =>
    moment === null || at === null || publishedAt === null
      ? []
      : [{ ...row, moment, at, publishedAt }],
  );
}

export async function insertAttempt(
  tx: Transaction,
  input: {
    teamId: string;
    scheduleId: string;
    step: (typeof publishAttempts.$inferInsert)["step"];
    fence: number;
    outcome: string;
    detail?: Record<string, string | number | boolean>;
    actorId?: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  await tx.drizzle.insert(publishAttempts).values({ ...input, id: crypto.randomUUID() });
}

/** A team's posts that have not begun to go out, or one person's, the next one first, with the thread each is about. */
export async function listUpcoming(
  tx: Transaction,
  input: { limit: number; userId?: string },
): Promise<
  {
    conversationId: string;
    /** Who made the short. */
    userId: string;
    title: string;
    scheduledAt: Temporal.Instant;
    status: PublicationStatus;
  }[]
> {
  return tx.drizzle
    .select({
      conversationId: projects.conversationId,
      userId: projects.userId,
      title: schedules.title,
      status: schedules.status,
      scheduledAt: schedules.scheduledAt,
    })
    .from(schedules)
    .innerJoin(projects, eq(projects.id, schedules.projectId))
    .where(
      and(
        inArray(schedules.status, ["awaiting", "pending", "held"]),
        input.userId === undefined ? undefined : eq(projects.userId, input.userId),
      ),
    )
    .orderBy(asc(schedules.scheduledAt))
    .limit(input.limit);
}
