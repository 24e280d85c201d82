import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { languages } from "#src/domain/language.ts";
import { channels } from "./channels.ts";
import { id, instant, oneOf } from "./columns.ts";
import { teams } from "./teams.ts";

const states = ["draft", "uploaded", "live"] as const;

/** What stands on the built-in page: that platform's own record, apart from our record of publishing to it. */
export const pagePosts = pgTable(
  "page_posts",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    channelId: uuid("channel_id").notNull(),
    /** Given by the publisher when it opens an upload: opening again finds the same post. */
    clientKey: text("client_key").notNull(),
    state: text({ enum: states }).notNull(),
    visibility: text({ enum: ["public", "unlisted", "private"] }).notNull(),
    title: text().notNull(),
    description: text().notNull(),
    tags: text().array().notNull(),
    language: text({ enum: languages }).notNull(),
    durationMs: integer("duration_ms").notNull(),
    videoKey: text("video_key"),
    thumbnailKey: text("thumbnail_key"),
    captionsKey: text("captions_key"),
    views: bigint({ mode: "number" }).notNull(),
    likes: bigint({ mode: "number" }).notNull(),
    watchTimeMs: bigint("watch_time_ms", { mode: "number" }).notNull(),
    createdAt: instant("created_at").notNull(),
    publishedAt: instant("published_at"),
  },
  (table) => [
    unique("page_posts_team_id_id").on(table.teamId, table.id),
    foreignKey({
      name: "page_posts_channel",
      columns: [table.teamId, table.channelId],
      foreignColumns: [channels.teamId, channels.id],
    }),
    oneOf("page_posts_language", table.language, languages),
    oneOf("page_posts_state", table.state, states),
    unique("page_posts_channel_id_client_key").on(table.channelId, table.clientKey),
    index("page_posts_channel_id_published_at").on(table.channelId, table.publishedAt),
    index("page_posts_team_id").on(table.teamId),
  ],
);

/** What one visit did with one post. The figures only grow, so counting one again changes nothing. */
export const pageVisits = pgTable(
  "page_visits",
  {
    postId: uuid("post_id").notNull(),
    visitId: uuid("visit_id").notNull(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    watchedMs: integer("watched_ms").notNull(),
    isViewed: boolean("is_viewed").notNull(),
    isLiked: boolean("is_liked").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.postId, table.visitId] }),
    foreignKey({
      name: "page_visits_post",
      columns: [table.teamId, table.postId],
      foreignColumns: [pagePosts.teamId, pagePosts.id],
    }),
  ],
);
