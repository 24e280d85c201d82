import type { Update } from "@grammyjs/types";
import type { Inbound } from "./inbound.ts";
import { onUpdate } from "./on-update.ts";

/** How often an update that fails is tried before it is left out, and how long in between. */
const triesMax = 3;
const retryMs = 1_000;

/**
 * Takes an update in, or throws where it cannot be kept now: it has to come again then. One that fails although
 * everything else works is written down and left out, so that it does not hold back all that follow.
 */
export async function takeUpdate(around: Inbound, update: Update): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await onUpdate(around, update);
    } catch (error) {
      const isLast = tries === triesMax;
      if (!isLast) await around.pause(retryMs);
      else if (await isStoreDown(around)) throw error;
      else {
        const { update_id: updateId } = update;
        return around.host.log.error({ err: error, updateId }, "an update could not be taken in");
      }
    }
  }
}

async function isStoreDown({ host }: Inbound): Promise<boolean> {
  try {
    await host.places.at({ channel: "0" });
    return false;
  } catch {
    return true;
  }
}
