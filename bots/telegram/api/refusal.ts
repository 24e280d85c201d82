import { AppError } from "#src/domain/app-error.ts";

/** What the Bot API answered instead of doing what it was asked. */
export class Refusal extends Error {
  readonly status: number;
  /** Seconds to leave it alone. */
  readonly retryAfterSeconds: number | undefined;
  /** The id under which a group goes on. */
  readonly migrateToChatId: number | undefined;

  constructor(
    description: string,
    input: { status: number; retryAfterSeconds?: number; migrateToChatId?: number },
  ) {
    super(description);
    this.name = "Refusal";
    this.status = input.status;
    this.retryAfterSeconds = input.retryAfterSeconds;
    this.migrateToChatId = input.migrateToChatId;
  }
}

/**
 * What a closed chat or topic is refused with. The words are telegram-bot-api's, Client.cpp, and those of
 * Telegram itself that it passes on.
 */
const goneWords = [
  "chat not found",
  "user not found",
  "peer_id_invalid",
  "user_is_blocked",
  "input_user_deactivated",
  "group chat was deactivated",
  "message thread not found",
  "topic_closed",
  "topic_deleted",
  "chat_write_forbidden",
  "chat_restricted",
  "not enough rights to send",
  "have no rights to send",
  "need administrator rights in the channel chat",
];

export function isNotModified(error: unknown): boolean {
  return error instanceof Refusal && error.message.includes("message is not modified");
}

/** The message that was to be changed is no more, or can no longer be changed. */
export function isUneditable(error: unknown): boolean {
  if (!(error instanceof Refusal)) return false;
  const words = error.message.toLowerCase();
  return ["message to edit not found", "message can't be edited", "message_id_invalid"].some(
    (one) => words.includes(one),
  );
}

/** The message to change has no caption: its video was too large and words went out in its place. */
export function isWithoutCaption(error: unknown): boolean {
  return error instanceof Refusal && error.message.includes("no caption in the message");
}

/** A file that we have called by the id Telegram once gave it, and that it does not know by it any more. */
export function isUnknownFile(error: unknown): boolean {
  if (!(error instanceof Refusal) || error.status !== 400) return false;
  const words = error.message.toLowerCase();
  return ["wrong file identifier", "wrong remote file identifier", "file_reference_"].some((one) =>
    words.includes(one),
  );
}

/** What the delivery of messages makes of a refusal: to wait, to go elsewhere, or to give up. */
export function toAppError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { status, message } = error;
  if (status === 429) {
    const retryAfterMs = (error.retryAfterSeconds ?? 1) * 1_000;
    return new AppError("platform-unavailable", message, { retryAfterMs });
  }
  if (status >= 500) return new AppError("platform-unavailable", message);
  if (status === 403) return new AppError("destination-gone", message);
  if (status === 401 || status === 404) return new AppError("bad-configuration", message);
  const words = message.toLowerCase();
  const isGone = goneWords.some((one) => words.includes(one));
  return new AppError(isGone ? "destination-gone" : "platform-rejected", message);
}
