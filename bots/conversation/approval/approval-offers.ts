import { textsToolIn } from "../finished/finished-tools.ts";
import type { Offer } from "../screen.ts";
import type { ApprovalPhase } from "./approval-screens.ts";

/** What may be pressed while a post has to be approved. */
export function offersInApproval(phase: ApprovalPhase): Offer[] {
  switch (phase.name) {
    case "awaiting-approval":
      return [
        ...(phase.isYourTurn ? [{ verb: "approve", isMain: true } as const] : []),
        { verb: "move-time" },
        ...textsToolIn(phase.finished),
        { verb: "withdraw", isRisky: true },
      ];
    case "changes-asked":
      return [{ verb: "take-up", isMain: true }];
    case "approval-refused":
      return [
        { verb: "take-up", isMain: true },
        { verb: "discard", isRisky: true },
      ];
    case "asked-approval":
      return [
        { verb: "approve", isMain: true },
        { verb: "ask-changes" },
        { verb: "move-time" },
        { verb: "refuse-post", isRisky: true },
      ];
    case "wording-answer":
      return [{ verb: "send-answer", isMain: true }, { verb: "back" }];
    case "approval-answered":
      return [];
  }
}
