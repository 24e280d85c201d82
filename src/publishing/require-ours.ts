import type { Transaction } from "#src/db/open-database.ts";
import { findPublication, type Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import { isStillOurs } from "#src/domain/publication.ts";

/** A post that can still be changed. Throws AppError `not-found`, `conflict` once it has begun to go out. */
export async function requireOurs(tx: Transaction, postId: string): Promise<Publication> {
  const publication = await findPublication(tx, postId);
  if (!publication) throw new AppError("not-found", "no such post");
  if (!isStillOurs(publication.status)) {
    throw new AppError("conflict", "the post has begun to go out");
  }
  return publication;
}
