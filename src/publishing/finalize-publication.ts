import type { Transaction } from "#src/db/open-database.ts";
import { findProject, updateProject } from "#src/db/projects.ts";
import { planNumbers, type Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import { hoursAfter, numbersAfter } from "#src/domain/publication.ts";
import { reconcilePublication } from "#src/jobs/definitions/publish.ts";
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
  const publication = await movePublication(publishing, outgoing.publication, {
    status: "finalizing",
    leaseSeconds: leaseSeconds.finalizing,
    attempt: { step: "finalize", outcome: "begun" },
  });
  if (!publication) return;
  try {
    const signal = AbortSignal.timeout(finalizeTimeoutMs);
    const publisher = publishing.publishers[channel.platform];
    const place = await publisher.finalize({ publication, channel }, handle, signal);
    await confirmLive(publishing, publication, { ...place, step: "finalize" });
  } catch (error) {
    await settleDoubt(publishing, publication, error);
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
      const [moment] = numbersAfter;
      await planNumbers(tx, { id: moved.id, at: now.add({ hours: hoursAfter[moment] }), moment });
      await markPublished(publishing, tx, moved.projectId);
    },
  });
}

async function markPublished(
  publishing: Publishing,
  tx: Transaction,
  projectId: string,
): Promise<void> {
  const project = await findProject(tx, projectId);
  if (!project) return;
  const { id, generation } = project;
  const now = publishing.clock.now();
  await updateProject(tx, { id, generation, changes: { status: "published" }, now });
}

/** Only a definite no is a failure. Everything else is a post of which nobody knows whether it is live. */
async function settleDoubt(
  publishing: Publishing,
  publication: Publication,
  error: unknown,
): Promise<void> {
  const errorMessage = error instanceof Error ? error.message : "unknown";
  if (error instanceof AppError && error.code === "platform-rejected") {
    await movePublication(publishing, publication, {
      status: "failed",
      changes: { errorCode: error.code, errorMessage },
      attempt: { step: "finalize", outcome: "refused" },
      news: { type: "post-failed", postId: publication.id, code: error.code },
    });
    return;
  }
  publishing.log.warn({ err: error, scheduleId: publication.id }, "a post's outcome is unknown");
  await becomeUnknown(publishing, publication, errorMessage);
}

/** A post in doubt is asked about, never sent again. */
export async function becomeUnknown(
  publishing: Publishing,
  publication: Publication,
  errorMessage: string,
): Promise<void> {
  await movePublication(publishing, publication, {
    status: "unknown",
    changes: { errorMessage },
    leaseSeconds: leaseSeconds.unknown,
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
