import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Does the next step of making a short. The step itself stands in the project's row. */
export const makeShort = defineJob({
  name: "make-short",
  payload: z.object({ teamId: z.uuid(), projectId: z.uuid(), generation: z.int() }),
  retriesMax: 2,
  retryDelaySeconds: 2,
  timeoutSeconds: 1800,
  waitsOncePerKey: false,
  concurrency: 5,
});
