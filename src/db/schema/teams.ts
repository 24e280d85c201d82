import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type Permissions, teamRoles } from "#src/domain/team.ts";
import { digestPlaces } from "#src/domain/week.ts";
import { id, instant, oneOf } from "./columns.ts";
import { users } from "./users.ts";

export const teams = pgTable(
  "teams",
  {
    id: id(),
    name: text().notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => users.id),
    /** How many people have to approve a post; 0 where nobody has to. */
    approvalCount: integer("approval_count").notNull().default(0),
    /** Who is asked; everybody with the right where it is empty. */
    approvalApproverIds: uuid("approval_approver_ids").array().notNull().default([]),
    /** Whether whoever asks may approve their own. */
    approvalAllowsOwn: boolean("approval_allows_own").notNull().default(false),
    /** Where the weekly digest goes. */
    digestPlace: text("digest_place", { enum: digestPlaces }).notNull().default("web"),
    /** The ISO week that was told last, such as 2026-W47. */
    digestWeek: text("digest_week"),
    /** When somebody last set out to tell it: where it is not told soon after, somebody else does. */
    digestAskedAt: instant("digest_asked_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [oneOf("teams_digest_place", table.digestPlace, digestPlaces)],
);

export const teamMembers = pgTable(
  "team_members",
  {
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: text({ enum: teamRoles }).notNull(),
    /** Single rights that are given or denied, whatever the role says. */
    permissions: jsonb().$type<Permissions>().notNull().default({}),
    joinedAt: instant("joined_at").notNull(),
  },
  (table) => [
    unique("team_members_team_id_user_id").on(table.teamId, table.userId),
    oneOf("team_members_role", table.role, teamRoles),
    index("team_members_user_id").on(table.userId),
  ],
);

/** One-time links into a team. Only the hash of a link's token is kept. */
export const teamInvitations = pgTable(
  "team_invitations",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    tokenHash: text("token_hash").notNull(),
    /** Whom it is for, in the words of whoever invites. */
    name: text().notNull(),
    role: text({ enum: teamRoles }).notNull(),
    permissions: jsonb().$type<Permissions>().notNull(),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    usedBy: uuid("used_by").references(() => users.id),
  },
  (table) => [
    unique("team_invitations_token_hash").on(table.tokenHash),
    oneOf("team_invitations_role", table.role, teamRoles),
    index("team_invitations_team_id").on(table.teamId, table.createdAt),
  ],
);
