import { sql } from "drizzle-orm";
import { boolean, pgTable, text, unique, uniqueIndex, uuid, index } from "drizzle-orm/pg-core";
import { platforms } from "#src/domain/platform.ts";
import { id, instant, oneOf } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** Where shorts go out. The built-in page is one: its `channel_id` is the handle in its address. */
export const channels = pgTable(
  "channels",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    platform: text({ enum: platforms }).notNull(),
    channelId: text("channel_id").notNull(),
    channelName: text("channel_name").notNull(),
    isActive: boolean("is_active").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("channels_user_id_platform_channel_id").on(
      table.userId,
      table.platform,
      table.channelId,
    ),
    uniqueIndex("channels_page_handle")
      .on(table.channelId)
      .where(sql`platform = 'page'`),
    unique("channels_team_id_id").on(table.teamId, table.id),
    oneOf("channels_platform", table.platform, platforms),
    index("channels_user_id").on(table.userId),
    index("channels_team_id").on(table.teamId),
  ],
);
