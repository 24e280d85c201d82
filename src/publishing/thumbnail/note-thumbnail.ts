import { changeApproval, lockPendingWith } from "#src/db/approvals.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { lockProject, type Project, shareConversation } from "#src/db/projects.ts";
import {
  changeStatus,
  findPublication,
  insertAttempt,
  listPlannedWith,
} from "#src/db/schedules.ts";
import { findThumbnail, settleThumbnail, type Thumbnail } from "#src/db/thumbnails.ts";
import { asTenant } from "#src/db/transact.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import { announce } from "../approval/open-request.ts";
import { voidApproval } from "../approval/settle-request.ts";
import { newsIdOf, tellAbout } from "../move-publication.ts";
import type { Publishing } from "../publishing.ts";

/** A thumbnail is there: whoever is to approve it is shown it now, and the thread shows it from here on. */
export async function noteDrawn(publishing: Publishing, thumbnail: Thumbnail): Promise<void> {
  const { teamId, projectId, key } = thumbnail;
  const now = publishing.clock.now();
  await asTenant(publishing.db, thumbnail, async (tx) => {
    const project = await lockShort(tx, projectId);
    // Requests before the thumbnail, in the order of whoever decides.
    const waiting = await lockPendingWith(tx, { projectId, thumbnailKey: key });
    if (!(await settleThumbnail(tx, { key, state: "drawn", now }))) return;
    for (const approval of waiting) {
      await changeApproval(tx, approval, { now });
      await announce(publishing, tx, { teamId, approvalId: approval.id });
    }
    if (project) await tellDrawn(publishing, tx, { project, thumbnail });
  });
}

/**
 * A thumbnail that is still as it was read cannot be drawn: nothing goes out with it, and the thread is told of
 * each post that is held for it.
 */
export async function noteFailed(publishing: Publishing, thumbnail: Thumbnail): Promise<void> {
  const { projectId, key, state, jobCount } = thumbnail;
  await asTenant(publishing.db, thumbnail, async (tx) => {
    await lockShort(tx, projectId);
    const known = await findThumbnail(tx, key);
    // While it was tried here, somebody else has drawn it or was asked to.
    if (known?.state !== state || known.jobCount !== jobCount) return;
    const planned = await listPlannedWith(tx, { projectId, thumbnailKey: key });
    for (const { id } of planned) await voidApproval(publishing, tx, { postId: id, as: "void" });
    await settleThumbnail(tx, { key, state: "failed", now: publishing.clock.now() });
    for (const { id } of planned) await hold(publishing, tx, { postId: id, key });
  });
}

/** The thread first, as whoever handles it does, then the short: what is made anew meanwhile comes before or after. */
async function lockShort(tx: Transaction, projectId: string): Promise<Project | undefined> {
  await shareConversation(tx, projectId);
  const project = await lockProject(tx, projectId);
  return project?.isDeleted === false ? project : undefined;
}

async function tellDrawn(
  publishing: Publishing,
  tx: Transaction,
  about: { project: Project; thumbnail: Thumbnail },
): Promise<void> {
  const { project, thumbnail } = about;
  const { key, teamId, jobCount, recipe } = thumbnail;
  // The short has another one by now.
  if (project.finished?.thumbnailKey !== key) return;
  const { id: shortId, conversationId } = project;
  await tellConversation(publishing, tx, {
    teamId,
    conversationId,
    newsId: `thumbnail:${key}:${jobCount}`,
    news: {
      type: "thumbnail-drawn",
      shortId,
      title: recipe.title,
      thumbnail: { key, mimeType: "image/jpeg" },
    },
  });
}

async function hold(
  publishing: Publishing,
  tx: Transaction,
  input: { postId: string; key: string },
): Promise<void> {
  const now = publishing.clock.now();
  const publication = await findPublication(tx, input.postId);
  // It may have begun to go out, or have got another thumbnail, before its request was locked.
  if (publication?.thumbnailKey !== input.key) return;
  if (publication.status !== "awaiting" && publication.status !== "pending") return;
  if (!(await changeStatus(tx, publication, { status: "held", now }))) return;
  const { teamId, id: scheduleId, fence } = publication;
  const outcome = "no-thumbnail";
  await insertAttempt(tx, {
    teamId,
    scheduleId,
    step: "prepare",
    fence: fence + 1,
    outcome,
    at: now,
  });
  const news = { type: "post-held", postId: scheduleId, why: outcome } as const;
  await tellAbout(publishing, tx, { publication, newsId: newsIdOf(publication, news) }, news);
}
