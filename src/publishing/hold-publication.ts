import type { Publication } from "#src/db/schedules.ts";
import { movePublication } from "./move-publication.ts";
import type { Publishing } from "./publishing.ts";

/** Keeps a post that is far too late from going out and asks its people. */
export async function holdPublication(
  publishing: Publishing,
  publication: Publication,
): Promise<void> {
  await movePublication(publishing, publication, {
    status: "held",
    attempt: { step: "prepare", outcome: "held" },
    news: { type: "post-held", postId: publication.id },
  });
}
