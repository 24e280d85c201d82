import { timingSafeEqual } from "node:crypto";
import type { Update } from "@grammyjs/types";
import { z } from "zod";
import type { Inbound } from "./inbound/inbound.ts";
import { takeUpdate } from "./inbound/take-update.ts";

/** Below our own address. */
export const webhookPath = "/telegram/webhook";

const secretHeader = "x-telegram-bot-api-secret-token";
/** Far more than any update has. */
const bodyBytesMax = 1_000_000;
/** In seconds: when Telegram is to bring again what could not be kept. */
const retryAfterSeconds = 2;

/** Telegram vouches for the rest with its secret. */
const updateSchema = z.looseObject({ update_id: z.number() });

/** Takes the updates that Telegram brings. It brings each again until it hears that it is on disk. */
export async function answerWebhook(
  around: Inbound,
  secret: string,
  request: Request,
): Promise<Response | undefined> {
  if (new URL(request.url).pathname !== webhookPath || request.method !== "POST") return undefined;
  if (!isSame(request.headers.get(secretHeader) ?? "", secret))
    return new Response(null, { status: 401 });
  const body = await request.text();
  if (body.length > bodyBytesMax) return new Response(null, { status: 413 });
  const update = toUpdate(body);
  if (!update) return new Response(null, { status: 400 });
  try {
    await takeUpdate(around, update);
    return new Response(null, { status: 200 });
  } catch (error) {
    around.host.log.warn({ err: error }, "an update has to come again");
    return new Response(null, {
      status: 503,
      headers: { "retry-after": String(retryAfterSeconds) },
    });
  }
}

function toUpdate(body: string): Update | undefined {
  try {
    const parsed = updateSchema.safeParse(JSON.parse(body));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the same time for every wrong secret. */
function isSame(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}
