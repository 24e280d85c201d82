import { RESTJSONErrorCodes } from "discord.js";
import { isDiscordError } from "../to-app-error.ts";

/**
 * Tells Discord that something has arrived. False where it is too late, where the channel is gone, or where it has been told
 * already because the same thing arrived twice: then nobody can be answered that way.
 */
export async function acknowledge(tell: () => Promise<unknown>): Promise<boolean> {
  try {
    await tell();
    return true;
  } catch (error) {
    const isLate =
      isDiscordError(error, RESTJSONErrorCodes.UnknownInteraction) ||
      isDiscordError(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) ||
      isDiscordError(error, RESTJSONErrorCodes.UnknownChannel);
    if (!isLate) throw error;
    return false;
  }
}

/**
 * Tells Discord that something has arrived once it is kept. What cannot be kept is not acknowledged, and what
 * is kept later than the three seconds that Discord waits neither: whoever did it is told by Discord that it
 * failed, and does it again, or sees that it was done.
 */
export async function acknowledgeKept<Result>(
  kept: Promise<Result>,
  tell: () => Promise<unknown>,
): Promise<{ isTold: boolean; result: Result }> {
  const result = await kept;
  return { isTold: await acknowledge(tell), result };
}
