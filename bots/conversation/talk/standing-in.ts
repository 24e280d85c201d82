import { percentDone } from "#src/domain/making.ts";
import { shortLengthSeconds } from "#src/domain/script.ts";
import { shareDone } from "../custom/share-done.ts";
import type { Conversation, EventContext, Phase } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import { isSetupPhase } from "../onboarding/setup-steps.ts";
import type { In } from "../press.ts";
import { estimateSeconds } from "../estimate-seconds.ts";
import type { Standing } from "./reply.ts";

type Making = In<"making" | "custom-making">;
/** Less than this of a making, in percent, tells nothing about how long the rest takes. */
const percentToTellBy = 8;

/** How things stand now. Times that are left are worked out from how fast this very making went. */
export function standingIn({ phase }: Conversation, context: EventContext): Standing {
  if (isSetupPhase(phase)) return { is: "your-turn" };
  switch (phase.name) {
    case "empty":
      return { is: "idle", estimatedSeconds: estimateSeconds(shortLengthSeconds.standard) };
    case "choosing-brand":
    case "choosing-tone":
    case "custom-brief":
      return { is: "not-begun", estimatedSeconds: estimateSeconds(phase.lengthSeconds) };
    case "making":
    case "custom-making":
      return standingOfMaking(phase, context);
    case "making-failed":
    case "making-cancelled":
    case "custom-stopped": {
      const [first] = offersIn(phase);
      return { is: "stopped", ...(first && { goesOnWith: first.verb }) };
    }
    case "custom-step":
    case "changes-asked":
    case "approval-refused":
    case "asked-approval":
    case "wording-answer":
    case "choosing-post-time":
    case "publishing-failed":
      return { is: "your-turn" };
    case "approval-answered":
    case "news":
      return { is: "nothing" };
    default:
      return standingOfFinished(phase, context);
  }
}

type Finished = Exclude<
  Extract<Phase, { finished: unknown }>,
  { request: unknown; name: "changes-asked" | "approval-refused" }
>;

function standingOfFinished(phase: Finished, context: EventContext): Standing {
  const { title } = phase.finished;
  const { timeZone } = context;
  switch (phase.name) {
    case "scheduled":
      return { is: "planned", title, at: { instant: phase.post.at, timeZone } };
    case "awaiting-approval": {
      const at = phase.isAtOnce ? undefined : { instant: phase.post.at, timeZone };
      return { is: "awaiting", title, ...(at && { at }) };
    }
    case "moving-time":
    case "editing-post":
      return standingBehind(phase, context);
    case "held":
    case "publishing":
    case "outcome-unknown":
    case "published":
      return { is: phase.name, title };
    case "discarded":
      return { is: "put-aside", title };
    default:
      return { is: "ready", title };
  }
}

/** How it stands with a post while its time or its texts are being changed: it goes on meanwhile. */
function standingBehind(
  { from, waiting, post, finished }: In<"moving-time" | "editing-post">,
  { timeZone }: EventContext,
): Standing {
  const { title } = finished;
  const at = { instant: post.at, timeZone };
  if (from === "held") return { is: "held", title };
  if (!waiting) return { is: "planned", title, at };
  return { is: "awaiting", title, ...(!waiting.isAtOnce && { at }) };
}

function standingOfMaking(phase: Making, context: EventContext): Standing {
  const { short, progress, begun } = phase;
  const percent = percentOf(phase);
  const secondsLeft = begun && secondsLeftOf(begun, percent, context);
  const isWhole = phase.name === "making" && (!phase.before || phase.isAnew) && percent === 0;
  return {
    is: "making",
    keyword: short.keyword,
    step: progress.step,
    percent,
    ...(secondsLeft !== undefined && { secondsLeft }),
    ...(secondsLeft === undefined &&
      isWhole && { usualSeconds: estimateSeconds(short.lengthSeconds) }),
  };
}

function percentOf(phase: Making): number {
  return phase.name === "making" ? percentDone(phase.progress) : shareDone(phase);
}

function secondsLeftOf(
  begun: { at: string; percent: number },
  percent: number,
  { now }: EventContext,
): number | undefined {
  const made = percent - begun.percent;
  if (made < percentToTellBy) return undefined;
  const seconds = Temporal.Instant.from(begun.at).until(now).total("seconds");
  return seconds <= 0 ? undefined : roundUp((seconds * (100 - percent)) / made);
}

/** No more exact than it is known. */
function roundUp(seconds: number): number {
  const step = seconds < 60 ? 5 : seconds < 300 ? 30 : 60;
  return Math.ceil(seconds / step) * step;
}

/** Notes when a making began and how much was there already, each time one begins. */
export function withBegun(after: Conversation, { now }: EventContext): Conversation {
  const { phase } = after;
  if ((phase.name !== "making" && phase.name !== "custom-making") || phase.begun) return after;
  return { ...after, phase: { ...phase, begun: { at: now, percent: percentOf(phase) } } };
}
