import { foreignKey, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { editTypes } from "#src/domain/user-edit.ts";
import { id, instant, oneOf } from "./columns.ts";
import { projects } from "./projects.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** What people changed of what was made for them, so that the brand can learn from it. */
export const userEdits = pgTable(
  "user_edits",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    projectId: uuid("project_id").notNull(),
    editType: text("edit_type", { enum: editTypes }).notNull(),
    beforeValue: jsonb("before_value").$type<unknown>().notNull(),
    afterValue: jsonb("after_value").$type<unknown>().notNull(),
    context: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "user_edits_project",
      columns: [table.teamId, table.projectId],
      foreignColumns: [projects.teamId, projects.id],
    }),
    oneOf("user_edits_edit_type", table.editType, editTypes),
    index("user_edits_user_id").on(table.userId),
    index("user_edits_team_id_created_at").on(table.teamId, table.createdAt),
  ],
);
