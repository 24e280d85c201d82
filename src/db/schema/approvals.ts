import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { type ApprovalContent, approvalStatuses, decisionKinds } from "#src/domain/approval.ts";
import { id, instant, oneOf } from "./columns.ts";
import { sequence } from "./conversations.ts";
import { projects } from "./projects.ts";
import { ofSchedule } from "./schedules.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** A request to let one post out as it was shown. Another content is another request. */
export const approvals = pgTable(
  "approvals",
  {
    id: id(),
    /** Order of asking: of a post's requests only the latest counts. */
    seq: sequence(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    scheduleId: uuid("schedule_id").notNull(),
    projectId: uuid("project_id").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => users.id),
    status: text({ enum: approvalStatuses }).notNull(),
    /** Over everything that goes out: what leaves later must have the same. */
    contentHash: text("content_hash").notNull(),
    content: jsonb().$type<ApprovalContent>().notNull(),
    needed: integer().notNull(),
    approverIds: uuid("approver_ids").array().notNull(),
    /** Goes up with everything that happens, and whoever is concerned is told of each. */
    revision: integer().notNull(),
    toldRevision: integer("told_revision").notNull(),
    /** Held from here on unless it is approved; absent where it goes out as soon as it is. */
    dueAt: instant("due_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    unique("approvals_team_id_id").on(table.teamId, table.id),
    ofSchedule("approvals_schedule", table),
    foreignKey({
      name: "approvals_project",
      columns: [table.teamId, table.projectId],
      foreignColumns: [projects.teamId, projects.id],
    }),
    oneOf("approvals_status", table.status, approvalStatuses),
    index("approvals_schedule_id").on(table.scheduleId, table.seq),
    index("approvals_project_id").on(table.projectId, table.seq),
    uniqueIndex("approvals_one_pending")
      .on(table.scheduleId)
      .where(sql`status = 'pending'`),
    index("approvals_due_at")
      .on(table.dueAt)
      .where(sql`status = 'pending'`),
    index("approvals_untold")
      .on(table.updatedAt)
      .where(sql`told_revision < revision`),
  ],
);

/** What each approver has decided and said. Only ever added to. */
export const approvalDecisions = pgTable(
  "approval_decisions",
  {
    id: id(),
    seq: sequence(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    approvalId: uuid("approval_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** As they were called then: who leaves the team is still named. */
    name: text().notNull(),
    kind: text({ enum: decisionKinds }).notNull(),
    words: text(),
    movedTo: instant("moved_to"),
    at: instant().notNull(),
  },
  (table) => [
    foreignKey({
      name: "approval_decisions_approval",
      columns: [table.teamId, table.approvalId],
      foreignColumns: [approvals.teamId, approvals.id],
    }),
    oneOf("approval_decisions_kind", table.kind, decisionKinds),
    unique("approval_decisions_approval_id_user_id").on(table.approvalId, table.userId),
    index("approval_decisions_approval_id").on(table.approvalId, table.seq),
  ],
);
