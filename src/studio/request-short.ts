import { insertProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Brand } from "#src/domain/brand.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";
import type { MakingStep } from "#src/domain/making.ts";
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
  const { settings, until, brand, attempt, ...rest } = input;
  await insertProject(tx, {
    ...rest,
    ...(settings && { settings: { ...standardSettings, ...settings } }),
    ...(until && { makingUntil: until }),
    ...(attempt !== undefined && { scriptAttempt: attempt }),
    ...(brand && toWishes(brand)),
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

function toWishes({ id, audience, colors, avoidedPhrases }: Brand) {
  return {
    brandProfileId: id,
    ...(audience !== "" && { audience }),
    brand: { colors, avoidedPhrases },
  };
}
