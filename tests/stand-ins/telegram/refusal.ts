/**
 * What the server answers when it does not do what it was asked. A refusal is the caller's fault
 * unless circumstances it could not know of led to it (blocked, kicked, a message gone meanwhile).
 */
export class Refusal extends Error {
  readonly status: number;
  readonly isCallersFault: boolean;
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined;

  constructor(
    status: number,
    description: string,
    more: { isCallersFault: boolean; parameters?: Refusal["parameters"] },
  ) {
    super(description);
    this.name = "Refusal";
    this.status = status;
    this.isCallersFault = more.isCallersFault;
    this.parameters = more.parameters;
  }
}

/** A 400 the caller could have avoided; worded and put together as telegram-bot-api's Client.cpp does. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, `Bad Request: ${lowerFirst(message)}`, { isCallersFault: true });
}

/** A 400 for something that changed behind the caller's back. */
export function outdated(message: string): Refusal {
  return new Refusal(400, `Bad Request: ${lowerFirst(message)}`, { isCallersFault: false });
}

/** A 403: the chat is closed to the bot. Nobody can know that before trying. */
export function forbidden(message: string): Refusal {
  return new Refusal(403, `Forbidden: ${message}`, { isCallersFault: false });
}

export function conflict(message: string): Refusal {
  return new Refusal(409, `Conflict: ${message}`, { isCallersFault: false });
}

export function tooManyRequests(retryAfterSeconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    isCallersFault: false,
    parameters: { retry_after: retryAfterSeconds },
  });
}

// Client.cpp leaves words like MESSAGE_ID_INVALID and Q_… as they are.
function lowerFirst(message: string): string {
  if (/^.[A-Z_]/u.test(message)) return message;
  return message.charAt(0).toLowerCase() + message.slice(1);
}
