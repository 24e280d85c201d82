import type { Clock } from "#src/domain/clock.ts";
import { takeNumbers } from "#src/jobs/definitions/take-numbers.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { type Decision, decideApproval } from "#src/publishing/approval/decide-approval.ts";
import { requestApproval } from "#src/publishing/approval/request-approval.ts";
import { editPost } from "#src/publishing/edit-post.ts";
import { cancelPost, movePost, schedulePost } from "#src/publishing/schedule-post.ts";
import { settlePost } from "#src/publishing/settle-post.ts";
import { changeTexts } from "#src/studio/change-texts.ts";
import { restoreShown } from "#src/studio/restore-shown.ts";
import type { Answer } from "./conversation.ts";
import type { Deeds } from "./perform-effects.ts";
import { whoActs } from "./who-acts.ts";

/** What is done about a post, from planning it to its numbers. */
export function createPostDeeds(app: {
  jobs: JobQueue;
  clock: Clock;
}): Pick<
  Deeds,
  | "post"
  | "movePost"
  | "editPost"
  | "cancelPost"
  | "requestApproval"
  | "decideApproval"
  | "settlePost"
  | "takeNumbers"
> {
  return {
    post: async (tx, { postId, shortId, at }, around) => {
      await restoreShown(app, tx, shortId);
      const userId = whoActs(around);
      const time = Temporal.Instant.from(at);
      await schedulePost(app, tx, { postId, projectId: shortId, at: time, userId });
    },
    movePost: async (tx, { postId, at }, around) =>
      movePost(app, tx, { postId, at: Temporal.Instant.from(at), userId: whoActs(around) }),
    editPost: async (tx, { postId, shortId, texts, at }, around) => {
      const userId = whoActs(around);
      await editPost(app, tx, {
        postId,
        edited: await changeTexts(app, tx, { projectId: shortId, userId, texts }),
        userId,
        ...(at !== undefined && { at: Temporal.Instant.from(at) }),
      });
    },
    cancelPost: async (tx, { postId }, around) =>
      cancelPost(app, tx, { postId, userId: whoActs(around) }),
    requestApproval: async (tx, { approvalId, postId, shortId, at, texts }, around) => {
      const userId = whoActs(around);
      await restoreShown(app, tx, shortId);
      await requestApproval(app, tx, {
        approvalId,
        postId,
        projectId: shortId,
        userId,
        ...(at !== undefined && { at: Temporal.Instant.from(at) }),
        ...(texts && {
          edited: await changeTexts(app, tx, { projectId: shortId, userId, texts }),
        }),
      });
    },
    decideApproval: async (tx, { approvalId, decision: answer }, around) => {
      const userId = whoActs(around);
      const decision = toDecision(answer, around.context.eventId);
      await decideApproval(app, tx, { approvalId, userId, decision });
    },
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

function toDecision(answer: Answer, nextApprovalId: string): Decision {
  if (answer.kind !== "time-changed") return answer;
  return { kind: answer.kind, at: Temporal.Instant.from(answer.at), nextApprovalId };
}
