import type { FaceHost } from "#bots/conversation/face-host.ts";
import type { UserFromGetMe } from "@grammyjs/types";
import type { SendingLimiter } from "./api/limit-sending.ts";
import type { MessageNumbers } from "./outbound/message-numbers.ts";
import type { Part } from "./render/part.ts";
import type { TelegramApi } from "./api/telegram-api.ts";

export interface Noting {
  send: (chatId: number, work: () => Promise<void>) => Promise<void>;
  noted: (chatId: number) => Promise<void>;
}

/** What every part of the face works with. */
export interface Around {
  host: FaceHost;
  api: TelegramApi;
  limiter: Pick<SendingLimiter, "take" | "hold">;
  /** Who we are; asked for once. */
  me: () => Promise<UserFromGetMe>;
  /** Which numbers messages have come to. */
  numbers: MessageNumbers;
  /** How cards look in the chat, by their keys, as far as this process has drawn them. */
  shown: Map<string, readonly Part[]>;
  /** Sends something and notes what it has become: `noted` waits for that, so that an answer finds what it answers. */
  noting: Noting;
  /** Waits for so many milliseconds of the clock. */
  pause: (ms: number) => Promise<void>;
  /** Does something that nobody waits for; what goes wrong in it is written down. */
  aside: (work: () => Promise<void>) => void;
}
