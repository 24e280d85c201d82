import type { ApiMethods, Opts } from "@grammyjs/types";
import { Telegram, TelegramError } from "telegraf";
import { z } from "zod";
import { AppError } from "#src/domain/app-error.ts";
import { Refusal } from "./refusal.ts";
import { type Upload, uploadForm } from "./upload-form.ts";

type Methods = ApiMethods<Upload>;
export type Method = keyof Methods;
export type Arguments<Name extends Method> = Opts<Upload>[Name];
export type Answer<Name extends Method> = ReturnType<Methods[Name]>;

/** The Bot API, with the types of its newest version: Telegraf's own stop in early 2024. */
export interface TelegramApi {
  /** Throws Refusal for what Telegram refuses and AppError `platform-unavailable` where it does not answer. */
  call<Name extends Method>(
    method: Name,
    args: Arguments<Name>,
    options?: { timeoutMs?: number; signal?: AbortSignal },
  ): Promise<Answer<Name>>;
  /** The bytes of a file somebody sent. */
  download(fileId: string): Promise<Uint8Array>;
}

/** Nobody waits longer for an answer; uploads take their time. */
const timeoutMs = 20_000;
const uploadTimeoutMs = 50_000;

/** Files that a bot may download: https://core.telegram.org/bots/api#getfile */
const downloadBytesMax = 20 * 1024 * 1024;

export function openTelegramApi(input: { token: string; apiRoot: string }): TelegramApi {
  const { token, apiRoot } = input;
  const client = new Telegram(token, { apiRoot, webhookReply: false });
  const call: TelegramApi["call"] = async (method, args, options = {}) => {
    const form = await uploadForm(args);
    const timeout = AbortSignal.timeout(options.timeoutMs ?? (form ? uploadTimeoutMs : timeoutMs));
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    try {
      // The answer is what the Bot API documents for the method.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await (form
        ? upload(`${apiRoot}/bot${token}/${method}`, { form, signal, method })
        : // Telegraf passes methods and arguments on as they are, also those it has no types for.
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion
          client.callApi(method as never, args as never, { signal: signal as never }))) as Answer<
        typeof method
      >;
    } catch (error) {
      throw toRefusal(error, { method, token });
    }
  };
  return {
    call,
    download: async (fileId) => {
      const { file_path: path } = await call("getFile", { file_id: fileId });
      if (path === undefined) throw new AppError("platform-unavailable", "a file has no path");
      return fetchFile(`${apiRoot}/file/bot${token}/${path}`, token);
    },
  };
}

const errorSchema = z.object({
  error_code: z.number(),
  description: z.string().default(""),
  parameters: z
    .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
    .optional(),
});

/**
 * Telegraf 4.16.3 cannot upload on a Node as new as ours: its stream of a form reads the first piece of each part
 * and waits for ever. So forms go the way that Node has for them.
 */
async function upload(
  url: string,
  { form, signal, method }: { form: FormData; signal: AbortSignal; method: string },
): Promise<unknown> {
  const response = await fetch(url, { method: "POST", body: form, signal });
  if (response.status >= 500) throw new Error(`status ${response.status}`);
  const answer = z.looseObject({ ok: z.boolean() }).parse(await response.json());
  if (answer.ok) return answer["result"];
  throw refusalOf(method, answer);
}

/** Nothing of what is thrown from here on knows the token or what was sent. */
function toRefusal(error: unknown, { method, token }: { method: string; token: string }): Error {
  if (error instanceof Refusal) return error;
  if (error instanceof TelegramError) return refusalOf(method, error.response);
  const reason = error instanceof Error ? error.message : "no answer";
  return new AppError("platform-unavailable", `${method}: ${reason.replaceAll(token, "…")}`);
}

function refusalOf(method: string, answer: unknown): Refusal {
  const { error_code: status, description, parameters } = errorSchema.parse(answer);
  return new Refusal(`${method}: ${description}`, {
    status,
    ...(parameters?.retry_after !== undefined && { retryAfterSeconds: parameters.retry_after }),
    ...(parameters?.migrate_to_chat_id !== undefined && {
      migrateToChatId: parameters.migrate_to_chat_id,
    }),
  });
}

async function fetchFile(url: string, token: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(uploadTimeoutMs) });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > downloadBytesMax) throw new Error("the file is too large");
    return bytes;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "no answer";
    throw new AppError("platform-unavailable", `download: ${reason.replaceAll(token, "…")}`);
  }
}
