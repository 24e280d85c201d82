import type { Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { JobRun } from "#src/jobs/job-queue.ts";
import { requireApproved } from "./approval/require-approved.ts";
import { failPublication } from "./fail-publication.ts";
import { handOver } from "./hand-over.ts";
import { holdPublication } from "./hold-publication.ts";
import { isTooLate } from "./is-too-late.ts";
import { movePublication, readOutgoing } from "./move-publication.ts";
import type { Outgoing } from "./publisher.ts";
import { leaseSeconds, type Publishing } from "./publishing.ts";
import { bringThumbnail } from "./thumbnail/bring-thumbnail.ts";

/**
 * Brings a due post to where only making it public is left: sees to its thumbnail, claims it, opens the
 * upload and keeps its handle, transfers the bytes. Every part may be repeated; a repetition goes on from
 * the state it finds.
 */
export async function prepareNextPublication(
  publishing: Publishing,
  input: { teamId: string; scheduleId: string },
  run: JobRun,
): Promise<void> {
  const outgoing = await readOutgoing(publishing, input);
  if (!outgoing) return;
  const { channel } = outgoing;
  let publication = await takeOn(publishing, outgoing.publication, run);
  if (!publication) return;
  try {
    if (publication.status === "preparing") {
      publication = await open(publishing, { publication, channel }, run.signal);
    }
    if (publication?.remoteHandle === undefined) return;
    const publisher = publishing.publishers[channel.platform];
    await publisher.transfer({ publication, channel }, publication.remoteHandle, run.signal);
    await handOver(publishing, publication, { attempt: { step: "transfer", outcome: "done" } });
  } catch (error) {
    if (run.signal.aborted || !publication) throw error;
    const isRefused = error instanceof AppError && error.code === "platform-rejected";
    if (!isRefused && !run.isLastAttempt) throw error;
    publishing.log.warn({ err: error, scheduleId: publication.id }, "a post could not be prepared");
    await failPublication(publishing, publication, {
      code: error instanceof AppError ? error.code : "platform-unavailable",
      message: error instanceof Error ? error.message : "unknown",
      attempt: { step: "prepare", outcome: "failed" },
    });
  }
}

/**
 * Claims a due post, or goes on with one that was left halfway: from then on whoever was at it
 * before can write nothing. Undefined where there is nothing to prepare.
 */
async function takeOn(
  publishing: Publishing,
  publication: Publication,
  run: JobRun,
): Promise<Publication | undefined> {
  const { status, scheduledAt, teamId, thumbnailKey: key } = publication;
  const now = publishing.clock.now();
  if (status === "pending") {
    if (Temporal.Instant.compare(scheduledAt, now) > 0) return undefined;
    if (isTooLate(publication, now)) {
      await holdPublication(publishing, publication);
      return undefined;
    }
    const isThere = await bringThumbnail(publishing, { teamId, key }, run);
    return isThere ? claim(publishing, publication) : undefined;
  }
  if (status !== "preparing" && status !== "uploading") return undefined;
  if (isTooLate(publication, now)) {
    await failPublication(publishing, publication, {
      code: "platform-unavailable",
      message: "it was left halfway until long after its time",
      attempt: { step: "prepare", outcome: "too late" },
    });
    return undefined;
  }
  return movePublication(publishing, publication, {
    status,
    leaseSeconds: leaseSeconds[status],
    attempt: { step: "prepare", outcome: "resumed" },
  });
}

/** Lets a post leave our hands, or holds it where it is not what was approved. */
async function claim(
  publishing: Publishing,
  publication: Publication,
): Promise<Publication | undefined> {
  try {
    return await movePublication(publishing, publication, {
      status: "preparing",
      leaseSeconds: leaseSeconds.preparing,
      attempt: { step: "prepare", outcome: "claimed" },
      news: { type: "post-started", postId: publication.id },
      alongside: requireApproved,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "forbidden") throw error;
    publishing.log.warn({ err: error, scheduleId: publication.id }, "a post was held");
    await holdPublication(publishing, publication, "not-approved");
    return undefined;
  }
}

async function open(publishing: Publishing, outgoing: Outgoing, signal: AbortSignal) {
  const { publication, channel } = outgoing;
  const { handle } = await publishing.publishers[channel.platform].open(outgoing, signal);
  return movePublication(publishing, publication, {
    status: "uploading",
    changes: { remoteHandle: handle },
    leaseSeconds: leaseSeconds.uploading,
    attempt: { step: "prepare", outcome: "opened" },
  });
}
