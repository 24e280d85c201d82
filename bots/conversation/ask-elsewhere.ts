import { requireMayBegin } from "#src/accounts/community-limits.ts";
import { requireRight } from "#src/accounts/require-right.ts";
import { findConversation, insertConversation } from "#src/db/conversations.ts";
import { findForAnother } from "#src/db/similar-shorts.ts";
import { findMember } from "#src/db/teams.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { maySeeThread } from "#src/domain/team.ts";
import { tellWeek } from "#src/jobs/definitions/tell-week.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import { emptyConversation, type EventContext } from "./conversation.ts";
import type { Deeds } from "./perform-effects.ts";

/** What is asked for in one thread and happens in another, or comes back later. */
export function createAskingDeeds(app: {
  jobs: JobQueue;
  clock: Clock;
}): Pick<Deeds, "askWeek" | "askAnother" | "askTime"> {
  return {
    askWeek: async (tx, { which, askId }, { row, context }) => {
      const { teamId, id: conversationId } = row;
      const userId = context.actorId ?? row.userId;
      const payload = { teamId, conversationId, userId, which, askId };
      await app.jobs.enqueue(tx, tellWeek, payload, { key: askId });
    },
    askAnother: async (tx, { projectId, conversationId }, { row, context }) => {
      const { teamId, face } = row;
      const userId = requireActor(context);
      await requireRight(tx, { teamId, userId }, "create");
      const { speaksIn } = context;
      await requireMayBegin(app, tx, { teamId, userId, ...(speaksIn && { speaksIn }) });
      const short = await findForAnother(tx, projectId);
      if (!short) throw new AppError("not-found", "the short is not here any more");
      await insertConversation(tx, {
        id: conversationId,
        teamId,
        userId,
        face,
        version: emptyConversation.version,
        state: emptyConversation,
        title: short.keyword,
        now: app.clock.now(),
      });
      const newsId = `another-wanted:${conversationId}`;
      const news = { type: "another-wanted" as const, ...short };
      await tellConversation(app, tx, { teamId, conversationId, newsId, news, actorId: userId });
    },
    askTime: async (tx, { conversationId, askId }, { row, context }) => {
      const { teamId } = row;
      const actorId = requireActor(context);
      const thread = await findConversation(tx, conversationId);
      if (!thread) throw new AppError("not-found", "the thread is not here any more");
      const member = await findMember(tx, { teamId, userId: actorId });
      if (!member || !maySeeThread(member, { isOwn: thread.userId === actorId })) {
        throw new AppError("forbidden", "the thread is somebody else's");
      }
      const newsId = `time-wanted:${askId}`;
      const news = { type: "time-wanted" as const };
      await tellConversation(app, tx, { teamId, conversationId, newsId, news, actorId });
    },
  };
}

function requireActor({ actorId }: EventContext): string {
  if (actorId === undefined) throw new AppError("forbidden", "nobody has pressed this");
  return actorId;
}
