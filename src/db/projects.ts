import { and, asc, count, eq, gte, sql } from "drizzle-orm";
import type { MakingProgress, MakingStep } from "#src/domain/making.ts";
import type { BrandWishes } from "#src/domain/brand.ts";
import type { Language } from "#src/domain/language.ts";
import type { Script, Tone } from "#src/domain/script.ts";
import type { ShortSettings } from "#src/domain/short-settings.ts";
import type { Transaction } from "./open-database.ts";
import { conversations } from "./schema/conversations.ts";
import {
  type PictureOption,
  type ProjectImage,
  type ProjectVoice,
  projects,
} from "./schema/projects.ts";
import type { FinishedFiles } from "./schema/short-versions.ts";

export type { PictureOption, ProjectImage, ProjectVoice };

/** `resting` has done what was asked for and waits to be told to go on. */
export type MakingState = "waiting" | "running" | "resting" | "done" | "failed" | "cancelled";

export interface Project {
  id: string;
  teamId: string;
  userId: string;
  conversationId: string;
  title: string;
  keyword: string;
  tone: Tone;
  language: Language;
  audience: string | undefined;
  /** What the brand asked for when the short was begun. */
  brand: BrandWishes | undefined;
  lengthSeconds: number;
  ownScript: string | undefined;
  /** As edited where it was edited, else as written; undefined before there is one. */
  script: Script | undefined;
  images: ProjectImage[];
  voices: ProjectVoice[];
  generation: number;
  scriptAttempt: number;
  makingState: MakingState;
  progress: MakingProgress;
  makingJobCount: number;
  /** The step after which it rests; undefined where it goes through. */
  makingUntil: MakingStep | undefined;
  /** Undefined where nobody chose anything. */
  settings: ShortSettings | undefined;
  /** Scenes that the script step is to word anew. */
  rewriting: string[];
  isDeleted: boolean;
  finished: FinishedFiles | undefined;
}

type Row = typeof projects.$inferSelect;

function toProject(row: Row): Project {
  return {
    id: row.id,
    teamId: row.teamId,
    userId: row.userId,
    conversationId: row.conversationId,
    title: row.title,
    keyword: row.keyword,
    tone: row.tone,
    language: row.language,
    audience: row.audience ?? undefined,
    brand: row.brand ?? undefined,
    lengthSeconds: row.lengthSeconds,
    ownScript: row.ownScript ?? undefined,
    script: row.scriptEdited ?? row.script ?? undefined,
    images: row.images,
    voices: row.voices,
    generation: row.generation,
    scriptAttempt: row.scriptAttempt,
    makingState: row.makingState,
    progress: { step: row.makingStep, fraction: row.makingFraction },
    makingJobCount: row.makingJobCount,
    makingUntil: row.makingUntil ?? undefined,
    settings: row.settings ?? undefined,
    rewriting: row.rewriting ?? [],
    isDeleted: row.deletedAt !== null,
    finished:
      row.finalVideoUrl && row.finalVideoSha256 && row.thumbnailUrl && row.captionsUrl
        ? {
            videoKey: row.finalVideoUrl,
            videoSha256: row.finalVideoSha256,
            ...(row.finalVideoOf !== null && { videoOf: row.finalVideoOf }),
            thumbnailKey: row.thumbnailUrl,
            captionsKey: row.captionsUrl,
            durationSeconds: row.duration ?? 0,
          }
        : undefined,
  };
}

