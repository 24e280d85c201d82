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
