import type { Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { JobRun } from "#src/jobs/job-queue.ts";
import { becomeUnknown, confirmLive } from "./finalize-publication.ts";
import { failPublication } from "./fail-publication.ts";
import { handOver } from "./hand-over.ts";
import { isTooLate } from "./is-too-late.ts";
import { movePublication, readOutgoing } from "./move-publication.ts";
import type { Probe } from "./publisher.ts";
import type { Publishing } from "./publishing.ts";

/** A platform that has so often not done what it was told is given up. */
const publishAgainMax = 3;

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
      return isAbsenceSure(publishing, publication) ? publishAgain(publishing, publication) : later;
    case "gone":
      return isAbsenceSure(publishing, publication)
        ? failPublication(publishing, publication, {
            code: "platform-rejected",
            message: "the platform does not know the upload any more",
            attempt: { step: "probe", outcome: "gone" },
          })
        : later;
    case "unsure":
      if (!run.isLastAttempt) {
        throw new AppError("platform-unavailable", "the platform cannot say yet");
      }
      return askPeople(publishing, publication);
  }
}

/** The sweeper asks again once the lease is over. */
const later = undefined;

/** A request whose connection is gone may still take effect: "not there" counts only after its lease. */
function isAbsenceSure({ clock }: Publishing, { leaseUntil }: Publication): boolean {
  return !leaseUntil || Temporal.Instant.compare(leaseUntil, clock.now()) <= 0;
}

async function publishAgain(publishing: Publishing, publication: Publication): Promise<void> {
  const retryCount = publication.retryCount + 1;
  const attempt = { step: "probe" as const, outcome: "absent" };
  if (retryCount > publishAgainMax || isTooLate(publication, publishing.clock.now())) {
    const message = "the platform did not do what it was told";
    const code = "platform-unavailable";
    return failPublication(publishing, publication, { code, message, attempt });
  }
  return handOver(publishing, publication, { attempt, changes: { retryCount } });
}

/** From here only a person's answer moves the post. */
async function askPeople(publishing: Publishing, publication: Publication): Promise<void> {
  await movePublication(publishing, publication, {
    status: "unknown",
    attempt: { step: "probe", outcome: "unsure" },
    news: { type: "post-unknown", postId: publication.id },
  });
}
