import type { Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import { finalizePublication } from "#src/jobs/definitions/publish.ts";
import type { JobRun } from "#src/jobs/job-queue.ts";
import { becomeUnknown, confirmLive } from "./finalize-publication.ts";
import { movePublication, readOutgoing } from "./move-publication.ts";
import { publicationKey } from "./publication-key.ts";
import type { Probe } from "./publisher.ts";
import { leaseSeconds, type Publishing } from "./publishing.ts";

/**
 * Finds out what became of a post in doubt by asking its platform. If that cannot tell, the people
 * in the thread are asked. It is published again only after a probe said that it is not there.
 */
export async function reconcile(
  publishing: Publishing,
  input: { teamId: string; scheduleId: string },
  run: JobRun,
): Promise<void> {
  const outgoing = await readOutgoing(publishing, input);
  const handle = outgoing?.publication.remoteHandle;
  if (!outgoing || handle === undefined) return;
  const { publication, channel } = outgoing;
  if (publication.status === "finalizing") {
    await becomeUnknown(publishing, publication, "whoever published it is gone");
    return;
  }
  if (publication.status !== "unknown") return;
  let probe: Probe;
  try {
    probe = await publishing.publishers[channel.platform].probe(outgoing, handle, run.signal);
  } catch (error) {
    if (!run.isLastAttempt || run.signal.aborted) throw error;
    probe = { state: "unsure" };
  }
  await follow(publishing, publication, { probe, run });
}

async function follow(
  publishing: Publishing,
  publication: Publication,
  input: { probe: Probe; run: JobRun },
): Promise<void> {
  const { probe, run } = input;
  switch (probe.state) {
    case "live":
      return confirmLive(publishing, publication, { ...probe, step: "probe" });
    case "ready":
      return publishAgain(publishing, publication);
    case "gone":
      await movePublication(publishing, publication, {
        status: "failed",
        changes: { errorCode: "platform-rejected" },
        attempt: { step: "probe", outcome: "gone" },
        news: { type: "post-failed", postId: publication.id, code: "platform-rejected" },
      });
      return undefined;
    case "unsure":
      if (!run.isLastAttempt) {
        throw new AppError("platform-unavailable", "the platform cannot say yet");
      }
      return askPeople(publishing, publication);
  }
}

async function publishAgain(publishing: Publishing, publication: Publication): Promise<void> {
  await movePublication(publishing, publication, {
    status: "uploading",
    leaseSeconds: leaseSeconds.uploading,
    attempt: { step: "probe", outcome: "absent" },
    alongside: (tx, moved) =>
      publishing.jobs.enqueue(
        tx,
        finalizePublication,
        { teamId: moved.teamId, scheduleId: moved.id },
        { key: publicationKey(moved) },
      ),
  });
}

/** From here only a person's answer moves the post. */
async function askPeople(publishing: Publishing, publication: Publication): Promise<void> {
  await movePublication(publishing, publication, {
    status: "unknown",
    attempt: { step: "probe", outcome: "unsure" },
    news: { type: "post-unknown", postId: publication.id },
  });
}
