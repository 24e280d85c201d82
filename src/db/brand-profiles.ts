import { and, asc, count, desc, eq, ne, sql } from "drizzle-orm";
import { type Brand, brandLimits } from "#src/domain/brand.ts";
import { isUuid } from "./is-uuid.ts";
import type { Transaction } from "./open-database.ts";
import { brandProfiles } from "./schema/brand-profiles.ts";
import { projects } from "./schema/projects.ts";

/** What people set of a brand. */
type BrandSettings = Omit<Brand, "id" | "isDefault" | "learned">;

type Row = typeof brandProfiles.$inferSelect;

function toBrand(row: Row): Brand {
  return {
    id: row.id,
    name: row.name,
    isDefault: row.isDefault,
    ...(row.tone && { tone: row.tone }),
    colors: row.visualStyle.colors,
    audience: row.targetAudience,
    avoidedPhrases: row.avoidedPhrases,
    examples: row.exampleContent,
    ...(row.preferences.learned?.length && { learned: row.preferences.learned }),
  };
}

/** Makes those who change a team's brands wait for each other, over all processes. */
export async function lockBrands(tx: Transaction, teamId: string): Promise<void> {
  await tx.drizzle.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`xcaster brands ${teamId}`}, 0))`,
  );
}

/** A team's brands, the default one first. */
export async function listBrands(tx: Transaction): Promise<Brand[]> {
  const rows = await tx.drizzle
    .select()
    .from(brandProfiles)
    .orderBy(desc(brandProfiles.isDefault), asc(brandProfiles.createdAt), asc(brandProfiles.id))
    .limit(brandLimits.brandsMax);
  return rows.map(toBrand);
}

export async function findBrand(tx: Transaction, id: string): Promise<Brand | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.drizzle
    .select()
    .from(brandProfiles)
    .where(eq(brandProfiles.id, id))
    .limit(1);
  return row && toBrand(row);
}

export async function countBrands(tx: Transaction): Promise<number> {
  const [row] = await tx.drizzle.select({ value: count() }).from(brandProfiles);
  return row?.value ?? 0;
}

/** Whether another brand of the team has this name already. */
export async function isBrandNameTaken(
  tx: Transaction,
  input: { name: string; besides?: string },
): Promise<boolean> {
  const [row] = await tx.drizzle
    .select({ id: brandProfiles.id })
    .from(brandProfiles)
    .where(
      and(
        eq(brandProfiles.name, input.name),
        input.besides === undefined ? undefined : ne(brandProfiles.id, input.besides),
      ),
    )
    .limit(1);
  return row !== undefined;
}

export async function insertBrand(
  tx: Transaction,
  input: Brand & { teamId: string; userId: string; now: Temporal.Instant },
): Promise<void> {
  const { id, teamId, userId, isDefault, now } = input;
  await tx.drizzle.insert(brandProfiles).values({
    id,
    teamId,
    userId,
    isDefault,
    ...toColumns(input),
    preferences: {},
    createdAt: now,
    updatedAt: now,
  });
}

export async function updateBrand(
  tx: Transaction,
  input: { id: string; settings: BrandSettings; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(brandProfiles)
    .set({ ...toColumns(input.settings), updatedAt: input.now })
    .where(eq(brandProfiles.id, input.id));
}

/** Makes one brand the default, and no other. */
export async function makeBrandDefault(
  tx: Transaction,
  input: { id: string; now: Temporal.Instant },
): Promise<void> {
  const { id, now: updatedAt } = input;
  await tx.drizzle
    .update(brandProfiles)
    .set({ isDefault: false, updatedAt })
    .where(and(eq(brandProfiles.isDefault, true), ne(brandProfiles.id, id)));
  await tx.drizzle
    .update(brandProfiles)
    .set({ isDefault: true, updatedAt })
    .where(eq(brandProfiles.id, id));
}

/** Shorts that were made for it stay as they are and belong to no brand from then on. */
export async function deleteBrand(tx: Transaction, id: string): Promise<void> {
  await tx.drizzle
    .update(projects)
    .set({ brandProfileId: null })
    .where(eq(projects.brandProfileId, id));
  await tx.drizzle.delete(brandProfiles).where(eq(brandProfiles.id, id));
}

function toColumns(settings: BrandSettings) {
  return {
    name: settings.name,
    tone: settings.tone ?? null,
    visualStyle: { colors: settings.colors },
    targetAudience: settings.audience,
    avoidedPhrases: settings.avoidedPhrases,
    exampleContent: settings.examples,
  };
}
