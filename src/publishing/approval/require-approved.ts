import { findLatestApproval } from "#src/db/approvals.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import { contentHash } from "./content-hash.ts";

/**
 * The last look before a post leaves, in the transaction that lets it go: what leaves is what was
 * approved, to the letter. Throws AppError `forbidden`.
 */
export async function requireApproved(tx: Transaction, publication: Publication): Promise<void> {
  if (!publication.needsApproval) return;
  const approval = await findLatestApproval(tx, publication.id);
  const at = approval?.dueAt === null ? undefined : publication.scheduledAt;
  if (approval?.status === "approved" && approval.contentHash === contentHash(publication, at)) {
    return;
  }
  throw new AppError("forbidden", "the post as it is now has not been approved");
}
