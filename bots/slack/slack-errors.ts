import { webApi } from "@slack/bolt";
import { AppError } from "#src/domain/app-error.ts";

/** We can no longer write there: kicked out, archived, deleted, uninstalled (docs.slack.dev/reference/methods/chat.postMessage). */
const goneErrors = new Set([
  "account_inactive",
  "cannot_dm_bot",
  "cannot_reply_to_message",
  "channel_not_found",
  "channel_is_archived",
  "ekm_access_denied",
  "invalid_auth",
  "is_archived",
  "is_inactive",
  "not_authed",
  "not_in_channel",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "team_not_found",
  "thread_not_found",
  "invalid_thread_ts",
  "token_expired",
  "token_revoked",
  "user_disabled",
  "user_not_found",
  "users_not_found",
]);

/** Slack's own trouble. */
const passingErrors = new Set([
  "fatal_error",
  "internal_error",
  "message_limit_exceeded",
  "rate_limited",
  "ratelimited",
  "request_timeout",
  "rollup_error",
  "service_unavailable",
  "team_added_to_org",
]);

/** Slack's own word for a refusal; undefined where nothing was refused. */
export function refusalCode(error: unknown): string | undefined {
  const cause = error instanceof AppError ? error.cause : error;
  return cause instanceof webApi.WebAPIPlatformError ? cause.data.error : undefined;
}

/** What an error of Slack's SDK means to us; others stay what they are. */
export function translate(error: unknown, method: string): unknown {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    const retryAfterMs = error.retryAfter * 1_000;
    const message = `${method}: again in ${error.retryAfter} s`;
    return new AppError("platform-unavailable", message, { cause: error, retryAfterMs });
  }
  if (error instanceof webApi.WebAPIRequestError) {
    return appError("platform-unavailable", error, `${method}: no answer`);
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const code = error.statusCode >= 500 ? "platform-unavailable" : "platform-rejected";
    return appError(code, error, `${method}: status ${error.statusCode}`);
  }
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: word } = error.data;
    const code = goneErrors.has(word)
      ? "destination-gone"
      : passingErrors.has(word)
        ? "platform-unavailable"
        : "platform-rejected";
    return appError(code, error, `${method}: ${word}${detailsOf(error)}`);
  }
  return error;
}

function appError(code: AppError["code"], cause: unknown, message: string): AppError {
  return new AppError(code, message, { cause });
}

function detailsOf({ data }: webApi.WebAPIPlatformError): string {
  const messages = data.response_metadata?.messages ?? [];
  return messages.length === 0 ? "" : ` (${messages.slice(0, 3).join("; ")})`;
}
