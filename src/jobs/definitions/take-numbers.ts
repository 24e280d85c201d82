import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Fetches a post's counters, keeps them and tells the thread. */
export const takeNumbers = defineJob({
  name: "take-numbers",
  payload: z.object({
    teamId: z.uuid(),
    scheduleId: z.uuid(),
    moment: z.enum(["1h", "24h", "7d", "asked"]),
    /** Tells one asking from another; the moment itself where nobody asked. */
    askId: z.string(),
  }),
  retriesMax: 4,
  retryDelaySeconds: 5,
  timeoutSeconds: 120,
  waitsOncePerKey: false,
  concurrency: 2,
});
