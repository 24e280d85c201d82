import type { Transaction } from "#src/db/open-database.ts";
import { findProject, updateProject } from "#src/db/projects.ts";
import { planNumbers, type Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { hoursAfter, numbersAfter } from "#src/domain/publication.ts";
import { reconcilePublication } from "#src/jobs/definitions/publish.ts";
import { requireApproved } from "./approval/require-approved.ts";
import { failPublication } from "./fail-publication.ts";
import { isTooLate } from "./is-too-late.ts";
import { movePublication, readOutgoing } from "./move-publication.ts";
import { publicationKey } from "./publication-key.ts";
import { leaseSeconds, type Publishing } from "./publishing.ts";

/** A platform that does not answer in this time leaves the outcome unknown. Shorter than the lease. */
const finalizeTimeoutMs = 90_000;

/**
 * Makes a post public: the step that happens once. That it is about to happen is on disk before the
 * platform is called, so whoever finds the post in between asks the platform instead of trying again.
 */
export async function finalizeOnce(
  publishing: Publishing,
  input: { teamId: string; scheduleId: string },
): Promise<void> {
  const outgoing = await readOutgoing(publishing, input);
  const handle = outgoing?.publication.remoteHandle;
  if (!outgoing || handle === undefined || outgoing.publication.status !== "uploading") return;
  const { channel } = outgoing;
  if (isTooLate(outgoing.publication, publishing.clock.now())) {
    await failPublication(publishing, outgoing.publication, {
      code: "platform-unavailable",
      message: "it was left halfway until long after its time",
      attempt: { step: "finalize", outcome: "too late" },
    });
    return;
  }
  const publication = await begin(publishing, outgoing.publication);
  if (!publication?.leaseUntil) return;
  // Whoever was held up since then must not call any more: others will soon ask what happened.
  const leftMs = publication.leaseUntil.since(publishing.clock.now()).total("milliseconds");
  if (leftMs <= finalizeTimeoutMs) return;
  try {
    const signal = AbortSignal.timeout(finalizeTimeoutMs);
    const publisher = publishing.publishers[channel.platform];
    const place = await publisher.finalize({ publication, channel }, handle, signal);
    await confirmLive(publishing, publication, { ...place, step: "finalize" });
  } catch (error) {
    await settleDoubt(publishing, publication, error);
  }
}

/** Writes down that the one call is about to happen, unless the post is no longer what was approved. */
async function begin(
  publishing: Publishing,
  publication: Publication,
): Promise<Publication | undefined> {
  try {
    return await movePublication(publishing, publication, {
      status: "finalizing",
      leaseSeconds: leaseSeconds.finalizing,
      attempt: { step: "finalize", outcome: "begun" },
      alongside: requireApproved,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "forbidden") throw error;
    await failPublication(publishing, publication, {
      code: error.code,
      message: error.message,
      attempt: { step: "finalize", outcome: "not approved" },
    });
    return undefined;
  }
}

/** Writes down that a post is live, tells its thread and plans its first numbers. */
export async function confirmLive(
  publishing: Publishing,
  publication: Publication,
  place: { platformVideoId: string; url: string; step: "finalize" | "probe" | "settle" },
): Promise<void> {
  const { platformVideoId, url, step } = place;
  const now = publishing.clock.now();
  await movePublication(publishing, publication, {
    status: "published",
    changes: { platformVideoId, publishedUrl: url, publishedAt: now },
    attempt: { step, outcome: "live", detail: { platformVideoId } },
    news: { type: "post-published", postId: publication.id, url, at: now.toString() },
    alongside: async (tx, moved) => {
      await noteLive(publishing, tx, { publication: moved, now });
    },
  });
}

/** What follows from a post being live: its first numbers have a time and its short counts as published. */
export async function noteLive(
  app: { clock: Clock },
  tx: Transaction,
  input: { publication: Publication; now: Temporal.Instant },
): Promise<void> {
  const { publication, now } = input;
  const [moment] = numbersAfter;
  const at = now.add({ hours: hoursAfter[moment] });
  await planNumbers(tx, { id: publication.id, from: null, at, moment });
  const project = await findProject(tx, publication.projectId);
  if (!project) return;
  const { id, generation } = project;
  await updateProject(tx, {
    id,
    generation,
    changes: { status: "published" },
    now: app.clock.now(),
  });
}

/** Only a definite no is a failure. Everything else is a post of which nobody knows whether it is live. */
async function settleDoubt(
  publishing: Publishing,
  publication: Publication,
  error: unknown,
): Promise<void> {
  const errorMessage = error instanceof Error ? error.message : "unknown";
  if (error instanceof AppError && error.code === "platform-rejected") {
    await failPublication(publishing, publication, {
      code: error.code,
      message: errorMessage,
      attempt: { step: "finalize", outcome: "refused" },
    });
    return;
  }
  publishing.log.warn({ err: error, scheduleId: publication.id }, "a post's outcome is unknown");
  await becomeUnknown(publishing, publication, errorMessage);
}

/** A post in doubt is asked about, and sent again only once it is sure that it did not go live. */
export async function becomeUnknown(
  publishing: Publishing,
  publication: Publication,
  errorMessage: string,
): Promise<void> {
  await movePublication(publishing, publication, {
    status: "unknown",
    changes: { errorMessage },
    leaseUntil: publication.leaseUntil,
    attempt: { step: "finalize", outcome: "unknown" },
    alongside: (tx, moved) =>
      publishing.jobs.enqueue(
        tx,
        reconcilePublication,
        { teamId: moved.teamId, scheduleId: moved.id },
        { key: publicationKey(moved) },
      ),
  });
}
