import { and, eq, sql } from "drizzle-orm";
import type { MakingStep } from "#src/domain/making.ts";
import type { Transaction } from "./open-database.ts";
import type { Project } from "./projects.ts";
import { shortVersions } from "./schema/short-versions.ts";

type Kind = (typeof shortVersions.$inferSelect)["kind"];

/** What of a short a change may change. */
export type ShortVersion = Pick<
  Project,
  "title" | "images" | "voices" | "settings" | "finished"
> & {
  script: NonNullable<Project["script"]>;
  /** How long it was meant to be; undefined in what was kept before that could be changed. */
  lengthSeconds: number | undefined;
  /** Where it would have gone on; undefined for a finished one. */
  restingStep: MakingStep | undefined;
};

/** Keeps a short as the thread shows it now, in place of what was kept of it before. */
export async function keepShownVersion(
  tx: Transaction,
  input: ShortVersion & {
    projectId: string;
    teamId: string;
    isChanged: boolean;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { projectId, teamId, now, finished, settings, restingStep, lengthSeconds, ...rest } = input;
  const version = {
    ...rest,
    settings: settings ?? null,
    finished: finished ?? null,
    restingStep: restingStep ?? null,
    lengthSeconds: lengthSeconds ?? null,
    createdAt: now,
  };
  await tx.drizzle
    .insert(shortVersions)
    .values({ projectId, teamId, kind: "shown", ...version })
    .onConflictDoUpdate({
      target: [shortVersions.projectId, shortVersions.kind],
      set: version,
    });
}

/** What was shown until a change is what can be gone back to once the change is there. */
export async function keepVersionBefore(tx: Transaction, projectId: string): Promise<void> {
  await tx.drizzle.execute(sql`
    insert into short_versions (project_id, kind, team_id, title, script, images, voices,
      settings, finished, resting_step, length_seconds, is_changed, created_at)
    select project_id, 'before', team_id, title, script, images, voices,
      settings, finished, resting_step, length_seconds, is_changed, created_at
    from short_versions where project_id = ${projectId} and kind = 'shown' and is_changed
    on conflict (project_id, kind) do update set title = excluded.title,
      script = excluded.script, images = excluded.images, voices = excluded.voices,
      settings = excluded.settings, finished = excluded.finished,
      resting_step = excluded.resting_step, length_seconds = excluded.length_seconds,
      created_at = excluded.created_at`);
}

export async function findShortVersion(
  tx: Transaction,
  input: { projectId: string; kind: Kind },
): Promise<ShortVersion | undefined> {
  const [row] = await tx.drizzle
    .select()
    .from(shortVersions)
    .where(and(eq(shortVersions.projectId, input.projectId), eq(shortVersions.kind, input.kind)))
    .limit(1);
  if (!row) return undefined;
  const { title, script, images, voices } = row;
  return {
    title,
    script,
    images,
    voices,
    settings: row.settings ?? undefined,
    finished: row.finished ?? undefined,
    restingStep: row.restingStep ?? undefined,
    lengthSeconds: row.lengthSeconds ?? undefined,
  };
}
