import type { ApiMethods, Opts } from "@grammyjs/types";
import { Telegram, TelegramError } from "telegraf";
import { z } from "zod";
import { AppError } from "#src/domain/app-error.ts";
import { Refusal } from "./refusal.ts";

/** A file of ours on its way up. */
export interface Upload {
  path: string;
  fileName: string;
}

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
    const { payload, hasFiles } = toPayload(args);
    const limitMs = options.timeoutMs ?? (hasFiles ? uploadTimeoutMs : timeoutMs);
    const timeout = AbortSignal.timeout(limitMs);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    try {
      // Telegraf passes methods and arguments on as they are, also those it has no types for.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return await client.callApi(method as never, payload as never, {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        signal: signal as never,
      });
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

/**
 * Every upload is attached under a name of its own and named in its place; in a form all that is no plain
 * value is JSON. Telegraf does the same for some of the fields only.
 */
function toPayload(args: object): { payload: Record<string, unknown>; hasFiles: boolean } {
  const files: Record<string, { source: string; filename: string }> = {};
  const attach = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(attach);
    if (typeof value !== "object" || value === null) return value;
    if (isUpload(value)) {
      const name = `file_${Object.keys(files).length}`;
      files[name] = { source: value.path, filename: value.fileName };
      return `attach://${name}`;
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, attach(one)]));
  };
  const plain = Object.entries(args).map(([key, value]) => [key, attach(value)] as const);
  const hasFiles = Object.keys(files).length > 0;
  const payload = plain.map(([key, value]) => {
    const isPlain = typeof value !== "object" || value === null;
    return [key, hasFiles && !isPlain ? JSON.stringify(value) : value];
  });
  return { payload: { ...Object.fromEntries(payload), ...files }, hasFiles };
}

function isUpload(value: object): value is Upload {
  return "path" in value && "fileName" in value;
}

const answerSchema = z.object({
  error_code: z.number(),
  description: z.string().default(""),
  parameters: z
    .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
    .optional(),
});

/** Nothing of what is thrown from here on knows the token or what was sent. */
function toRefusal(error: unknown, { method, token }: { method: string; token: string }): Error {
  if (error instanceof TelegramError) {
    const { error_code: status, description, parameters } = answerSchema.parse(error.response);
    return new Refusal(`${method}: ${description}`, {
      status,
      ...(parameters?.retry_after !== undefined && { retryAfterSeconds: parameters.retry_after }),
      ...(parameters?.migrate_to_chat_id !== undefined && {
        migrateToChatId: parameters.migrate_to_chat_id,
      }),
    });
  }
  const reason = error instanceof Error ? error.message : "no answer";
  return new AppError("platform-unavailable", `${method}: ${reason.replaceAll(token, "…")}`);
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
