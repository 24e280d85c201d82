import type { Transaction } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";
import { preparePublication } from "#src/jobs/definitions/publish.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { publicationKey } from "./publication-key.ts";

/** A post that is due need not wait for the sweeper. */
export async function enqueueIfDue(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { teamId: string; scheduleId: string; fence: number; at: Temporal.Instant },
): Promise<void> {
  const { teamId, scheduleId, fence, at } = input;
  if (Temporal.Instant.compare(at, app.clock.now()) > 0) return;
  const key = publicationKey({ id: scheduleId, fence });
  await app.jobs.enqueue(tx, preparePublication, { teamId, scheduleId }, { key });
}
