import type { FinishedShort } from "#src/domain/news.ts";
import type { Edits, Workshop } from "../custom/custom-phase.ts";
import { draftOf } from "../custom/workshop.ts";
import type { In } from "../press.ts";
import type { Offer } from "../screen.ts";

/** What a finished short is changed with, beside its script. */
export const finishedTools = ["pictures", "voice", "style", "texts"] as const;
export type FinishedTool = (typeof finishedTools)[number];

/** The button that opens each. */
export const openedBy = {
  pictures: "change-images",
  voice: "change-voice",
  style: "change-style",
  texts: "edit-texts",
} as const;

/** The tools of a finished short beside its pictures; those stored before there were any have none. */
export function toolsIn({ tools }: FinishedShort): Offer[] {
  if (!tools) return [];
  return [
    ...(tools.voices.length > 0 ? [{ verb: openedBy.voice }] : []),
    { verb: openedBy.style },
    { verb: openedBy.texts },
    ...(tools.canUndo ? [{ verb: "undo-change" as const }] : []),
  ];
}

/** The one tool that is left while a post is planned. */
export function textsToolIn({ tools }: FinishedShort): Offer[] {
  return tools ? [{ verb: openedBy.texts }] : [];
}

/** What may be pressed on the card of a tool. */
export function offersOfTool({ tool, finished }: In<"changing">): Offer[] {
  const offers: Offer[] = [{ verb: "save-changes", isMain: true }, { verb: "back" }];
  if (tool !== "pictures") return offers;
  const redraws = finished.pictures.map(({ sceneId }): Offer => ({
    verb: "redraw",
    argument: sceneId,
  }));
  return [...offers, ...redraws];
}

/** A finished short with what was filled in on the card of a tool. */
export function workshopOf(finished: FinishedShort, edits: Edits): Workshop | undefined {
  const draft = draftOf(finished);
  return draft && { draft, edits, finished };
}
