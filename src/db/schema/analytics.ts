import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { numbersAfter } from "#src/domain/publication.ts";
import { id, instant, oneOf } from "./columns.ts";
import { ofProjectAndChannel, ofSchedule } from "./schedules.ts";
import { teams } from "./teams.ts";

const count = () => bigint({ mode: "number" }).notNull();

const moments = [...numbersAfter, "asked"] as const;

/** Snapshots of a platform's cumulative counters. The latest one is the total; they are never summed up. */
export const analytics = pgTable(
  "analytics",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    projectId: uuid("project_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    scheduleId: uuid("schedule_id").notNull(),
    platformVideoId: text("platform_video_id").notNull(),
    moment: text({ enum: moments }).notNull(),
    views: count(),
    likes: count(),
    comments: count(),
    shares: count(),
    /** Seconds. */
    watchTime: bigint("watch_time", { mode: "number" }).notNull(),
    snapshotAt: instant("snapshot_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    ...ofProjectAndChannel("analytics", table),
    ofSchedule("analytics_schedule", table),
    oneOf("analytics_moment", table.moment, moments),
    index("analytics_project_id").on(table.projectId),
    index("analytics_snapshot_at").on(table.snapshotAt),
    index("analytics_project_id_snapshot_at").on(table.projectId, table.snapshotAt),
    index("analytics_schedule_id").on(table.scheduleId, table.snapshotAt),
  ],
);
