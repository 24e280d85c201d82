import { claimDigest, listDueDigests, listOwnerZones } from "#src/db/digests.ts";
import type { Database } from "#src/db/open-database.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import { tellDigest } from "#src/jobs/definitions/tell-week.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { lastDigestTime } from "./week-of.ts";

const atOnceMax = 100;

/** A digest that nobody has told in this time is asked for again. Longer than all tries of the job take. */
const askAgainAfterMinutes = 15;

/** Asks for the digests that are due: each team's on Monday at nine, by its owner's clock on the wall. */
export async function sweepDigests(app: {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
}): Promise<void> {
  const now = app.clock.now();
  const zones = await asSystem(app.db, listOwnerZones);
  for (const timeZone of zones) {
    const { at: dueAt, week } = lastDigestTime(now, timeZone);
    const askedBefore = now.subtract({ minutes: askAgainAfterMinutes });
    await asSystem(app.db, async (tx) => {
      const due = await listDueDigests(tx, {
        timeZone,
        week,
        dueAt,
        askedBefore,
        limit: atOnceMax,
      });
      for (const { teamId, askedAt } of due) {
        const isOurs = await claimDigest(tx, { teamId, askedAt, now });
        if (!isOurs) continue;
        const key = `${teamId}:${week}:${now.toString()}`;
        await app.jobs.enqueue(tx, tellDigest, { teamId }, { key });
      }
    });
  }
}
