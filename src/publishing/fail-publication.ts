import type { insertAttempt, Publication } from "#src/db/schedules.ts";
import type { ErrorCode } from "#src/domain/app-error.ts";
import { movePublication } from "./move-publication.ts";
import type { Publishing } from "./publishing.ts";

/** Ends a post that is surely not public, and tells its thread. */
export async function failPublication(
  publishing: Publishing,
  publication: Publication,
  input: {
    code: ErrorCode;
    /** For the operator. */
    message: string;
    attempt: { step: Parameters<typeof insertAttempt>[1]["step"]; outcome: string };
  },
): Promise<void> {
  const { code, message, attempt } = input;
  await movePublication(publishing, publication, {
    status: "failed",
    changes: { errorCode: code, errorMessage: message },
    attempt: { ...attempt, detail: { code } },
    news: { type: "post-failed", postId: publication.id, code },
  });
}
