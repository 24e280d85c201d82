import type { ThreadMessage } from "./web-host.ts";

/**
 * Gives each changed message, in the order of the thread, the id that a browser may resume from once
 * it has seen it: the highest change up to which nothing is missing. An older message that changed
 * last would otherwise hide those that follow it from whoever is cut off in between.
 */
export function orderEvents(
  messages: readonly ThreadMessage[],
): { resumeFrom: number; changed: ThreadMessage }[] {
  let seen = 0;
  return messages.map((changed, index) => {
    seen = Math.max(seen, changed.change);
    const missing = messages.slice(index + 1).map(({ change }) => change - 1);
    return { changed, resumeFrom: Math.min(seen, ...missing) };
  });
}
