import { setTimeout as wait } from "node:timers/promises";
import type { UserFromGetMe } from "@grammyjs/types";
import type { Face } from "#bots/conversation/chat.ts";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import { createProgressPace } from "#bots/conversation/pace-progress.ts";
import { AppError } from "#src/domain/app-error.ts";
import { answerWebhook } from "./answer-webhook.ts";
import { limitSending } from "./api/limit-sending.ts";
import { openTelegramApi, type TelegramApi } from "./api/telegram-api.ts";
import type { Around } from "./around.ts";
import type { Inbound } from "./inbound/inbound.ts";
import { recogniser } from "./inbound/person-of.ts";
import { redrawer } from "./inbound/redraw-card.ts";
import { noteSending } from "./note-sending.ts";
import { openAsides } from "./open-asides.ts";
import { deliverMessage } from "./outbound/deliver-message.ts";
import { countMessages } from "./outbound/message-numbers.ts";
import { openUpdates } from "./open-updates.ts";
import type { TelegramConfig } from "./telegram-config.ts";

export interface TelegramFace extends Face, AsyncDisposable {
  connect: (this: void) => Promise<AsyncDisposable>;
  answer: (this: void, request: Request) => Promise<Response | undefined>;
}

const notedMax = 10_000;

/** Telegram: what people say comes by long polling or by webhook, what is said to them goes out through `deliver`. */
export function openTelegramFace(
  host: FaceHost,
  config: TelegramConfig,
  timing: { pause?: (ms: number) => Promise<void> } = {},
): TelegramFace {
  const asides = openAsides(host.log);
  const closing = new AbortController();
  const pause = timing.pause ?? ((ms: number) => waitUntil(ms, closing.signal));
  const api = openTelegramApi(config);
  const limiter = limitSending({ clock: host.clock, pause });
  const around: Around = {
    host,
    api,
    limiter,
    me: askOnce(api),
    numbers: countMessages(),
    shown: new Map(),
    noting: noteSending(),
    pause,
    aside: asides.aside,
  };
  const inbound: Inbound = {
    ...around,
    limiter: limiter.patient,
    delayMs: (chatId) => limiter.delayMs(chatId),
    recognise: recogniser(around),
    redraw: redrawer({ ...around, limiter: limiter.patient }),
    notePrivateChat: notePrivateChats(host),
  };
  const pace = createProgressPace(host.clock);
  const { webhookSecret } = config;
  return {
    name: host.face,
    deliver: (delivery) => deliverMessage(around, pace, delivery),
    connect: async () => host.lead("updates", async () => openUpdates(inbound, webhookSecret)),
    answer: async (request) =>
      webhookSecret === undefined ? undefined : answerWebhook(inbound, webhookSecret, request),
    [Symbol.asyncDispose]: async () => {
      closing.abort();
      await asides[Symbol.asyncDispose]();
    },
  };
}

/** When another process may go on with what waited here. */
const resumeAfterMs = 1_000;

/** Throws AppError `platform-unavailable` where the face closes meanwhile: nothing was tried then. */
async function waitUntil(ms: number, closing: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal: closing });
  } catch {
    const retryAfterMs = resumeAfterMs;
    throw new AppError("platform-unavailable", "the service is stopping", { retryAfterMs });
  }
}

/** Who we are does not change while we run. */
function askOnce(api: TelegramApi): () => Promise<UserFromGetMe> {
  let asked: Promise<UserFromGetMe> | undefined;
  return () => {
    asked ??= api.call("getMe", {}).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

/** Once for each person is enough. */
function notePrivateChats({ people }: FaceHost): Inbound["notePrivateChat"] {
  const noted = new Set<string>();
  return async (userId, chatId) => {
    if (noted.has(userId)) return;
    await people.noteDirectChannel(userId, String(chatId));
    if (noted.size > notedMax) noted.clear();
    noted.add(userId);
  };
}
