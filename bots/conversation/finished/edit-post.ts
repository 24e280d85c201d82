import type { FinishedShort } from "#src/domain/news.ts";
import { replaceTexts, type ShortTexts } from "#src/domain/short-texts.ts";
import { tidyTexts } from "#src/studio/script/edit-texts.ts";
import { askApproval, backToWaiting, needsApproval, waitingIn } from "../approval/ask-approval.ts";
import type { Workshop } from "../custom/custom-phase.ts";
import { refuseAndKeep } from "../custom/stay-on.ts";
import { takeValues } from "../custom/take-values.ts";
import { whyNotTexts } from "../custom/why-not-makeable.ts";
import { readHashtags, textsOf } from "../custom/workshop.ts";
import type { EventContext, Phase, Step } from "../conversation.ts";
import { go, type In, type Press } from "../press.ts";
import { screenOf } from "../show.ts";
import { openedBy, workshopOf } from "./finished-tools.ts";

type Planned = In<"scheduled" | "held" | "awaiting-approval">;
type Editing = In<"editing-post">;

/** Opens the texts of a post that has not begun to go out; undefined where something else was pressed. */
export function openPostTexts(press: Press, phase: Planned): Step | undefined {
  if (press.chosen.verb !== openedBy.texts) return undefined;
  const { short, finished, previewMessageId, post } = phase;
  const posted = { short, finished, previewMessageId, post };
  const editing = { name: "editing-post", edits: {}, ...posted } as const;
  switch (phase.name) {
    case "scheduled":
      return go(press, { ...editing, from: phase.name });
    case "held":
      return go(press, { ...editing, from: phase.name, ...(phase.why && { why: phase.why }) });
    case "awaiting-approval": {
      const { approvalId, needed, isAtOnce, isYourTurn, request } = phase;
      const waiting = { approvalId, needed, isAtOnce, isYourTurn, ...(request && { request }) };
      return go(press, { ...editing, from: phase.name, waiting });
    }
  }
}

/** Keeps other texts for a planned post, if any were written, and asks for its approval anew where it needs one. */
export function editPost(press: Press, phase: Editing): Step {
  const { context } = press;
  const opened = workshopOf(phase.finished, phase.edits);
  if (press.chosen.verb === "back" || !opened) return backToPost(press, phase);
  const { texts } = press.values;
  const workshop = takeValues(opened, { context, values: { ...(texts && { texts }) } });
  const kept = { ...phase, edits: workshop.edits };
  const notice =
    whyNotTexts(textsOf(workshop)) ?? (isItsTimeGone(phase, context) ? "time-is-past" : undefined);
  if (notice) return refuseAndKeep(press.conversation, { phase: kept, notice }, context);
  const written = readTexts(workshop);
  if (isSame(phase.finished, written)) return backToPost(press, phase);
  return save(withTyped(press, kept), phase, written);
}

function save(press: Press, phase: Editing, texts: ShortTexts): Step {
  const { context } = press;
  const { from, short, previewMessageId, post, waiting } = phase;
  const finished = withTexts(phase.finished, texts);
  const isAtOnce = waiting?.isAtOnce === true;
  // A held post goes nowhere before another time is chosen, and is asked for then.
  if (from !== "held" && needsApproval(context)) {
    const asked = { ...phase, finished };
    return askApproval(press, asked, { post, texts, ...(!isAtOnce && { at: post.at }) });
  }
  const posted = { short, finished, previewMessageId, post };
  const edit = { type: "edit-post", postId: post.id, shortId: short.id, texts } as const;
  if (isAtOnce) {
    const { now } = context;
    const publishing = { ...posted, name: "publishing", post: { ...post, at: now } } as const;
    return go(press, publishing, { ...edit, at: now });
  }
  return go(press, plannedAs(phase, posted), edit);
}

/** Nothing is asked or let go for a time that has passed already. One that needs no approval is on its way then. */
function isItsTimeGone({ from, waiting, post }: Editing, context: EventContext): boolean {
  if (from === "held" || waiting?.isAtOnce) return false;
  if (!waiting && !needsApproval(context)) return false;
  const at = Temporal.Instant.from(post.at);
  return Temporal.Instant.compare(at, Temporal.Instant.from(context.now)) <= 0;
}

function backToPost(press: Press, phase: Editing): Step {
  const waiting = waitingIn(phase);
  if (waiting) return backToWaiting(press, waiting);
  const { short, finished, previewMessageId, post } = phase;
  return go(press, plannedAs(phase, { short, finished, previewMessageId, post }));
}

type Posted = Pick<Editing, "short" | "finished" | "previewMessageId" | "post">;

function plannedAs({ from, why }: Editing, posted: Posted): Phase {
  if (from === "held") return { name: "held", ...posted, ...(why && { why }) };
  return { name: "scheduled", ...posted };
}

/** What was typed is what the card shows from then on, also once it has been left. */
function withTyped(press: Press, phase: Editing): Press {
  const { conversation, context } = press;
  const { card } = conversation;
  const screen = screenOf(phase, context);
  return {
    ...press,
    conversation: { ...conversation, phase, ...(card && { card: { ...card, screen } }) },
  };
}

function readTexts(workshop: Workshop): ShortTexts {
  const { title, description, hashtags } = textsOf(workshop);
  return replaceTexts(
    workshop.draft,
    tidyTexts({ title, description, hashtags: readHashtags(hashtags) }),
  );
}

function isSame(before: FinishedShort, after: ShortTexts): boolean {
  return (
    after.title === before.title &&
    after.description === before.description &&
    after.hashtags.join(" ") === before.hashtags.join(" ")
  );
}

/** The short as it is told once its texts are others: like any change, this one can be taken back. */
function withTexts(before: FinishedShort, texts: ShortTexts): FinishedShort {
  const { title, description, hashtags, perPlatform } = texts;
  const { tools, ...finished } = before;
  if (!tools) return { ...finished, title, description, hashtags };
  const { perPlatform: _, ...others } = tools;
  const changed: FinishedShort["tools"] = {
    ...others,
    ...(perPlatform && { perPlatform }),
    ...(title !== before.title && { hasOldThumbnail: true }),
    canUndo: true,
  };
  return { ...finished, title, description, hashtags, tools: changed };
}
