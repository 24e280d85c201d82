import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ThumbnailRecipe } from "#src/domain/thumbnail.ts";
import { instant, oneOf } from "./columns.ts";
import { projects } from "./projects.ts";
import { teams } from "./teams.ts";

const states = ["waiting", "drawn", "failed"] as const;

/**
 * Thumbnails that a planned post was given before they were there: what is approved names them from the
 * moment their title was written. Those that were made together with a video have no row.
 */
export const thumbnails = pgTable(
  "thumbnails",
  {
    /** Media key: worked out from the recipe. */
    key: text().primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    projectId: uuid("project_id").notNull(),
    recipe: jsonb().$type<ThumbnailRecipe>().notNull(),
    state: text({ enum: states }).notNull(),
    /** Goes up with every job that is asked for: each has a name of its own. */
    jobCount: integer("job_count").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "thumbnails_project",
      columns: [table.teamId, table.projectId],
      foreignColumns: [projects.teamId, projects.id],
    }),
    oneOf("thumbnails_state", table.state, states),
    index("thumbnails_project_id").on(table.projectId),
    index("thumbnails_waiting")
      .on(table.updatedAt)
      .where(sql`state = 'waiting'`),
  ],
);
