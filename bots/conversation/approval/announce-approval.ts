import {
  type Approval,
  type DecisionRow,
  findApproval,
  listDecisions,
  listUntoldOfProject,
  markTold,
} from "#src/db/approvals.ts";
import { findConversation, insertConversation } from "#src/db/conversations.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { findProject } from "#src/db/projects.ts";
import { listMembers, type Member, readApprovalRule } from "#src/db/teams.ts";
import { isThumbnailMissing } from "#src/db/thumbnails.ts";
import { asTenant } from "#src/db/transact.ts";
import type { ApprovalDecision, ApprovalView } from "#src/domain/approval.ts";
import type { Clock } from "#src/domain/clock.ts";
import { type ApprovalRule, mayApprove } from "#src/domain/team.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import { approvalThreadId } from "./approval-thread.ts";
import { chooseFace } from "../choose-face.ts";
import { emptyConversation } from "../conversation.ts";

interface App {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  /** The chats that are on. */
  faces: ReadonlySet<string>;
}

/**
 * Tells everybody concerned how a request stands: each in a thread of their own, one transaction a
 * thread, so that nobody who handles a thread and nobody who decides ever waits for the other.
 */
export async function announce(
  app: App,
  input: { teamId: string; approvalId: string },
): Promise<void> {
  const { teamId, approvalId } = input;
  const asked = await asTenant(app.db, { teamId }, (tx) => findApproval(tx, approvalId));
  if (!asked) return;
  // An older request of the same short that has ended meanwhile is told first: news come in order.
  const requests = await asTenant(app.db, { teamId }, (tx) =>
    listUntoldOfProject(tx, { projectId: asked.projectId, upTo: asked.seq }),
  );
  for (const request of requests) await announceOne(app, request.id, teamId);
}

async function announceOne(app: App, approvalId: string, teamId: string): Promise<void> {
  const known = await asTenant(app.db, { teamId }, (tx) => readAll(tx, approvalId, app.faces));
  if (!known) return;
  const { approval, conversationId, faces } = known;
  await tell(app, { known, userId: approval.requestedBy, conversationId, as: "creator" });
  // A request whose picture is still being drawn reaches who is to approve it once it shows what will go out.
  for (const [userId, face] of known.isWhole ? faces : []) {
    const id = approvalThreadId(approval.projectId, userId);
    const isOpen = await openThread(app, { known, userId, face, conversationId: id });
    if (isOpen) await tell(app, { known, userId, conversationId: id, as: "approver" });
  }
  await asTenant(app.db, { teamId }, (tx) => markTold(tx, approval));
}

interface Known {
  approval: Approval;
  view: ApprovalView;
  conversationId: string;
  members: Member[];
  rule: ApprovalRule;
  /** Whether everything that it shows is there. */
  isWhole: boolean;
  /** Of each approver who is still in the team: where they are told. */
  faces: ReadonlyMap<string, string>;
}

async function readAll(
  tx: Transaction,
  approvalId: string,
  open: ReadonlySet<string>,
): Promise<Known | undefined> {
  const approval = await findApproval(tx, approvalId);
  const project = approval && (await findProject(tx, approval.projectId));
  if (!approval || !project) return undefined;
  const isWhole = !(await isThumbnailMissing(tx, approval.content.thumbnailKey));
  const members = await listMembers(tx, approval.teamId);
  const rule = await readApprovalRule(tx, approval.teamId);
  const faces = new Map<string, string>();
  for (const { userId } of members) {
    if (userId === approval.requestedBy || !approval.approverIds.includes(userId)) continue;
    faces.set(userId, await chooseFace(tx, { userId, faces: open }));
  }
  const decisions = await listDecisions(tx, approval.projectId);
  const view = toView(approval, { decisions, members });
  const { conversationId } = project;
  return { approval, view, conversationId, members, rule, isWhole, faces };
}

function toView(
  approval: Approval,
  around: { decisions: DecisionRow[]; members: Member[] },
): ApprovalView {
  const { id, seq, scheduleId, revision, status, needed, content, requestedBy } = approval;
  const { approverIds } = approval;
  const isOwn = (one: DecisionRow) => one.approvalId === id;
  const requester = around.members.find(({ userId }) => userId === requestedBy);
  return {
    id,
    postId: scheduleId,
    number: seq,
    revision,
    status,
    needed,
    requestedBy: requester?.name ?? "",
    requestedAt: approval.createdAt.toString(),
    approvers: around.members
      .filter(({ userId }) => userId !== requestedBy && approverIds.includes(userId))
      .map(({ name }) => name),
    content,
    decisions: around.decisions.filter(isOwn).map(toDecision),
    earlier: around.decisions.filter((one) => !isOwn(one)).map(toDecision),
    ...(approval.settledAt && { settledAt: approval.settledAt.toString() }),
  };
}

function toDecision({ userId, name, kind, words, movedTo, at }: DecisionRow): ApprovalDecision {
  return {
    userId,
    name,
    kind,
    ...(words !== null && { words }),
    ...(movedTo && { movedTo: movedTo.toString() }),
    at: at.toString(),
  };
}

/** An approver's own thread about this short. Who never heard of a request need not hear of its end. */
async function openThread(
  app: App,
  input: { known: Known; userId: string; face: string; conversationId: string },
): Promise<boolean> {
  const { known, userId, face, conversationId: id } = input;
  const { teamId, status, content } = known.approval;
  return asTenant(app.db, { teamId }, async (tx) => {
    if (await findConversation(tx, id)) return true;
    if (status !== "pending") return false;
    await insertConversation(tx, {
      id,
      teamId,
      userId,
      face,
      version: emptyConversation.version,
      state: emptyConversation,
      title: content.title,
      now: app.clock.now(),
    });
    return true;
  });
}

async function tell(
  app: App,
  input: {
    known: Known;
    userId: string;
    conversationId: string;
    as: "creator" | "approver";
  },
): Promise<void> {
  const { known, userId, conversationId, as } = input;
  const { approval, view } = known;
  const isYourTurn = isTurnOf(known, userId);
  const { teamId } = approval;
  await asTenant(app.db, { teamId }, (tx) =>
    tellConversation(app, tx, {
      teamId,
      conversationId,
      newsId: `approval:${approval.id}:${approval.revision}:${as}:${userId}`,
      news: { type: "approval-told", as, approval: view, isYourTurn },
    }),
  );
}

/** Whether somebody's word still counts and is waited for. */
function isTurnOf({ approval, view, members, rule, isWhole }: Known, userId: string): boolean {
  if (!isWhole) return false;
  if (approval.status !== "pending" || !approval.approverIds.includes(userId)) return false;
  if (view.decisions.some((decision) => decision.userId === userId)) return false;
  const member = members.find((one) => one.userId === userId);
  return member !== undefined && mayApprove(member, { rule, creatorId: approval.requestedBy });
}
