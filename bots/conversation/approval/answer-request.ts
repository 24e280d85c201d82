import { answerLengthMax } from "#src/domain/approval.ts";
import type { Answer, Step } from "../conversation.ts";
import { parseLocalTime } from "../parse-local-time.ts";
import { go, type In, type Press } from "../press.ts";
import { refuseAndOfferAgain } from "../show.ts";

type AskedPhase = In<"asked-approval" | "wording-answer" | "choosing-post-time">;

/** What an approver presses. */
export function answerRequest(press: Press, phase: AskedPhase): Step {
  const { request, requestMessageId } = phase;
  const asked = { request, requestMessageId };
  const { verb } = press.chosen;
  switch (verb) {
    case "approve":
      return answer(press, phase, { kind: "approved" });
    case "ask-changes":
    case "refuse-post":
      return go(press, { name: "wording-answer", answer: verb, ...asked });
    case "move-time": {
      const { suggestions } = press.context;
      return go(press, { name: "choosing-post-time", suggestions, ...asked });
    }
    case "send-answer":
      return sendWords(press, phase);
    case "pick-time":
      return changeTime(press, phase);
    default:
      return go(press, { name: "asked-approval", ...asked });
  }
}

/** A decision without words helps nobody: whoever made the short is told why. */
function sendWords(press: Press, phase: AskedPhase): Step {
  const words = (press.values.words ?? "").trim();
  if (!/[\p{L}\p{N}]/u.test(words)) {
    return refuseAndOfferAgain(press.conversation, "words-are-missing", press.context);
  }
  if (words.length > answerLengthMax) {
    return refuseAndOfferAgain(press.conversation, "words-too-long", press.context);
  }
  const isRefusal = phase.name === "wording-answer" && phase.answer === "refuse-post";
  return answer(press, phase, { kind: isRefusal ? "refused" : "changes-asked", words });
}

function changeTime(press: Press, phase: AskedPhase): Step {
  const { context, conversation, chosen, values } = press;
  const time = parseLocalTime(chosen.argument ?? values.localTime ?? "", context);
  if (!time.ok) return refuseAndOfferAgain(conversation, time.notice, context);
  return answer(press, phase, { kind: "time-changed", at: time.instant });
}

function answer(press: Press, phase: AskedPhase, decision: Answer): Step {
  const { request, requestMessageId } = phase;
  return go(
    press,
    { name: "approval-answered", request, requestMessageId },
    { type: "decide-approval", approvalId: request.id, decision },
  );
}
