import type { MakingStep, ShortChange } from "#src/domain/making.ts";
import type { Edits } from "../custom/custom-phase.ts";
import { isOwnGone } from "../custom/own-pictures.ts";
import { refuseAndKeep, stayOn } from "../custom/stay-on.ts";
import { takeValues } from "../custom/take-values.ts";
import { whyNotMakeable } from "../custom/why-not-makeable.ts";
import { changesOf } from "../custom/workshop.ts";
import type { Step } from "../conversation.ts";
import { backToReview, go, type In, type Press } from "../press.ts";
import { finishedTools, openedBy, workshopOf } from "./finished-tools.ts";

/** Opens the tool a press is about; undefined where it is about something else. */
export function openTool(press: Press, phase: In<"reviewing">): Step | undefined {
  const { short, finished, previewMessageId } = phase;
  if (press.chosen.verb === "undo-change") return remakeWith(press, phase, { type: "undo" });
  const tool = finishedTools.find((one) => openedBy[one] === press.chosen.verb);
  // What was stored before there were tools has only pictures to be drawn anew.
  if (!tool || !finished.tools) return undefined;
  return go(press, { name: "changing", tool, edits: {}, short, finished, previewMessageId });
}

/** Has the short made again with what was changed, if anything was. */
export function changeFinished(press: Press, phase: In<"changing">): Step {
  const opened = workshopOf(phase.finished, phase.edits);
  if (press.chosen.verb === "back" || !opened) return backToReview(press, phase);
  const workshop = takeValues(opened, press);
  const gone = isOwnGone(opened, press) ? "picture-is-gone" : undefined;
  if (press.chosen.verb === "redraw" && !gone) {
    const edits = withRedraw(workshop.edits, press.chosen.argument ?? "");
    return stayOn(press.conversation, { ...phase, edits }, press.context);
  }
  const notice = gone ?? whyNotMakeable(workshop);
  if (notice) {
    const kept = { ...phase, edits: workshop.edits };
    return refuseAndKeep(press.conversation, { phase: kept, notice }, press.context);
  }
  const changes = changesOf(workshop);
  const [first] = changes;
  if (!first) return backToReview(press, phase);
  return remakeWith(press, phase, changes.length === 1 ? first : { type: "several", changes });
}

/** Marks a scene to be drawn anew, or no longer: nothing is made before it is saved. */
function withRedraw(edits: Edits, sceneId: string): Edits {
  const { anew = [] } = edits;
  const isMarked = anew.includes(sceneId);
  return { ...edits, anew: isMarked ? anew.filter((id) => id !== sceneId) : [...anew, sceneId] };
}

/** Marks scenes to be drawn anew, those that were marked already among them. */
export function withAnew(edits: Edits, sceneIds: readonly string[]): Edits {
  return { ...edits, anew: [...new Set([...(edits.anew ?? []), ...sceneIds])] };
}

/** Has a finished short made again with a change. */
export function remakeWith(
  press: Press,
  {
    short,
    finished,
    previewMessageId,
  }: Pick<In<"reviewing">, "short" | "finished" | "previewMessageId">,
  change: ShortChange,
): Step {
  const next = { ...short, generation: short.generation + 1 };
  return go(
    press,
    {
      name: "making",
      short: next,
      progress: { step: firstStepOf(change), fraction: 0 },
      before: { short: next, finished, previewMessageId },
    },
    { type: "remake", shortId: short.id, generation: next.generation, change },
  );
}

function firstStepOf(change: ShortChange): MakingStep {
  if (change.type === "rewrite") return "script";
  const changes = change.type === "several" ? change.changes : [change];
  const isOfPictures = changes.some(({ type }) => type === "pictures" || type === "picture-choice");
  return isOfPictures ? "images" : "voice";
}
