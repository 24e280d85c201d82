import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Tells everybody concerned how a request for approval stands. */
export const announceApproval = defineJob({
  name: "announce-approval",
  payload: z.object({ teamId: z.uuid(), approvalId: z.uuid() }),
  retriesMax: 10,
  retryDelaySeconds: 1,
  timeoutSeconds: 60,
  waitsOncePerKey: true,
  concurrency: 2,
});