export async function insertProject(
  tx: Transaction,
  input: Pick<
    Project,
    | "id"
    | "teamId"
    | "userId"
    | "conversationId"
    | "keyword"
    | "tone"
    | "language"
    | "lengthSeconds"
    | "generation"
  > & {
    ownScript?: string;
    settings?: ShortSettings;
    scriptAttempt?: number;
    makingUntil?: MakingStep;
    audience?: string;
    brandProfileId?: string;
    brand?: BrandWishes;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { now, ...row } = input;
  await tx.drizzle.insert(projects).values({
    scriptAttempt: 0,
    ...row,
    type: "shortform",
    title: input.keyword,
    status: "processing",
    images: [],
    voices: [],
    makingState: "waiting",
    makingStep: "script",
    makingFraction: 0,
    makingJobCount: 0,
    createdAt: now,
    updatedAt: now,
  });
}

export async function findProject(tx: Transaction, id: string): Promise<Project | undefined> {
  const [row] = await tx.drizzle.select().from(projects).where(eq(projects.id, id)).limit(1);
  return row && toProject(row);
}

export async function lockProject(tx: Transaction, id: string): Promise<Project | undefined> {
  const [row] = await tx.drizzle
    .select()
    .from(projects)
    .where(eq(projects.id, id))
    .limit(1)
    .for("update");
  return row && toProject(row);
}

/**
 * Waits until nobody is handling the thread of a project. Whoever is going to tell it something takes
 * this before any lock of its own, in the order in which the thread itself takes them.
 */
export async function shareConversation(tx: Transaction, projectId: string): Promise<void> {
  await tx.drizzle
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(projects, eq(projects.conversationId, conversations.id))
    .where(eq(projects.id, projectId))
    .for("key share", { of: conversations });
}

/** What a making may write. Absent fields stay; `scriptEdited: null` takes an edit back. */
export interface ProjectChanges {
  title?: string;
  status?: Row["status"];
  script?: Script | null;
  scriptEdited?: Script | null;
  images?: ProjectImage[];
  voices?: ProjectVoice[];
  generation?: number;
  lengthSeconds?: number;
  scriptAttempt?: number;
  makingState?: MakingState;
  makingStep?: MakingStep;
  makingFraction?: number;
  makingJobCount?: number;
  makingStartedAt?: Temporal.Instant;
  makingUntil?: MakingStep | null;
  settings?: ShortSettings | null;
  rewriting?: string[];
  finished?: Project["finished"];
}

/**
 * Writes to a project as long as its making is still the one meant: news of an older generation
 * changes nothing. Returns whether it did.
 */
export async function updateProject(
  tx: Transaction,
  input: {
    id: string;
    generation: number;
    changes: ProjectChanges;
    now: Temporal.Instant;
    /** Only as long as it is really being made: not cancelled, failed or done. */
    whileMaking?: boolean;
    /** Only as long as it has not been started yet. */
    whileWaiting?: boolean;
    /** Only as long as no other job has been asked for since. */
    fromJobCount?: number;
  },
): Promise<boolean> {
  const { finished, ...changes } = input.changes;
  const updated = await tx.drizzle
    .update(projects)
    .set({
      ...changes,
      ...(finished && {
        finalVideoUrl: finished.videoKey,
        finalVideoSha256: finished.videoSha256,
        finalVideoOf: finished.videoOf ?? null,
        thumbnailUrl: finished.thumbnailKey,
        captionsUrl: finished.captionsKey,
        duration: finished.durationSeconds,
      }),
      updatedAt: input.now,
    })
    .where(
      and(
        eq(projects.id, input.id),
        eq(projects.generation, input.generation),
        input.whileMaking ? eq(projects.makingState, "running") : undefined,
        input.whileWaiting ? eq(projects.makingState, "waiting") : undefined,
        input.fromJobCount === undefined
          ? undefined
          : eq(projects.makingJobCount, input.fromJobCount),
      ),
    )
    .returning({ id: projects.id });
  return updated.length > 0;
}

/** Makes everybody who wants to start a making wait for each other, over all processes. */
export async function lockStarts(tx: Transaction): Promise<void> {
  await tx.drizzle.execute(sql`select pg_advisory_xact_lock(hashtext('xcaster making starts'))`);
}

/** How many shorts were begun since then, discarded ones too. */
export async function countBegun(
  tx: Transaction,
  input: { teamId: string; since: Temporal.Instant; userId: string },
): Promise<{ ofTeam: number; ofPerson: number }> {
  const [row] = await tx.drizzle
    .select({
      ofTeam: count(),
      ofPerson: sql<number>`count(*) filter (where user_id = ${input.userId})::int`,
    })
    .from(projects)
    .where(and(eq(projects.teamId, input.teamId), gte(projects.createdAt, input.since)));
  return { ofTeam: row?.ofTeam ?? 0, ofPerson: row?.ofPerson ?? 0 };
}

/** Whoever counts what was begun and begins one more does so alone in the team. */
export async function lockBegun(tx: Transaction, teamId: string): Promise<void> {
  await tx.drizzle.execute(
    sql`select pg_advisory_xact_lock(hashtext('xcaster begun'), hashtext(${teamId}))`,
  );
}

/**
 * Over all teams: how many are in the making, how many were begun since a moment, and how many have
 * waited longer than a project.
 */
export async function countMakings(
  tx: Transaction,
  input: { since: Temporal.Instant; projectId: string },
): Promise<{ running: number; started: number; ahead: number }> {
  const [running] = await tx.drizzle
    .select({ value: count() })
    .from(projects)
    .where(eq(projects.makingState, "running"));
  const [started] = await tx.drizzle
    .select({ value: count() })
    .from(projects)
    .where(gte(projects.makingStartedAt, input.since));
  const [ahead] = await tx.drizzle
    .select({ value: count() })
    .from(projects)
    .where(
      and(
        eq(projects.makingState, "waiting"),
        sql`updated_at < (select updated_at from projects where id = ${input.projectId})`,
      ),
    );
  return {
    running: running?.value ?? 0,
    started: started?.value ?? 0,
    ahead: ahead?.value ?? 0,
  };
}

/** Makings in a state, the longest untouched first. */
export async function listMakings(
  tx: Transaction,
  input: { state: MakingState; limit: number },
): Promise<Project[]> {
  const rows = await tx.drizzle
    .select()
    .from(projects)
    .where(eq(projects.makingState, input.state))
    .orderBy(asc(projects.updatedAt))
    .limit(input.limit);
  return rows.map(toProject);
}
