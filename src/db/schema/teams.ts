import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { memberRoles } from "#src/domain/rights.ts";
import { id, instant, oneOf } from "./columns.ts";
import { users } from "./users.ts";

export const teams = pgTable("teams", {
  id: id(),
  name: text().notNull(),
  ownerId: uuid("owner_id")
    .notNull()
    .references(() => users.id),
  createdAt: instant("created_at").notNull(),
});

export const teamMembers = pgTable(
  "team_members",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: text({ enum: memberRoles }).notNull(),
    joinedAt: instant("joined_at").notNull(),
  },
  (table) => [
    unique("team_members_team_id_user_id").on(table.teamId, table.userId),
    oneOf("team_members_role", table.role, memberRoles),
    index("team_members_user_id").on(table.userId),
  ],
);
