import { and, asc, desc, eq, lt, lte, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { ApprovalContent, ApprovalStatus, DecisionKind } from "#src/domain/approval.ts";
import { isUuid } from "./is-uuid.ts";
import type { Transaction } from "./open-database.ts";
import { projects } from "./schema/projects.ts";
import { approvalDecisions, approvals } from "./schema/approvals.ts";

export interface Approval {
  id: string;
  /** Of two requests the one with the higher number is newer. */
  seq: number;
  teamId: string;
  scheduleId: string;
  projectId: string;
  requestedBy: string;
  status: ApprovalStatus;
  contentHash: string;
  content: ApprovalContent;
  needed: number;
  approverIds: string[];
  revision: number;
  dueAt: Temporal.Instant | null;
  createdAt: Temporal.Instant;
  settledAt: Temporal.Instant | null;
}

const columns = {
  id: approvals.id,
  seq: approvals.seq,
  teamId: approvals.teamId,
  scheduleId: approvals.scheduleId,
  projectId: approvals.projectId,
  requestedBy: approvals.requestedBy,
  status: approvals.status,
  contentHash: approvals.contentHash,
  content: approvals.content,
  needed: approvals.needed,
  approverIds: approvals.approverIds,
  revision: approvals.revision,
  dueAt: approvals.dueAt,
  createdAt: approvals.createdAt,
  settledAt: approvals.settledAt,
};

export async function insertApproval(
  tx: Transaction,
  input: Pick<
    Approval,
    | "id"
    | "teamId"
    | "scheduleId"
    | "projectId"
    | "requestedBy"
    | "contentHash"
    | "content"
    | "needed"
    | "approverIds"
    | "dueAt"
  > & { now: Temporal.Instant },
): Promise<void> {
  const { now, ...row } = input;
  await tx.drizzle.insert(approvals).values({
    ...row,
    status: "pending",
    revision: 1,
    toldRevision: 0,
    createdAt: now,
    updatedAt: now,
  });
}

export async function findApproval(tx: Transaction, id: string): Promise<Approval | undefined> {
  const [row] = await tx.drizzle.select(columns).from(approvals).where(eq(approvals.id, id));
  return row;
}

/** Reads a request and keeps everybody else from deciding it until the transaction ends. */
export async function lockApproval(tx: Transaction, id: string): Promise<Approval | undefined> {
  const [row] = await tx.drizzle
    .select(columns)
    .from(approvals)
    .where(eq(approvals.id, id))
    .for("update");
  return row;
}

/** The requests of a short's posts that wait and show a thumbnail: nobody else decides them until the transaction ends. */
export async function lockPendingWith(
  tx: Transaction,
  input: { projectId: string; thumbnailKey: string },
): Promise<Approval[]> {
  return tx.drizzle
    .select(columns)
    .from(approvals)
    .where(
      and(
        eq(approvals.projectId, input.projectId),
        eq(approvals.status, "pending"),
        sql`${approvals.content} ->> 'thumbnailKey' = ${input.thumbnailKey}`,
      ),
    )
    .orderBy(asc(approvals.seq))
    .for("update");
}

/** The only request of a post that counts. */
export async function findLatestApproval(
  tx: Transaction,
  scheduleId: string,
): Promise<Approval | undefined> {
  const [row] = await tx.drizzle
    .select(columns)
    .from(approvals)
    .where(eq(approvals.scheduleId, scheduleId))
    .orderBy(desc(approvals.seq))
    .limit(1);
  return row;
}

/** Locks the only request of a post that counts. */
export async function lockLatestApproval(
  tx: Transaction,
  scheduleId: string,
): Promise<Approval | undefined> {
  const latest = await findLatestApproval(tx, scheduleId);
  return latest && lockApproval(tx, latest.id);
}

/** Writes down that something has happened to a request; whoever is concerned is told of it afterwards. */
export async function changeApproval(
  tx: Transaction,
  approval: Pick<Approval, "id">,
  input: { status?: ApprovalStatus; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(approvals)
    .set({
      ...(input.status && { status: input.status, settledAt: input.now }),
      revision: sql`${approvals.revision} + 1`,
      updatedAt: input.now,
    })
    .where(eq(approvals.id, approval.id));
}

/** Everybody concerned has heard of a revision. */
export async function markTold(
  tx: Transaction,
  input: { id: string; revision: number },
): Promise<void> {
  await tx.drizzle
    .update(approvals)
    .set({ toldRevision: input.revision })
    .where(and(eq(approvals.id, input.id), lt(approvals.toldRevision, input.revision)));
}

export interface DecisionRow {
  approvalId: string;
  userId: string;
  name: string;
  kind: DecisionKind;
  words: string | null;
  movedTo: Temporal.Instant | null;
  at: Temporal.Instant;
}

/** False where the person has decided this request before. */
export async function insertDecision(
  tx: Transaction,
  input: {
    teamId: string;
    approvalId: string;
    userId: string;
    name: string;
    kind: DecisionKind;
    words?: string;
    movedTo?: Temporal.Instant;
    at: Temporal.Instant;
  },
): Promise<boolean> {
  const inserted = await tx.drizzle
    .insert(approvalDecisions)
    .values({ ...input, id: crypto.randomUUID() })
    .onConflictDoNothing()
    .returning({ id: approvalDecisions.id });
  return inserted.length > 0;
}

const decisionsMax = 50;

/** What has been decided about a short's posts, oldest first, the latest ones where there are many. */
export async function listDecisions(tx: Transaction, projectId: string): Promise<DecisionRow[]> {
  const rows = await tx.drizzle
    .select({
      approvalId: approvalDecisions.approvalId,
      userId: approvalDecisions.userId,
      name: approvalDecisions.name,
      kind: approvalDecisions.kind,
      words: approvalDecisions.words,
      movedTo: approvalDecisions.movedTo,
      at: approvalDecisions.at,
    })
    .from(approvalDecisions)
    .innerJoin(approvals, eq(approvals.id, approvalDecisions.approvalId))
    .where(eq(approvals.projectId, projectId))
    .orderBy(desc(approvalDecisions.seq))
    .limit(decisionsMax);
  return rows.toReversed();
}

export async function countApproved(tx: Transaction, approvalId: string): Promise<number> {
  return tx.drizzle.$count(
    approvalDecisions,
    and(eq(approvalDecisions.approvalId, approvalId), eq(approvalDecisions.kind, "approved")),
  );
}

/** Requests whose time has come without an answer, over all teams. */
export async function listExpiredApprovals(
  tx: Transaction,
  input: { now: Temporal.Instant; limit: number },
): Promise<{ id: string; teamId: string }[]> {
  return tx.drizzle
    .select({ id: approvals.id, teamId: approvals.teamId })
    .from(approvals)
    .where(and(eq(approvals.status, "pending"), lte(approvals.dueAt, input.now)))
    .orderBy(asc(approvals.dueAt))
    .limit(input.limit);
}

/** Requests of which somebody has not heard the latest since before `olderThan`, over all teams. */
export async function listUntoldApprovals(
  tx: Transaction,
  input: { olderThan: Temporal.Instant; limit: number },
): Promise<{ approvalId: string; teamId: string }[]> {
  return tx.drizzle
    .select({ approvalId: approvals.id, teamId: approvals.teamId })
    .from(approvals)
    .where(
      and(
        sql`${approvals.toldRevision} < ${approvals.revision}`,
        lt(approvals.updatedAt, input.olderThan),
      ),
    )
    .orderBy(asc(approvals.id))
    .limit(input.limit);
}

/** Requests for one short, up to a number, of which somebody has not heard the latest; oldest first. */
export async function listUntoldOfProject(
  tx: Transaction,
  input: { projectId: string; upTo: number },
): Promise<{ id: string }[]> {
  return tx.drizzle
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.projectId, input.projectId),
        lte(approvals.seq, input.upTo),
        sql`${approvals.toldRevision} < ${approvals.revision}`,
      ),
    )
    .orderBy(asc(approvals.seq))
    .limit(50);
}

