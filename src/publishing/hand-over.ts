import type { PublicationChanges, Publication } from "#src/db/schedules.ts";
import { finalizePublication } from "#src/jobs/definitions/publish.ts";
import { movePublication } from "./move-publication.ts";
import { publicationKey } from "./publication-key.ts";
import { leaseSeconds, type Publishing } from "./publishing.ts";

/** Leaves a post whose files are there to the job that makes it public. */
export async function handOver(
  publishing: Publishing,
  publication: Publication,
  input: {
    attempt: Parameters<typeof movePublication>[2]["attempt"];
    changes?: PublicationChanges;
  },
): Promise<void> {
  await movePublication(publishing, publication, {
    status: "uploading",
    leaseSeconds: leaseSeconds.handedOver,
    ...input,
    alongside: (tx, moved) =>
      publishing.jobs.enqueue(
        tx,
        finalizePublication,
        { teamId: moved.teamId, scheduleId: moved.id },
        { key: publicationKey(moved) },
      ),
  });
}
