import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { languages } from "#src/domain/language.ts";
import { numbersAfter, publicationStatuses } from "#src/domain/publication.ts";
import { channels } from "./channels.ts";
import { id, instant, oneOf } from "./columns.ts";
import { projects } from "./projects.ts";
import { teams } from "./teams.ts";

/** Foreign keys know no row-level security: carrying the team in them keeps tenants apart. */
export function ofProjectAndChannel(
  name: string,
  table: { teamId: AnyPgColumn; projectId: AnyPgColumn; channelId: AnyPgColumn },
) {
  return [
    foreignKey({
      name: `${name}_project`,
      columns: [table.teamId, table.projectId],
      foreignColumns: [projects.teamId, projects.id],
    }),
    foreignKey({
      name: `${name}_channel`,
      columns: [table.teamId, table.channelId],
      foreignColumns: [channels.teamId, channels.id],
    }),
  ];
}

/** One post: a project on a channel in a slot. What goes out is kept with it, not looked up later. */
export const schedules = pgTable(
  "schedules",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    projectId: uuid("project_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    /** Makes an intended second post of the same project on the same channel another row. */
    slotKey: text("slot_key").notNull(),
    scheduledAt: instant("scheduled_at").notNull(),
    status: text({ enum: publicationStatuses }).notNull(),
    /** Whether it may leave only as its latest request for approval was approved. */
    needsApproval: boolean("needs_approval").notNull().default(false),
    title: text().notNull(),
    description: text().notNull(),
    tags: text().array().notNull(),
    visibility: text({ enum: ["public", "unlisted", "private"] }).notNull(),
    videoUrl: text("video_url").notNull(),
    videoSha256: text("video_sha256").notNull(),
    thumbnailUrl: text("thumbnail_url").notNull(),
    captionsUrl: text("captions_url").notNull(),
    durationMs: integer("duration_ms").notNull(),
    language: text({ enum: languages }).notNull(),
    /** Goes up with every change of status: a job that read an older one may write nothing. */
    fence: integer().notNull(),
    /** What the platform gave to find the upload again. */
    remoteHandle: text("remote_handle"),
    publishedUrl: text("published_url"),
    platformVideoId: text("platform_video_id"),
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
    retryCount: integer("retry_count").notNull(),
    /** Until when whoever moves it may be at work: afterwards it is taken up again. */
    leaseUntil: instant("lease_until"),
    publishedAt: instant("published_at"),
    /** When the numbers are due next, and which of them. */
    numbersAt: instant("numbers_at"),
    numbersMoment: text("numbers_moment", { enum: numbersAfter }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("schedules_project_id_channel_id_slot_key").on(
      table.projectId,
      table.channelId,
      table.slotKey,
    ),
    unique("schedules_team_id_id").on(table.teamId, table.id),
    ...ofProjectAndChannel("schedules", table),
    oneOf("schedules_status", table.status, publicationStatuses),
    oneOf("schedules_language", table.language, languages),
    index("schedules_scheduled_at").on(table.scheduledAt),
    index("schedules_status").on(table.status),
    index("schedules_scheduled_at_status").on(table.scheduledAt, table.status),
    index("schedules_numbers_at")
      .on(table.numbersAt)
      .where(sql`numbers_at is not null`),
    index("schedules_team_id").on(table.teamId),
  ],
);

export function ofSchedule(name: string, table: { teamId: AnyPgColumn; scheduleId: AnyPgColumn }) {
  return foreignKey({
    name,
    columns: [table.teamId, table.scheduleId],
    foreignColumns: [schedules.teamId, schedules.id],
  });
}

/** What was tried for a post and how it ended. Only ever added to. */
export const publishAttempts = pgTable(
  "publish_attempts",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    scheduleId: uuid("schedule_id").notNull(),
    step: text({ enum: ["prepare", "transfer", "finalize", "probe", "settle"] }).notNull(),
    fence: integer().notNull(),
    outcome: text().notNull(),
    detail: jsonb(),
    actorId: uuid("actor_id"),
    at: instant().notNull(),
  },
  (table) => [
    ofSchedule("publish_attempts_schedule", table),
    index("publish_attempts_schedule_id").on(table.scheduleId, table.at),
  ],
);
