import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js";
import { AppError, type ErrorCode } from "#src/domain/app-error.ts";

/** There is no such place any more, or it is closed to us. */
const goneCodes: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** To be tried again later. */
const laterCodes: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.ChannelSendRateLimit,
  RESTJSONErrorCodes.ServerSendRateLimit,
  RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
]);

/** What Discord refused in our own words. Anything that is no answer of Discord's is a fault of the line. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : "discord failed without a word";
  const wait = error instanceof RateLimitError ? { retryAfterMs: error.retryAfter } : {};
  return new AppError(codeOf(error), message, { cause: error, ...wait });
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof RateLimitError || error instanceof HTTPError) return "platform-unavailable";
  if (!(error instanceof DiscordAPIError)) return "platform-unavailable";
  if (goneCodes.has(error.code)) return "destination-gone";
  if (laterCodes.has(error.code) || error.status >= 500 || error.status === 401)
    return "platform-unavailable";
  return "platform-rejected";
}

export function isDiscordError(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
