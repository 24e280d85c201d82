import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

const whose = () => ({
  userId: uuid("user_id")
    .notNull()
    .references(() => users.id),
  teamId: uuid("team_id")
    .notNull()
    .references(() => teams.id),
  /** Reaches this team and none of the person's others: somebody else made the link that opened it. */
  isForOneTeam: boolean("is_for_one_team").notNull().default(false),
});

/** Only the hash of a session's secret is kept: who reads this table can sign in as nobody. */
export const sessions = pgTable(
  "sessions",
  {
    secretHash: text("secret_hash").primaryKey(),
    ...whose(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("sessions_expires_at").on(table.expiresAt)],
);

export const signInLinks = pgTable(
  "sign_in_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    ...whose(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    /** Absent where the service itself made it. */
    madeBy: uuid("made_by").references(() => users.id),
  },
  (table) => [
    index("sign_in_links_expires_at").on(table.expiresAt),
    index("sign_in_links_team_id").on(table.teamId, table.userId, table.createdAt),
  ],
);
