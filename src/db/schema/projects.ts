import { sql } from "drizzle-orm";
import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { BrandWishes } from "#src/domain/brand.ts";
import { languages } from "#src/domain/language.ts";
import { makingSteps } from "#src/domain/making.ts";
import { type Script, tones } from "#src/domain/script.ts";
import type { ShortSettings, VoiceChoice } from "#src/domain/short-settings.ts";
import { brandProfiles } from "./brand-profiles.ts";
import { id, instant, oneOf } from "./columns.ts";
import { conversationId, ofConversation } from "./conversations.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** One picture that a scene has had. */
export interface PictureOption {
  key: string;
  attempt: number;
  hasWords: boolean;
  /** What was painted in beside its motif, where anything was: it fits the scene only as long as that is the same. */
  look?: string;
  /** Of a person's own. */
  assetId?: string;
}

/** A scene's picture. Its key is where it lives, its attempt which of several it is. */
export interface ProjectImage {
  sceneId: string;
  prompt: string;
  attempt: number;
  /** Absent until it is painted. */
  key?: string;
  hasWords?: boolean;
  /** The picture of the team's library that it is to be, or is. The file stays as long as it is named here. */
  own?: { assetId: string; key: string };
  /** All that it has been, this one too. Absent in what was stored before they were kept. */
  options?: PictureOption[];
}

export interface ProjectVoice {
  sceneId: string;
  /** What was spoken: another narration needs another voice. */
  text: string;
  key: string;
  durationMs: number;
  /** Who spoke and how fast; absent for the voice that everything was spoken with before there were several. */
  voice?: VoiceChoice;
  words: { text: string; startMs: number; endMs: number }[];
}

const types = ["shortform"] as const;
const statuses = ["draft", "processing", "ready", "published", "failed"] as const;
const makingStates = ["waiting", "running", "resting", "done", "failed", "cancelled"] as const;

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
    tone: text({ enum: tones }).notNull(),
    language: text({ enum: languages }).notNull(),
    audience: text(),
    brandProfileId: uuid("brand_profile_id"),
    /** What the brand asked for when the short was begun: a later change of the brand leaves it alone. */
    brand: jsonb().$type<BrandWishes>(),
    lengthSeconds: integer("length_seconds").notNull(),
    /** The person's own text, where they brought one. */
    ownScript: text("own_script"),
    script: jsonb().$type<Script>(),
    scriptEdited: jsonb("script_edited").$type<Script>(),
    images: jsonb().$type<ProjectImage[]>().notNull(),
    /** Goes up with every making: what an older one still brings is dropped. */
    generation: integer().notNull(),
    /** Goes up each time everything is wished anew. */
    scriptAttempt: integer("script_attempt").notNull(),
    makingState: text("making_state", { enum: makingStates }).notNull(),
    makingStep: text("making_step", { enum: makingSteps }).notNull(),
    makingFraction: doublePrecision("making_fraction").notNull(),
    makingJobCount: integer("making_job_count").notNull(),
    makingStartedAt: instant("making_started_at"),
    /** The step after which it rests until it is told to go on; it does all of them where absent. */
    makingUntil: text("making_until", { enum: makingSteps }),
    /** Absent for the standard ones. */
    settings: jsonb().$type<ShortSettings>(),
    /** Scenes that the script step is to word anew. */
    rewriting: jsonb().$type<string[]>(),
    voices: jsonb().$type<ProjectVoice[]>().notNull(),
    /** Seconds. */
    duration: doublePrecision(),
    /** Media keys of the finished files. */
    finalVideoUrl: text("final_video_url"),
    thumbnailUrl: text("thumbnail_url"),
    captionsUrl: text("captions_url"),
    finalVideoSha256: text("final_video_sha256"),
    /** Names all that the video was composed of: while it is the same, so is the video. */
    finalVideoOf: text("final_video_of"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** The row stays: what was made counts, and what went live is remembered. */
    deletedAt: instant("deleted_at"),
    /** From when on the files of a deleted short can go; absent once they are gone. */
    filesGoAt: instant("files_go_at"),
  },
  (table) => [
    ofConversation("projects_conversation", table),
    foreignKey({
      name: "projects_brand_profile",
      columns: [table.teamId, table.brandProfileId],
      foreignColumns: [brandProfiles.teamId, brandProfiles.id],
    }),
    unique("projects_team_id_id").on(table.teamId, table.id),
    oneOf("projects_type", table.type, types),
    oneOf("projects_tone", table.tone, tones),
    oneOf("projects_language", table.language, languages),
    oneOf("projects_status", table.status, statuses),
    oneOf("projects_making_state", table.makingState, makingStates),
    oneOf("projects_making_step", table.makingStep, makingSteps),
    oneOf("projects_making_until", table.makingUntil, makingSteps),
    index("projects_user_id").on(table.userId),
    index("projects_status").on(table.status),
    index("projects_user_id_status").on(table.userId, table.status),
    index("projects_team_id_created_at").on(table.teamId, table.createdAt),
    index("projects_files_go_at")
      .on(table.filesGoAt)
      .where(sql`files_go_at is not null`),
    index("projects_making_state").on(table.makingState, table.createdAt),
  ],
);
