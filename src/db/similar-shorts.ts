import { and, eq, isNull, max } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { Tone } from "#src/domain/script.ts";
import type { ShortSettings } from "#src/domain/short-settings.ts";
import type { Transaction } from "./open-database.ts";
import { projects } from "./schema/projects.ts";

/** What another short like this one is made from: its brief, how it sounds and looks, and the first script about it not yet written. */
export async function findForAnother(
  tx: Transaction,
  projectId: string,
): Promise<
  | {
      keyword: string;
      tone: Tone;
      language: Language;
      lengthSeconds: number;
      attempt: number;
      brandId?: string;
      settings?: ShortSettings;
    }
  | undefined
> {
  const [short] = await tx.drizzle
    .select({
      keyword: projects.keyword,
      tone: projects.tone,
      language: projects.language,
      lengthSeconds: projects.lengthSeconds,
      brandId: projects.brandProfileId,
      settings: projects.settings,
    })
    .from(projects)
    .where(and(eq(projects.id, projectId), isNull(projects.deletedAt)))
    .limit(1);
  if (!short) return undefined;
  const [written] = await tx.drizzle
    .select({ attempt: max(projects.scriptAttempt) })
    .from(projects)
    .where(and(eq(projects.keyword, short.keyword), eq(projects.language, short.language)));
  const { brandId, settings, ...brief } = short;
  const attempt = (written?.attempt ?? 0) + 1;
  return {
    ...brief,
    attempt,
    ...(brandId !== null && { brandId }),
    ...(settings && { settings }),
  };
}
