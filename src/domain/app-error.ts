/** Every refusal and failure that the code expects. Each door maps them once. */
export const errorCodes = [
  "not-found",
  "invalid-input",
  "forbidden",
  "conflict",
  "limit-reached",
  "no-space",
  "bad-configuration",
  "render-failed",
  "platform-rejected",
  "platform-unavailable",
  "destination-gone",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A refusal or failure that the code expects. The message is for the log and the operator; people read the words of the code. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Nothing was done, and nothing will be sooner than this. */
  readonly retryAfterMs?: number;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    const { retryAfterMs, ...rest } = options;
    super(message, rest);
    this.name = "AppError";
    this.code = code;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}
