import { insertProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { readPreferences } from "#src/db/preferences.ts";
import type { Brand } from "#src/domain/brand.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";
import type { MakingStep } from "#src/domain/making.ts";
import { preferredSettings } from "#src/domain/preference.ts";
import type { Tone } from "#src/domain/script.ts";
import { type ShortSettings, standardSettings } from "#src/domain/short-settings.ts";
import { makeShort } from "#src/jobs/definitions/make-short.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { makingKey } from "./making-key.ts";

/** Begins a short: its row and its first job, in the caller's transaction. */
export async function requestShort(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: {
    id: string;
    teamId: string;
    userId: string;
    conversationId: string;
    keyword: string;
    tone: Tone;
    language: Language;
    lengthSeconds: number;
    generation: number;
    ownScript?: string;
    /** Which of several different scripts about the keyword; the first where absent. */
    attempt?: number;
    settings?: Partial<ShortSettings>;
    /** The step after which it rests; it does all of them where absent. */
    until?: MakingStep;
    /** Whose colours, audience and avoided phrases the short has. */
    brand?: Brand;
  },
): Promise<void> {
  const { until, brand, attempt, settings: wished, ...rest } = input;
  const { learned = [] } = await readPreferences(tx, {
    teamId: input.teamId,
    userId: input.userId,
    ...(brand && { brandId: brand.id }),
  });
  // What the person says goes before what was learned.
  const settings = { ...preferredSettings(learned), ...wished };
  await insertProject(tx, {
    ...rest,
    ...(Object.keys(settings).length > 0 && { settings: { ...standardSettings, ...settings } }),
    ...(until && { makingUntil: until }),
    ...(attempt !== undefined && { scriptAttempt: attempt }),
    ...(brand && toWishes(brand)),
    ...((brand || learned.length > 0) && {
      brand: {
        colors: brand?.colors ?? [],
        avoidedPhrases: brand?.avoidedPhrases ?? [],
        ...(learned.length > 0 && { learned }),
      },
    }),
    now: app.clock.now(),
  });
  const { teamId, id: projectId, generation } = input;
  await app.jobs.enqueue(
    tx,
    makeShort,
    { teamId, projectId, generation },
    { key: makingKey({ id: projectId, generation, makingJobCount: 0 }) },
  );
}

function toWishes({ id, audience }: Brand) {
  return { brandProfileId: id, ...(audience !== "" && { audience }) };
}
