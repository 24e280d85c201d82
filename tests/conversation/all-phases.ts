import type { PhaseName } from "#bots/conversation/conversation.ts";

export const allPhases: PhaseName[] = [
  "empty",
  "choosing-brand",
  "choosing-tone",
  "making",
  "making-failed",
  "making-cancelled",
  "reviewing",
  "editing-script",
  "choosing-pictures",
  "picking-time",
  "moving-time",
  "scheduled",
  "held",
  "publishing",
  "outcome-unknown",
  "publishing-failed",
  "published",
  "discarded",
];
