import type { Brand } from "#src/domain/brand.ts";
import type { Transaction } from "./open-database.ts";
import { brandProfiles } from "./schema/brand-profiles.ts";

/** What people set of a brand. */
type BrandSettings = Omit<Brand, "id" | "isDefault">;

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
