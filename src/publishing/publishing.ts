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

/** How long each step may be at it before it counts as gone. Longer than the step's own job lives. */
export const leaseSeconds = {
  preparing: 960,
  uploading: 960,
  finalizing: 180,
  unknown: 180,
} as const;
