import { may } from "#src/domain/team.ts";
import type { ActorRights, Phase } from "../conversation.ts";
import type { Notice, Verb } from "../screen.ts";

const publishingVerbs: ReadonlySet<Verb> = new Set([
  "publish-now",
  "schedule",
  "pick-time",
  "move-time",
  "cancel-schedule",
  "withdraw",
  "settle-live",
  "settle-not-live",
]);
/** What only looks, or only goes back to what was there. */
const harmlessVerbs: ReadonlySet<Verb> = new Set(["back", "show-numbers"]);

/**
 * Why somebody may not press a button that is there for others, undefined where they may. Checked on
 * each press, because roles change while cards stay.
 */
export function whyNotAllowed(
  rights: ActorRights | undefined,
  phase: Phase,
  verb: Verb,
): Notice | undefined {
  if (!rights || harmlessVerbs.has(verb)) return undefined;
  return isAllowed(rights, phase, verb) ? undefined : "not-allowed";
}

function isAllowed({ standing, publishing }: ActorRights, phase: Phase, verb: Verb): boolean {
  // What an insight offers is about another thread than the one it stands in.
  if (verb === "make-another") return may(standing, "can_create");
  if (verb === "find-time") return publishing !== "not";
  if ("requestMessageId" in phase || verb === "approve") return may(standing, "can_approve");
  if (publishingVerbs.has(verb)) return publishing !== "not";
  const isOfPost = verb === "save-texts" || (verb === "edit-texts" && "post" in phase);
  if (isOfPost && publishing === "not") return false;
  return may(standing, "can_create");
}

/** Words may start or correct a short only of those who may make one. */
export function whyNotCreate(rights: ActorRights | undefined): Notice | undefined {
  return rights && !may(rights.standing, "can_create") ? "not-allowed" : undefined;
}
