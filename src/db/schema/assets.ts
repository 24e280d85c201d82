import { sql } from "drizzle-orm";
import { bigint, boolean, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type AssetMetadata, assetStates, assetTypes } from "#src/domain/asset.ts";
import { id, instant, oneOf } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/**
 * The library of a team. A row is there before its file and goes after it, so that no file is ever
 * without a row that leads to it, and its size is counted before its bytes are kept.
 */
export const assets = pgTable(
  "assets",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    type: text({ enum: assetTypes }).notNull(),
    state: text({ enum: assetStates }).notNull(),
    /** Media keys. */
    url: text().notNull(),
    thumbnailUrl: text("thumbnail_url").notNull(),
    filename: text().notNull(),
    mimeType: text("mime_type").notNull(),
    /** Bytes that are kept: the file and its thumbnail. */
    size: bigint({ mode: "number" }).notNull(),
    folder: text().notNull(),
    tags: text().array().notNull(),
    metadata: jsonb().$type<AssetMetadata>().notNull(),
    isAiGenerated: boolean("is_ai_generated").notNull(),
    generationPrompt: text("generation_prompt"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("assets_team_id_id").on(table.teamId, table.id),
    oneOf("assets_type", table.type, assetTypes),
    oneOf("assets_state", table.state, assetStates),
    index("assets_user_id").on(table.userId),
    index("assets_type_index").on(table.type),
    index("assets_team_id_created_at").on(table.teamId, table.createdAt, table.id),
    index("assets_unready")
      .on(table.state, table.updatedAt)
      .where(sql`state <> 'ready'`),
  ],
);
