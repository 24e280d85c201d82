import { jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import type { KeptPreferences } from "#src/domain/preference.ts";
import { instant } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** What was learned of a person's wishes from their shorts that belong to no brand. */
export const memberPreferences = pgTable(
  "member_preferences",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    preferences: jsonb().$type<KeptPreferences>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.userId] })],
);
