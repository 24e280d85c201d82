import { z } from "zod";
import { whichWeeks } from "#src/domain/week.ts";
import { defineJob } from "../define-job.ts";

/** Tells a team how its last week was, unasked. */
export const tellDigest = defineJob({
  name: "tell-digest",
  payload: z.object({ teamId: z.uuid() }),
  retriesMax: 4,
  retryDelaySeconds: 5,
  timeoutSeconds: 120,
  waitsOncePerKey: false,
  concurrency: 1,
});

/** Tells somebody who asked how the week is going. */
export const tellWeek = defineJob({
  name: "tell-week",
  payload: z.object({
    teamId: z.uuid(),
    conversationId: z.uuid(),
    /** Whose language and zone it is told in. */
    userId: z.uuid(),
    which: z.enum(whichWeeks),
    /** Tells one asking from another. */
    askId: z.string(),
  }),
  retriesMax: 4,
  retryDelaySeconds: 2,
  timeoutSeconds: 120,
  waitsOncePerKey: false,
  concurrency: 2,
});
