import type { ActionToken } from "#src/db/action-tokens.ts";
import type { Notice } from "./screen.ts";

/** Why a button can change nothing any more; undefined where it can. */
export function whyNotPressable(
  action: ActionToken,
  version: number | undefined,
  now: Temporal.Instant,
): Notice | undefined {
  if (action.usedAt) return "already-done";
  if (action.version !== version) return "card-is-old";
  if (Temporal.Instant.compare(action.expiresAt, now) <= 0) return "link-expired";
  return undefined;
}
