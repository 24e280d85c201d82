import type { Conversation, EventContext, Step } from "../conversation.ts";
import { namedOffers } from "../describe-offers.ts";
import { offersIn } from "../offers.ts";
import { isSetupPhase } from "../onboarding/setup-steps.ts";
import type { Offer, Verb } from "../screen.ts";
import { sayBeside } from "../show.ts";
import { needsMore } from "../understand.ts";
import { leaveAsked } from "./leave-asked.ts";
import type { Reply, Standing, Talk } from "./reply.ts";
import { standingIn } from "./standing-in.ts";

/** What a bare yes may do where nothing else is offered: going on, which can be stopped again. */
const takenByYes: ReadonlySet<Verb> = new Set(["retry", "resume"]);

/** What a yes to the latest question does; undefined where it was no yes, or nothing was asked. */
export function confirmedBy(
  talk: ReadonlySet<Talk>,
  asked: Offer | undefined,
  { phase }: Conversation,
): Offer | undefined {
  if (!isYes(talk)) return undefined;
  if (asked) return asked;
  if (!isBareYes(talk)) return undefined;
  const [only, ...others] = offersIn(phase);
  return only && others.length === 0 && takenByYes.has(only.verb) ? only : undefined;
}

/** Answers words of which no button is meant, briefly. What a yes without a question may be about is asked. */
export function answerTalk(
  conversation: Conversation,
  { talk, wasAsked }: { talk: ReadonlySet<Talk>; wasAsked: boolean },
  context: EventContext,
): Step {
  const { phase } = conversation;
  const isNew = phase.name === "empty" || isSetupPhase(phase);
  if (isNew && talk.has("greeting") && !talk.has("question")) {
    const named = namedOffers(offersIn(phase));
    return sayBeside(conversation, { kind: "help", phase: phase.name, ...named });
  }
  if (isYes(talk) && isBareYes(talk)) {
    const main = offersIn(phase).find(({ isMain, verb }) => isMain && !needsMore.has(verb));
    if (main) return askWhether(conversation, main, context);
  }
  // Taken for granted, a mere no would have the short posted once more.
  if (phase.name === "outcome-unknown" && isBareNo(talk) && !wasAsked) {
    return askWhether(conversation, { verb: "settle-not-live" }, context);
  }
  const standing = standingIn(conversation, context);
  const reply: Reply = { about: aboutOf(talk, wasAsked), standing };
  return sayBeside(conversation, { kind: "reply", reply });
}

/** Asks whether that was meant. Whoever is asked may say yes, as long as nothing else happens in between. */
export function askWhether(conversation: Conversation, offer: Offer, context: EventContext): Step {
  const said = sayBeside(conversation, { kind: "reply", reply: { about: "meant", offer } });
  return leaveAsked(said, { offer }, context);
}

export function isYes(talk: ReadonlySet<Talk>): boolean {
  return talk.has("yes") && !talk.has("no") && !talk.has("question");
}

/** "네 감사합니다" is a yes to a question, and otherwise thanks. */
function isBareYes(talk: ReadonlySet<Talk>): boolean {
  return [...talk].every((one) => one === "yes" || one === "praise");
}

function isBareNo(talk: ReadonlySet<Talk>): boolean {
  return talk.has("no") && talk.size === 1;
}

function aboutOf(
  talk: ReadonlySet<Talk>,
  wasAsked: boolean,
): Extract<Reply, { standing: Standing }>["about"] {
  const order = ["question", "bye", "thanks", "praise", "greeting", "laughter"] as const;
  if (talk.has("question")) return "question";
  if (talk.has("no") && wasAsked) return "left-as-is";
  return order.find((one) => talk.has(one)) ?? "understood";
}
