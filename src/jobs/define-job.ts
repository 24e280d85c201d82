import type { z } from "zod";

/** A kind of work: its queue, what it carries (ids only) and how often it may be tried. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Tries after the first one. */
  readonly retriesMax: number;
  /** Before the first repetition; doubles with each. Seconds. */
  readonly retryDelaySeconds: number;
  /** An attempt that takes longer counts as failed. */
  readonly timeoutSeconds: number;
  /** Jobs of the same key do not pile up: one waiting is enough for all that is to be done. */
  readonly waitsOncePerKey: boolean;
  /** How many run at once in one process. */
  readonly concurrency: number;
}

export function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}
