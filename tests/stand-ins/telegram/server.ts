import type { Call } from "./parse-call.ts";
import type { Updates } from "./updates.ts";
import type { Webhook } from "./webhook.ts";
import type { Chat, World } from "./world.ts";

/** What a method has at hand. */
export interface Server {
  world: World;
  updates: Updates;
  webhook: Webhook;
  /** Throws where the bot sends faster than it may. */
  spend: (chat: Chat, messages?: number) => void;
}

export type Method = (server: Server, call: Call) => unknown;
