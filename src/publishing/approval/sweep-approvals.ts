import { listExpiredApprovals, listUntoldApprovals, lockApproval } from "#src/db/approvals.ts";
import { changeStatus, findPublication } from "#src/db/schedules.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import type { Publishing } from "../publishing.ts";
import { announce } from "./open-request.ts";
import { settleRequest } from "./settle-request.ts";

const atOnceMax = 100;
/** What nobody has been told for this long was forgotten. */
const forgottenAfterSeconds = 5;

/** Holds posts whose time has come without their approval, and tells what was forgotten to be told. */
export async function sweepApprovals(publishing: Publishing): Promise<void> {
  const now = publishing.clock.now();
  const olderThan = now.subtract({ seconds: forgottenAfterSeconds });
  const { expired, untold } = await asSystem(publishing.db, async (tx) => ({
    expired: await listExpiredApprovals(tx, { now, limit: atOnceMax }),
    untold: await listUntoldApprovals(tx, { olderThan, limit: atOnceMax }),
  }));
  for (const one of expired) {
    try {
      await expire(publishing, one);
    } catch (error) {
      publishing.log.error({ err: error, approvalId: one.id }, "a request cannot expire");
    }
  }
  for (const one of untold) {
    await asTenant(publishing.db, one, (tx) => announce(publishing, tx, one));
  }
}

async function expire(
  publishing: Publishing,
  request: { id: string; teamId: string },
): Promise<void> {
  const now = publishing.clock.now();
  await asTenant(publishing.db, request, async (tx) => {
    const approval = await lockApproval(tx, request.id);
    // Somebody may have decided since it was found.
    if (approval?.status !== "pending") return;
    await settleRequest(publishing, tx, { approval, status: "expired" });
    const publication = await findPublication(tx, approval.scheduleId);
    if (publication?.status !== "awaiting") return;
    await changeStatus(tx, publication, { status: "held", now });
  });
}
