import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { KeptPreferences } from "#src/domain/preference.ts";
import type { EditType } from "#src/domain/user-edit.ts";
import type { Transaction } from "./open-database.ts";
import { brandProfiles } from "./schema/brand-profiles.ts";
import { memberPreferences } from "./schema/member-preferences.ts";
import { projects } from "./schema/projects.ts";
import { userEdits } from "./schema/user-edits.ts";

/** Whose wishes they are: a brand's, or a person's own where a short belongs to no brand. */
export interface PreferenceOwner {
  teamId: string;
  userId: string;
  brandId?: string;
}

/** How far back is looked: what was last wished for longer ago is forgotten by itself. */
const shortsLookedAtMax = 60;
const editsLookedAtMax = 2_000;

/** Makes those who learn for a team wait for each other, over all processes. */
export async function lockPreferences(tx: Transaction, teamId: string): Promise<void> {
  await tx.drizzle.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`xcaster preferences ${teamId}`}, 0))`,
  );
}

export async function readPreferences(
  tx: Transaction,
  { teamId, userId, brandId }: PreferenceOwner,
): Promise<KeptPreferences> {
  const [row] =
    brandId === undefined
      ? await tx.drizzle
          .select({ preferences: memberPreferences.preferences })
          .from(memberPreferences)
          .where(and(eq(memberPreferences.teamId, teamId), eq(memberPreferences.userId, userId)))
      : await tx.drizzle
          .select({ preferences: brandProfiles.preferences })
          .from(brandProfiles)
          .where(eq(brandProfiles.id, brandId));
  return row?.preferences ?? {};
}

export async function writePreferences(
  tx: Transaction,
  { teamId, userId, brandId }: PreferenceOwner,
  input: { preferences: KeptPreferences; now: Temporal.Instant },
): Promise<void> {
  const { preferences, now: updatedAt } = input;
  if (brandId !== undefined) {
    await tx.drizzle
      .update(brandProfiles)
      .set({ preferences })
      .where(eq(brandProfiles.id, brandId));
    return;
  }
  await tx.drizzle
    .insert(memberPreferences)
    .values({ teamId, userId, preferences, updatedAt })
    .onConflictDoUpdate({
      target: [memberPreferences.teamId, memberPreferences.userId],
      set: { preferences, updatedAt },
    });
}

/** Whose preferences a short adds to; undefined where there is no such short. */
export async function findPreferenceOwner(
  tx: Transaction,
  projectId: string,
): Promise<PreferenceOwner | undefined> {
  const [row] = await tx.drizzle
    .select({
      teamId: projects.teamId,
      userId: projects.userId,
      brandId: projects.brandProfileId,
    })
    .from(projects)
    .where(eq(projects.id, projectId))
    .limit(1);
  if (!row) return undefined;
  const { brandId, ...person } = row;
  return { ...person, ...(brandId !== null && { brandId }) };
}

/** The latest shorts that have been shown, with all that people changed of each: both the oldest first. */
export async function listEditedShorts(
  tx: Transaction,
  { teamId, userId, brandId }: PreferenceOwner,
): Promise<
  {
    language: Language;
    keyword: string;
    isOwnText: boolean;
    edits: { editType: EditType; before: unknown; after: unknown; at: string }[];
  }[]
> {
  const theirs =
    brandId === undefined
      ? and(isNull(projects.brandProfileId), eq(projects.userId, userId))
      : eq(projects.brandProfileId, brandId);
  const latest = await tx.drizzle
    .select({
      id: projects.id,
      language: projects.language,
      keyword: projects.keyword,
      ownScript: projects.ownScript,
    })
    .from(projects)
    .where(and(eq(projects.teamId, teamId), theirs, isNotNull(projects.script)))
    .orderBy(desc(projects.createdAt), desc(projects.id))
    .limit(shortsLookedAtMax);
  if (latest.length === 0) return [];
  const edits = await tx.drizzle
    .select({
      projectId: userEdits.projectId,
      editType: userEdits.editType,
      before: userEdits.beforeValue,
      after: userEdits.afterValue,
      createdAt: userEdits.createdAt,
    })
    .from(userEdits)
    .where(
      inArray(
        userEdits.projectId,
        latest.map(({ id }) => id),
      ),
    )
    .orderBy(desc(userEdits.createdAt), asc(userEdits.id))
    .limit(editsLookedAtMax);
  const inOrder = edits.toReversed();
  return latest.toReversed().map(({ id, language, keyword, ownScript }) => ({
    language,
    keyword,
    isOwnText: ownScript !== null,
    edits: inOrder.flatMap(({ projectId, editType, before, after, createdAt }) =>
      projectId === id ? [{ editType, before, after, at: createdAt.toString() }] : [],
    ),
  }));
}
