import { foreignKey, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Script } from "#src/domain/script.ts";
import { instant } from "./columns.ts";
import { type ProjectImage, type ProjectVoice, projects } from "./projects.ts";
import { teams } from "./teams.ts";

/**
 * A short as it was last finished, while it is being made anew: a remake that is cancelled or fails
 * takes nothing away. Beside the project, because only a change of it reads or writes this.
 */
export const shortVersions = pgTable(
  "short_versions",
  {
    projectId: uuid("project_id").primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    title: text().notNull(),
    script: jsonb().$type<Script>().notNull(),
    images: jsonb().$type<ProjectImage[]>().notNull(),
    voices: jsonb().$type<ProjectVoice[]>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "short_versions_project",
      columns: [table.teamId, table.projectId],
      foreignColumns: [projects.teamId, projects.id],
    }),
  ],
);
