import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { makingSteps } from "#src/domain/making.ts";
import { id, instant, oneOf } from "./columns.ts";
import { conversationId, ofConversation } from "./conversations.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

const types = ["shortform"] as const;
const statuses = ["draft", "processing", "ready", "published", "failed"] as const;
const makingStates = ["waiting", "running", "done", "failed", "cancelled"] as const;

/** One short, from its brief to its finished file. */
export const projects = pgTable(
  "projects",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    conversationId: conversationId(),
    type: text({ enum: types }).notNull(),
    title: text().notNull(),
    status: text({ enum: statuses }).notNull(),
    keyword: text().notNull(),
    tone: text().notNull(),
    language: text().notNull(),
    audience: text(),
    lengthSeconds: integer("length_seconds").notNull(),
    /** The person's own text, where they brought one. */
    ownScript: text("own_script"),
    script: jsonb(),
    scriptEdited: jsonb("script_edited"),
    images: jsonb().notNull(),
    /** Goes up with every making: what an older one still brings is dropped. */
    generation: integer().notNull(),
    /** Goes up each time everything is wished anew. */
    scriptAttempt: integer("script_attempt").notNull(),
    makingState: text("making_state", { enum: makingStates }).notNull(),
    makingStep: text("making_step", { enum: makingSteps }).notNull(),
    makingFraction: doublePrecision("making_fraction").notNull(),
    makingJobId: uuid("making_job_id"),
    makingJobCount: integer("making_job_count").notNull(),
    makingStartedAt: instant("making_started_at"),
    voices: jsonb().notNull(),
    /** Seconds. */
    duration: doublePrecision(),
    /** Media keys of the finished files. */
    finalVideoUrl: text("final_video_url"),
    thumbnailUrl: text("thumbnail_url"),
    captionsUrl: text("captions_url"),
    finalVideoSha256: text("final_video_sha256"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    ofConversation("projects_conversation", table),
    unique("projects_team_id_id").on(table.teamId, table.id),
    oneOf("projects_type", table.type, types),
    oneOf("projects_status", table.status, statuses),
    oneOf("projects_making_state", table.makingState, makingStates),
    oneOf("projects_making_step", table.makingStep, makingSteps),
    index("projects_user_id").on(table.userId),
    index("projects_status").on(table.status),
    index("projects_user_id_status").on(table.userId, table.status),
    index("projects_team_id_created_at").on(table.teamId, table.createdAt),
    index("projects_making_state").on(table.makingState, table.createdAt),
  ],
);
