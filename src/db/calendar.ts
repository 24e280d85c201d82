import { and, asc, eq, gte, lt, ne, sql } from "drizzle-orm";
import type { PublicationStatus } from "#src/domain/publication.ts";
import type { Transaction } from "./open-database.ts";
import { channels } from "./schema/channels.ts";
import { projects } from "./schema/projects.ts";
import { schedules } from "./schema/schedules.ts";

export interface CalendarRow {
  id: string;
  conversationId: string;
  /** Who made the short. */
  userId: string;
  /** The short was deleted; that it went out is still on record. */
  isDeleted: boolean;
  title: string;
  /** When it went out, else when it is going to. */
  at: Temporal.Instant;
  status: PublicationStatus;
  channelName: string;
  url: string | undefined;
}

/** A team's posts from one instant up to another, the earliest first. Not those that were called off. */
export async function listCalendar(
  tx: Transaction,
  input: { from: Temporal.Instant; to: Temporal.Instant; limit: number },
): Promise<CalendarRow[]> {
  const at = sql`coalesce(${schedules.publishedAt}, ${schedules.scheduledAt})`;
  const rows = await tx.drizzle
    .select({
      id: schedules.id,
      conversationId: projects.conversationId,
      userId: projects.userId,
      isDeleted: sql<boolean>`${projects.deletedAt} is not null`,
      title: schedules.title,
      publishedAt: schedules.publishedAt,
      scheduledAt: schedules.scheduledAt,
      status: schedules.status,
      channelName: channels.channelName,
      url: schedules.publishedUrl,
    })
    .from(schedules)
    .innerJoin(projects, eq(projects.id, schedules.projectId))
    .innerJoin(channels, eq(channels.id, schedules.channelId))
    .where(
      and(
        gte(at, input.from.toString()),
        lt(at, input.to.toString()),
        ne(schedules.status, "cancelled"),
      ),
    )
    .orderBy(asc(at), asc(schedules.id))
    .limit(input.limit);
  return rows.map(({ publishedAt, scheduledAt, url, ...row }) => ({
    ...row,
    at: publishedAt ?? scheduledAt,
    url: url ?? undefined,
  }));
}
