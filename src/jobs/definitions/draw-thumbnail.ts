import { z } from "zod";
import { defineJob } from "../define-job.ts";

/** Draws a thumbnail that a post was given already. What it shows stands in the thumbnail's row. */
export const drawThumbnail = defineJob({
  name: "draw-thumbnail",
  payload: z.object({ teamId: z.uuid(), key: z.string() }),
  retriesMax: 4,
  retryDelaySeconds: 2,
  timeoutSeconds: 120,
  waitsOncePerKey: false,
  concurrency: 2,
});
