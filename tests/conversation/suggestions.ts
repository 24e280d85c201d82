import type { EventContext } from "#bots/conversation/conversation.ts";

/** Good times, as the service would bring them in. */
export const suggestions: EventContext["suggestions"] = [
  {
    localTime: "2026-11-24T20:00",
    instant: "2026-11-24T11:00:00Z",
    score: 58,
    reason: { kind: "usual-evening", sampleSize: 0 },
  },
  {
    localTime: "2026-11-25T12:30",
    instant: "2026-11-25T03:30:00Z",
    score: 56,
    reason: { kind: "usual-lunch", sampleSize: 0 },
  },
];
