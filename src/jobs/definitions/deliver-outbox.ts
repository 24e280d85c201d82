import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Sends what waits in a conversation's outbox, in order. */
export const deliverOutbox = defineJob({
  name: "deliver-outbox",
  payload: z.object({ teamId: z.uuid(), conversationId: z.uuid() }),
  retriesMax: 10,
  retryDelaySeconds: 1,
  timeoutSeconds: 120,
  waitsOncePerKey: true,
  concurrency: 4,
});
