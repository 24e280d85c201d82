import { findBrand } from "#src/db/brand-profiles.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { ShortChange } from "#src/domain/making.ts";
import { takeNumbers } from "#src/jobs/definitions/take-numbers.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { cancelPost, movePost, schedulePost } from "#src/publishing/schedule-post.ts";
import { settlePost } from "#src/publishing/settle-post.ts";
import { cancelMaking } from "#src/studio/cancel-making.ts";
import { changeShort } from "#src/studio/change-short.ts";
import { keepShown } from "#src/studio/keep-shown.ts";
import { requestShort } from "#src/studio/request-short.ts";
import { restoreShown } from "#src/studio/restore-shown.ts";
import type { Deeds } from "./perform-effects.ts";

/** What the conversation wants done, as the verbs of the rooms that do it. */
export function createDeeds(app: { jobs: JobQueue; clock: Clock }): Deeds {
  return {
    startMaking: async (tx, { short, ownScript, settings, until }, { row }) => {
      const { brandId, ...brief } = short;
      const brand = brandId === undefined ? undefined : await findBrand(tx, brandId);
      await requestShort(app, tx, {
        ...brief,
        ...(brand && { brand }),
        teamId: row.teamId,
        userId: row.userId,
        conversationId: row.id,
        ...(ownScript !== undefined && { ownScript }),
        ...(settings && { settings }),
        ...(until && { until }),
      });
    },
    remake: async (tx, { shortId, generation, change, until }, { row }) => {
      if (change) await restoreShown(app, tx, shortId);
      await keepShown(app, tx, { projectId: shortId, isChanged: isChanging(change) });
      await changeShort(app, tx, {
        id: shortId,
        teamId: row.teamId,
        generation,
        ...(change && { change }),
        ...(until && { until }),
      });
    },
    cancelMaking: async (tx, { shortId, generation }) =>
      cancelMaking(app, tx, { id: shortId, generation }),
    post: async (tx, { postId, shortId, at }) => {
      await restoreShown(app, tx, shortId);
      await schedulePost(app, tx, { postId, projectId: shortId, at: Temporal.Instant.from(at) });
    },
    movePost: async (tx, { postId, at }) =>
      movePost(app, tx, { postId, at: Temporal.Instant.from(at) }),
    cancelPost: async (tx, { postId }) => cancelPost(app, tx, { postId }),
    settlePost: async (tx, { postId, isLive }, { context }) =>
      settlePost(app, tx, {
        postId,
        isLive,
        ...(context.actorId !== undefined && { actorId: context.actorId }),
      }),
    takeNumbers: async (tx, { postId, askId }, { row }) =>
      app.jobs.enqueue(
        tx,
        takeNumbers,
        { teamId: row.teamId, scheduleId: postId, moment: "asked", askId },
        { key: `${postId}:${askId}` },
      ),
  };
}

/** Going on from where it stopped, or once more from what was shown, leaves nothing to take back. */
function isChanging(change: ShortChange | undefined): boolean {
  if (!change) return false;
  return change.type !== "several" || change.changes.length > 0;
}
