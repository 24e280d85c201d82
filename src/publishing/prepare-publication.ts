import type { Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import { finalizePublication } from "#src/jobs/definitions/publish.ts";
import type { JobRun } from "#src/jobs/job-queue.ts";
import { movePublication, readOutgoing } from "./move-publication.ts";
import { publicationKey } from "./publication-key.ts";
import { leaseSeconds, type Publishing } from "./publishing.ts";

/**
 * Brings a due post to where only making it public is left: claims it, opens the upload and keeps
 * its handle, transfers the bytes. Every part may be repeated; a repetition goes on from the state
 * it finds.
 */
export async function prepareNextPublication(
  publishing: Publishing,
  input: { teamId: string; scheduleId: string },
  run: JobRun,
): Promise<void> {
  const outgoing = await readOutgoing(publishing, input);
  if (!outgoing) return;
  const { channel } = outgoing;
  let { publication } = outgoing;
  try {
    if (publication.status === "pending") {
      if (Temporal.Instant.compare(publication.scheduledAt, publishing.clock.now()) > 0) return;
      const claimed = await claim(publishing, publication);
      if (!claimed) return;
      publication = claimed;
    }
    if (publication.status === "preparing") {
      const opened = await open(publishing, { publication, channel }, run.signal);
      if (!opened) return;
      publication = opened;
    }
    if (publication.status !== "uploading" || publication.remoteHandle === undefined) return;
    const publisher = publishing.publishers[channel.platform];
    await publisher.transfer({ publication, channel }, publication.remoteHandle, run.signal);
    await handOver(publishing, publication);
  } catch (error) {
    if (run.signal.aborted) throw error;
    const isRefused = error instanceof AppError && error.code === "platform-rejected";
    if (!isRefused && !run.isLastAttempt) throw error;
    await giveUp(publishing, publication, error);
  }
}

async function claim(publishing: Publishing, publication: Publication) {
  return movePublication(publishing, publication, {
    status: "preparing",
    leaseSeconds: leaseSeconds.preparing,
    attempt: { step: "prepare", outcome: "claimed" },
    news: { type: "post-started", postId: publication.id },
  });
}

async function open(
  publishing: Publishing,
  outgoing: Parameters<Publishing["publishers"]["page"]["open"]>[0],
  signal: AbortSignal,
) {
  const { publication, channel } = outgoing;
  const { handle } = await publishing.publishers[channel.platform].open(outgoing, signal);
  return movePublication(publishing, publication, {
    status: "uploading",
    changes: { remoteHandle: handle },
    leaseSeconds: leaseSeconds.uploading,
    attempt: { step: "prepare", outcome: "opened" },
  });
}

async function handOver(publishing: Publishing, publication: Publication): Promise<void> {
  await movePublication(publishing, publication, {
    status: "uploading",
    leaseSeconds: leaseSeconds.uploading,
    attempt: { step: "transfer", outcome: "done" },
    alongside: (tx, moved) =>
      publishing.jobs.enqueue(
        tx,
        finalizePublication,
        { teamId: moved.teamId, scheduleId: moved.id },
        { key: publicationKey(moved) },
      ),
  });
}

async function giveUp(
  publishing: Publishing,
  publication: Publication,
  error: unknown,
): Promise<void> {
  const code = error instanceof AppError ? error.code : "platform-unavailable";
  publishing.log.warn({ err: error, scheduleId: publication.id }, "a post could not be prepared");
  await movePublication(publishing, publication, {
    status: "failed",
    changes: { errorCode: code, errorMessage: error instanceof Error ? error.message : "unknown" },
    attempt: { step: "prepare", outcome: "failed", detail: { code } },
    news: { type: "post-failed", postId: publication.id, code },
  });
}
