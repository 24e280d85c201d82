import type { Conversation, EventContext, Step } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import type { RequestWish } from "../plain-words/request-wish.ts";
import type { Offer, Verb } from "../screen.ts";
import { moveTo, sayBeside } from "../show.ts";
import { needsMore } from "../understand.ts";
import { askWhether } from "./answer-talk.ts";
import type { Reply } from "./reply.ts";
import { standingIn } from "./standing-in.ts";

const waysBack: ReadonlySet<Verb> = new Set(["skip-setup", "skip-step", "back"]);

/**
 * Words that ask for something where a keyword is wanted, and name none. What a button does is asked about;
 * where there is none, it is a topic that is asked for.
 */
export function onRequest(
  conversation: Conversation,
  wish: RequestWish,
  context: EventContext,
): Step {
  const { phase } = conversation;
  const hasKeyword = "keyword" in phase;
  switch (wish) {
    case "start":
    case "decide": {
      const onwards = onwardsIn(offersIn(phase), wish);
      if (onwards) return askWhether(conversation, onwards, context);
      return askTopic(conversation, wish === "start" ? "start" : "ideas");
    }
    case "drop": {
      const back = offersIn(phase).find(({ verb }) => waysBack.has(verb));
      if (back) return askWhether(conversation, back, context);
      if (!hasKeyword) return askTopic(conversation, "idle");
      const reply: Reply = { about: "which-topic", after: "dropped" };
      return moveTo(conversation, { name: "empty" }, context, { screen: { kind: "reply", reply } });
    }
    case "change":
      return askTopic(conversation, hasKeyword ? "change" : "start");
    case "ideas":
      return askTopic(conversation, "ideas");
    case "made-already": {
      if (!hasKeyword) return askTopic(conversation, "nothing-made");
      const standing = standingIn(conversation, context);
      return sayBeside(conversation, { kind: "reply", reply: { about: "question", standing } });
    }
  }
}

/** Who leaves the choice to us wants no further questions. */
function onwardsIn(offers: readonly Offer[], wish: "start" | "decide"): Offer | undefined {
  const rest = wish === "decide" ? offers.find(({ verb }) => verb === "do-the-rest") : undefined;
  return rest ?? offers.find(({ isMain, verb }) => isMain && !needsMore.has(verb));
}

function askTopic(
  conversation: Conversation,
  after: Extract<Reply, { about: "which-topic" }>["after"],
): Step {
  const reply: Reply = { about: "which-topic", after };
  return sayBeside(conversation, { kind: "reply", reply });
}
