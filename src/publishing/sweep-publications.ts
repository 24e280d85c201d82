import type { Transaction } from "#src/db/open-database.ts";
import {
  changeStatus,
  listDuePublications,
  listStuckPublications,
  type Publication,
} from "#src/db/schedules.ts";
import { asSystem } from "#src/db/transact.ts";
import type { JobDefinition } from "#src/jobs/define-job.ts";
import {
  finalizePublication,
  preparePublication,
  reconcilePublication,
} from "#src/jobs/definitions/publish.ts";
import { becomeUnknown } from "./finalize-publication.ts";
import { holdPublication } from "./hold-publication.ts";
import { isTooLate } from "./is-too-late.ts";
import { publicationKey } from "./publication-key.ts";
import { leaseSeconds, type Publishing } from "./publishing.ts";

const atOnceMax = 100;

/** Starts the posts whose time has come, holds those that are far too late, and goes on with abandoned ones. */
export async function sweepPublications(publishing: Publishing): Promise<void> {
  const now = publishing.clock.now();
  const { due, stuck } = await asSystem(publishing.db, async (tx) => ({
    due: await listDuePublications(tx, { now, limit: atOnceMax }),
    stuck: await listStuckPublications(tx, { now, limit: atOnceMax }),
  }));
  for (const publication of [...due, ...stuck]) {
    try {
      await goOn(publishing, publication);
    } catch (error) {
      publishing.log.error({ err: error, scheduleId: publication.id }, "a post cannot be moved");
    }
  }
}

async function goOn(publishing: Publishing, publication: Publication): Promise<void> {
  switch (publication.status) {
    case "pending":
      return isTooLate(publication, publishing.clock.now())
        ? holdPublication(publishing, publication)
        : ask(publishing, publication, preparePublication);
    case "preparing":
      return ask(publishing, publication, preparePublication);
    case "uploading": {
      const key = publicationKey(publication);
      if (await publishing.jobs.isLive(finalizePublication, key)) return undefined;
      return ask(publishing, publication, preparePublication);
    }
    case "finalizing":
      return becomeUnknown(publishing, publication, "whoever published it is gone");
    case "unknown":
      return ask(publishing, publication, reconcilePublication);
    default:
      return undefined;
  }
}

/** Asks for the work on a post unless it is asked for already. A new fence gives the job a new name. */
async function ask(
  publishing: Publishing,
  publication: Publication,
  job: JobDefinition<{ teamId: string; scheduleId: string }>,
): Promise<void> {
  if (await publishing.jobs.isLive(job, publicationKey(publication))) return;
  await asSystem(publishing.db, (tx) => enqueueAnew(publishing, tx, { publication, job }));
}

async function enqueueAnew(
  publishing: Publishing,
  tx: Transaction,
  input: {
    publication: Publication;
    job: JobDefinition<{ teamId: string; scheduleId: string }>;
  },
): Promise<void> {
  const { publication, job } = input;
  const { id, teamId, status, fence } = publication;
  const now = publishing.clock.now();
  const isSame = await changeStatus(tx, publication, {
    status,
    changes:
      status === "preparing" || status === "uploading"
        ? { leaseUntil: now.add({ seconds: leaseSeconds[status] }) }
        : {},
    now,
  });
  if (!isSame) return;
  const key = publicationKey({ id, fence: fence + 1 });
  await publishing.jobs.enqueue(tx, job, { teamId, scheduleId: id }, { key });
}
