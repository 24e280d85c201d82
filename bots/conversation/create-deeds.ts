import { requireRoomToday } from "#src/accounts/community-limits.ts";
import { setUpBrand } from "#src/accounts/set-up-brand.ts";
import { findBrand } from "#src/db/brand-profiles.ts";
import type { ConversationRow } from "#src/db/conversations.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { ShortChange } from "#src/domain/making.ts";
import { takeNumbers } from "#src/jobs/definitions/take-numbers.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { type Decision, decideApproval } from "#src/publishing/approval/decide-approval.ts";
import { requestApproval } from "#src/publishing/approval/request-approval.ts";
import { cancelPost, movePost, schedulePost } from "#src/publishing/schedule-post.ts";
import { settlePost } from "#src/publishing/settle-post.ts";
import { cancelMaking } from "#src/studio/cancel-making.ts";
import { changeShort } from "#src/studio/change-short.ts";
import { keepShown } from "#src/studio/keep-shown.ts";
import { keepingEdits } from "#src/studio/keep-edits.ts";
import { requestShort } from "#src/studio/request-short.ts";
import { restoreShown } from "#src/studio/restore-shown.ts";
import type { Answer, EventContext } from "./conversation.ts";
import { createAskingDeeds } from "./ask-elsewhere.ts";
import type { Deeds } from "./perform-effects.ts";

/** What the conversation wants done, as the verbs of the rooms that do it. */
export function createDeeds(app: { jobs: JobQueue; clock: Clock }): Deeds {
  return {
    setUpBrand: async (tx, asked, around) =>
      setUpBrand(app, tx, { teamId: around.row.teamId, userId: whoActs(around) }, asked),
    startMaking: async (tx, { short, ownScript, attempt, settings, until }, { row }) => {
      await requireRoomToday(app, tx, { teamId: row.teamId, userId: row.userId });
      const { brandId, ...brief } = short;
      const brand = brandId === undefined ? undefined : await findBrand(tx, brandId);
      await requestShort(app, tx, {
        ...brief,
        ...(brand && { brand }),
        teamId: row.teamId,
        userId: row.userId,
        conversationId: row.id,
        ...(ownScript !== undefined && { ownScript }),
        ...(attempt !== undefined && { attempt }),
        ...(settings && { settings }),
        ...(until && { until }),
      });
    },
    remake: async (tx, { shortId, generation, change, until }, around) => {
      if (change) await restoreShown(app, tx, shortId);
      await keepShown(app, tx, { projectId: shortId, isChanged: isChanging(change) });
      const { teamId } = around.row;
      const remake = { id: shortId, teamId, generation, ...(until && { until }) };
      if (!change) return changeShort(app, tx, remake);
      const edit = { userId: whoActs(around), projectId: shortId, change: change.type };
      return keepingEdits(app, tx, edit, () => changeShort(app, tx, { ...remake, change }));
    },
    cancelMaking: async (tx, { shortId, generation }) =>
      cancelMaking(app, tx, { id: shortId, generation }),
    post: async (tx, { postId, shortId, at }, around) => {
      await restoreShown(app, tx, shortId);
      const userId = whoActs(around);
      const time = Temporal.Instant.from(at);
      await schedulePost(app, tx, { postId, projectId: shortId, at: time, userId });
    },
    movePost: async (tx, { postId, at }, around) =>
      movePost(app, tx, { postId, at: Temporal.Instant.from(at), userId: whoActs(around) }),
    cancelPost: async (tx, { postId }, around) =>
      cancelPost(app, tx, { postId, userId: whoActs(around) }),
    requestApproval: async (tx, { approvalId, postId, shortId, at }, around) => {
      await restoreShown(app, tx, shortId);
      await requestApproval(app, tx, {
        approvalId,
        postId,
        projectId: shortId,
        userId: whoActs(around),
        ...(at !== undefined && { at: Temporal.Instant.from(at) }),
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
    ...createAskingDeeds(app),
  };
}

/** Going on from where it stopped, or once more from what was shown, leaves nothing to take back. */
function isChanging(change: ShortChange | undefined): boolean {
  if (!change) return false;
  return change.type !== "several" || change.changes.length > 0;
}

/** Whoever pressed; the thread's own person where the service goes on with what they began. */
function whoActs({ row, context }: { row: ConversationRow; context: EventContext }): string {
  return context.actorId ?? row.userId;
}

function toDecision(answer: Answer, nextApprovalId: string): Decision {
  if (answer.kind !== "time-changed") return answer;
  return { kind: answer.kind, at: Temporal.Instant.from(answer.at), nextApprovalId };
}
