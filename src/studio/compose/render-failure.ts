import { AVERROR_ENOSPC } from "node-av/constants";
import { FFmpegError } from "node-av/lib";
import { AppError } from "#src/domain/app-error.ts";

/** Any failure within a render as the two kinds that callers tell apart. */
export function renderFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (isOutOfSpace(cause))
    return new AppError("no-space", `no space left to render: ${reason}`, { cause });
  return new AppError("render-failed", `the render failed: ${reason}`, { cause });
}

function isOutOfSpace(cause: unknown): boolean {
  if (cause instanceof FFmpegError) return cause.code === AVERROR_ENOSPC;
  return (
    cause instanceof Error &&
    "code" in cause &&
    (cause.code === "ENOSPC" || cause.code === "EDQUOT")
  );
}
