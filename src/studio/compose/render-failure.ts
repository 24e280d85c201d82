import { AVERROR_ENOSPC } from "node-av/constants";
import { AppError } from "#src/domain/app-error.ts";

/** What Node and FFmpeg call a full disk or a used-up quota. */
const outOfSpaceCodes: readonly unknown[] = ["ENOSPC", "EDQUOT", AVERROR_ENOSPC];

/** Any failure within a render as the two kinds that callers tell apart. */
export function renderFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return isOutOfSpace(cause)
    ? new AppError("no-space", `no space left to render: ${reason}`, { cause })
    : new AppError("render-failed", `the render failed: ${reason}`, { cause });
}

/** Looks at the code alone: an error that comes from a thread has lost its class. */
function isOutOfSpace(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && outOfSpaceCodes.includes(cause.code);
}
