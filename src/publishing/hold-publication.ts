import type { Publication } from "#src/db/schedules.ts";
import { movePublication } from "./move-publication.ts";
import type { Publishing } from "./publishing.ts";

/** Keeps a post that is far too late, or not approved as it is, from going out and asks its people. */
export async function holdPublication(
  publishing: Publishing,
  publication: Publication,
  why?: "not-approved",
): Promise<void> {
  await movePublication(publishing, publication, {
    status: "held",
    attempt: { step: "prepare", outcome: why ?? "held" },
    news: { type: "post-held", postId: publication.id, ...(why && { why }) },
  });
}
