import {
  boolean,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { type MakingStep, makingSteps } from "#src/domain/making.ts";
import type { Script } from "#src/domain/script.ts";
import type { ShortSettings } from "#src/domain/short-settings.ts";
import { instant, oneOf } from "./columns.ts";
import { type ProjectImage, type ProjectVoice, projects } from "./projects.ts";
import { teams } from "./teams.ts";

/** `shown` is what the thread shows while the short is made anew, `before` what it was before its last change. */
const kinds = ["shown", "before"] as const;

/** The files of a finished short. */
export interface FinishedFiles {
  videoKey: string;
  videoSha256: string;
  videoOf?: string;
  thumbnailKey: string;
  captionsKey: string;
  durationSeconds: number;
}

/**
 * A short as it was: a remake that is cancelled or fails takes nothing away, and a change can be
 * taken back. Beside the project, because only a change of it reads or writes this.
 */
export const shortVersions = pgTable(
  "short_versions",
  {
    projectId: uuid("project_id").notNull(),
    kind: text({ enum: kinds }).notNull(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    title: text().notNull(),
    script: jsonb().$type<Script>().notNull(),
    images: jsonb().$type<ProjectImage[]>().notNull(),
    voices: jsonb().$type<ProjectVoice[]>().notNull(),
    settings: jsonb().$type<ShortSettings>(),
    finished: jsonb().$type<FinishedFiles>(),
    /** Where a short that was resting would have gone on; absent for a finished one. */
    restingStep: text("resting_step", { enum: makingSteps }).$type<MakingStep>(),
    /** How long it was meant to be; absent in what was kept before that could be changed. */
    lengthSeconds: integer("length_seconds"),
    /** Whether what it gave way to was a change, and not only the next steps. */
    isChanged: boolean("is_changed").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "short_versions_pkey", columns: [table.projectId, table.kind] }),
    foreignKey({
      name: "short_versions_project",
      columns: [table.teamId, table.projectId],
      foreignColumns: [projects.teamId, projects.id],
    }),
    oneOf("short_versions_kind", table.kind, kinds),
    oneOf("short_versions_resting_step", table.restingStep, makingSteps),
  ],
);
