import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Handles everything that waits in a conversation's inbox. */
export const drainConversation = defineJob({
  name: "drain-conversation",
  payload: z.object({ teamId: z.uuid(), conversationId: z.uuid() }),
  retriesMax: 10,
  retryDelaySeconds: 1,
  timeoutSeconds: 60,
  waitsOncePerKey: true,
  concurrency: 4,
});
