import type { Transaction } from "#src/db/open-database.ts";
import { changeStatus, findPublication, insertAttempt } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import { finalizePublication } from "#src/jobs/definitions/publish.ts";
import { noteLive } from "./finalize-publication.ts";
import { newsIdOf, tellAbout } from "./move-publication.ts";
import { publicationKey } from "./publication-key.ts";
import { leaseSeconds, type Publishing } from "./publishing.ts";

/** What a person who has looked says of a post in doubt. In the caller's transaction. Throws AppError `conflict`. */
export async function settlePost(
  publishing: Pick<Publishing, "jobs" | "clock">,
  tx: Transaction,
  input: { postId: string; isLive: boolean; actorId?: string },
): Promise<void> {
  const publication = await findPublication(tx, input.postId);
  if (publication?.status !== "unknown") {
    throw new AppError("conflict", "the post is not in doubt any more");
  }
  const now = publishing.clock.now();
  const { teamId, id: scheduleId, fence } = publication;
  const isMoved = await changeStatus(tx, publication, {
    status: input.isLive ? "published" : "uploading",
    changes: input.isLive
      ? { publishedAt: now, leaseUntil: null }
      : // Going out now is what was chosen, however long ago its first time was.
        { scheduledAt: now, leaseUntil: now.add({ seconds: leaseSeconds.handedOver }) },
    now,
  });
  if (!isMoved) throw new AppError("conflict", "the post is not in doubt any more");
  await insertAttempt(tx, {
    teamId,
    scheduleId,
    step: "settle",
    fence: fence + 1,
    outcome: input.isLive ? "live" : "absent",
    ...(input.actorId !== undefined && { actorId: input.actorId }),
    at: now,
  });
  if (input.isLive) {
    await noteLive(publishing, tx, { publication, now });
    const news = {
      type: "post-published" as const,
      postId: publication.id,
      url: publication.publishedUrl ?? "",
      at: now.toString(),
    };
    await tellAbout(publishing, tx, { publication, newsId: newsIdOf(publication, news) }, news);
    return;
  }
  const key = publicationKey({ id: scheduleId, fence: fence + 1 });
  await publishing.jobs.enqueue(tx, finalizePublication, { teamId, scheduleId }, { key });
}