/** Whether a request waits for somebody's word. */
export function isAwaitedBy(userId: string | AnyPgColumn) {
  return and(
    eq(approvals.status, "pending"),
    sql`${userId}::uuid = any(${approvals.approverIds})`,
    sql`not exists (
      select from ${approvalDecisions}
      where ${approvalDecisions.approvalId} = ${approvals.id}
        and ${approvalDecisions.userId} = ${userId}
    )`,
  );
}

/** The shorts that wait for somebody's word, the longest waiting first. */
export async function listAwaitedOf(
  tx: Transaction,
  input: { userId: string; limit: number },
): Promise<string[]> {
  const { userId, limit } = input;
  const rows = await tx.drizzle
    .select({ projectId: approvals.projectId })
    .from(approvals)
    .where(isAwaitedBy(userId))
    .orderBy(asc(approvals.seq))
    .limit(limit);
  return rows.map(({ projectId }) => projectId);
}

/** Whether somebody made a short or was asked about it. */
export async function isConcerned(
  tx: Transaction,
  input: { projectId: string; userId: string },
): Promise<boolean> {
  if (!isUuid(input.projectId)) return false;
  const { projectId, userId } = input;
  const [row] = await tx.drizzle
    .select({ id: projects.id })
    .from(projects)
    .leftJoin(approvals, eq(approvals.projectId, projects.id))
    .where(
      and(
        eq(projects.id, projectId),
        or(eq(projects.userId, userId), sql`${userId}::uuid = any(${approvals.approverIds})`),
      ),
    )
    .limit(1);
  return row !== undefined;
}
