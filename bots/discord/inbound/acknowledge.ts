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
