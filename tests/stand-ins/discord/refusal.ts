import { RESTJSONErrorCodes as code } from "discord.js";

/** One wrong thing about a field, in the words of the platform. */
export interface FieldError {
  /** Where it is, such as ["components", 0, "custom_id"]. */
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** What Discord answers where it does not do what it was asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: number;
  readonly fieldErrors: readonly FieldError[];

  constructor(
    status: number,
    refusal: { code: number; message: string; fieldErrors?: readonly FieldError[] },
  ) {
    super(refusal.message);
    this.status = status;
    this.code = refusal.code;
    this.fieldErrors = refusal.fieldErrors ?? [];
  }

  toBody(): Record<string, unknown> {
    return {
      message: this.message,
      code: this.code,
      ...(this.fieldErrors.length > 0 && { errors: nest(this.fieldErrors) }),
    };
  }
}

/** Status and sentence of each error the stand-in knows, from Discord's page "Opcodes and Status Codes". */
const known: Record<number, readonly [status: number, message: string]> = {
  [code.UnknownChannel]: [404, "Unknown Channel"],
  [code.UnknownGuild]: [404, "Unknown Guild"],
  [code.UnknownMember]: [404, "Unknown Member"],
  [code.UnknownMessage]: [404, "Unknown Message"],
  [code.UnknownRole]: [404, "Unknown Role"],
  [code.UnknownUser]: [404, "Unknown User"],
  [code.UnknownWebhook]: [404, "Unknown Webhook"],
  [code.UnknownInteraction]: [404, "Unknown interaction"],
  [code.UnknownApplicationCommand]: [404, "Unknown application command"],
  [code.UnknownTag]: [404, "Unknown Tag"],
  [code.MaximumNumberOfApplicationCommandsReached]: [
    400,
    "Maximum number of application commands reached (100)",
  ],
  [code.RequestEntityTooLarge]: [413, "Request entity too large"],
  [code.CannotSendAMessageInAForumChannel]: [400, "Cannot send a message in a forum channel"],
  [code.InteractionHasAlreadyBeenAcknowledged]: [400, "Interaction has already been acknowledged."],
  [code.TagRequiredToCreateAForumPostInThisChannel]: [
    400,
    "A tag is required to create a forum post in this channel",
  ],
  [code.MissingAccess]: [403, "Missing Access"],
  [code.CannotEditMessageAuthoredByAnotherUser]: [
    403,
    "Cannot edit a message authored by another user",
  ],
  [code.CannotSendAnEmptyMessage]: [400, "Cannot send an empty message"],
  [code.CannotSendMessagesToThisUser]: [403, "Cannot send messages to this user"],
  [code.MissingPermissions]: [403, "Missing Permissions"],
  [code.CannotExecuteActionOnThisChannelType]: [400, "Cannot execute action on this channel type"],
  [code.InvalidWebhookToken]: [401, "Invalid Webhook Token"],
  [code.InvalidRecipients]: [400, "Invalid Recipient(s)"],
  [code.InvalidActionOnArchivedThread]: [400, "Thread is archived"],
  [code.RequestBodyContainsInvalidJSON]: [400, "The request body contains invalid JSON."],
  [code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: [
    403,
    "Cannot send messages to this user due to having no mutual guilds",
  ],
  [code.CannotReplyWithoutPermissionToReadMessageHistory]: [
    400,
    "Cannot reply without permission to read message history",
  ],
  [code.ThreadAlreadyCreatedForMessage]: [
    400,
    "A thread has already been created for this message",
  ],
  [code.ThreadLocked]: [400, "Thread is locked"],
};

export function refuse(errorCode: number): never {
  const [status, message] = known[errorCode] ?? [400, "Bad Request"];
  throw new Refusal(status, { code: errorCode, message });
}

/** 401 with the general code, as a wrong or missing bot token gets it. */
export function refuseToken(): never {
  throw new Refusal(401, { code: code.GeneralError, message: "401: Unauthorized" });
}

/** 404 with the general code, as a path that does not exist gets it. */
export function refuseRoute(): never {
  throw new Refusal(404, { code: code.GeneralError, message: "404: Not Found" });
}

/** 500: what Discord answers to some bodies that it should have refused. */
export function breakDown(): never {
  throw new Refusal(500, { code: code.GeneralError, message: "500: Internal Server Error" });
}

export function refuseForm(...fieldErrors: FieldError[]): never {
  throw new Refusal(400, {
    code: code.InvalidFormBodyOrContentType,
    message: "Invalid Form Body",
    fieldErrors,
  });
}

interface Nested {
  [key: string]: Nested | { code: string; message: string }[];
}

function nest(errors: readonly FieldError[]): Nested {
  const root: Nested = {};
  for (const error of errors) {
    let node = root;
    for (const key of error.path) {
      const next = node[key] ?? {};
      if (Array.isArray(next)) break;
      node[key] = next;
      node = next;
    }
    const said = Array.isArray(node["_errors"]) ? node["_errors"] : [];
    node["_errors"] = [...said, { code: error.code, message: error.message }];
  }
  return root;
}
