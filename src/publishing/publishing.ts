import type { Logger } from "pino";
import type { Database } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import type { Publishers } from "./publisher.ts";

/** What publishing needs. */
export interface Publishing {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  log: Logger;
  publishers: Publishers;
  /**
   * Sees to it that a thumbnail's file is there: draws it where it was promised to a post and is missing.
   * May be repeated. Throws AppError `render-failed`, `no-space`, or `not-found` where what it is made of is gone.
   */
  ensureThumbnail: (input: { teamId: string; key: string }, signal: AbortSignal) => Promise<void>;
}

/**
 * How long each step may be at it before it counts as gone. Longer than one attempt of its job lives.
 * A post in doubt keeps the end of its last `finalizing`: only from then on is it believed that it
 * did not go live, because until then the platform may still be at it.
 */
export const leaseSeconds = {
  preparing: 960,
  uploading: 960,
  /** The files are there and the job that makes the post public waits its turn. */
  handedOver: 180,
  finalizing: 180,
} as const;
