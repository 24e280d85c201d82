import type { Around } from "../around.ts";
import { Refusal } from "../api/refusal.ts";

/** Sends or edits in a chat as soon as Telegram's limits leave room, and remembers how long it wants to be left alone. */
export async function sendWithinLimits<Sent>(
  { limiter }: Pick<Around, "limiter">,
  to: { chatId: number; messages?: number },
  send: () => Promise<Sent>,
): Promise<Sent> {
  await limiter.take(to.chatId, to.messages);
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refusal && error.status === 429) {
      limiter.hold(to.chatId, error.retryAfterSeconds ?? 1);
    }
    throw error;
  }
}
