import { Telegraf } from "telegraf";
import { z } from "zod";
import type { TelegramStandIn } from "./open-telegram-stand-in.ts";

/** The SDK as a bot uses it, pointed at the stand-in. */
export function createBot(standIn: TelegramStandIn): Telegraf {
  return new Telegraf(standIn.token, {
    telegram: { apiRoot: standIn.url, webhookReply: false },
  });
}

/** Starts long polling; disposing of it stops that and waits until it has stopped. */
export function startPolling(bot: Telegraf, allowedUpdates: "message"[] = []): AsyncDisposable {
  const running = bot.launch({ allowedUpdates });
  return {
    [Symbol.asyncDispose]: async () => {
      bot.stop();
      await running;
    },
  };
}

/** How a call was refused: the status and the words. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return "it was not refused";
}

/**
 * A call without the SDK: one its types do not allow, or one that uploads. Telegraf 4.16.3 cannot
 * upload on this Node: its multipart stream (sandwich-stream) reads of each part the first piece only
 * and then waits for ever, so a bot has to put the form together itself.
 */
export async function callByHand(
  standIn: TelegramStandIn,
  method: string,
  fields: Record<string, string | number | boolean | object>,
): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) form.set(name, value);
    else form.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  const response = await fetch(`${standIn.url}/bot${standIn.token}/${method}`, {
    method: "POST",
    body: form,
  });
  const { ok, result, description } = answered.parse(await response.json());
  if (!ok) throw new Error(`${response.status}: ${description}`);
  return result;
}

const answered = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional(),
});
