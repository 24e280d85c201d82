import { z } from "zod";
import { defineJob } from "../define-job.ts";

const payload = z.object({ teamId: z.uuid(), scheduleId: z.uuid() });

/** Claims a due post, opens it on its platform and brings the bytes there. May be repeated. */
export const preparePublication = defineJob({
  name: "prepare-publication",
  payload,
  retriesMax: 4,
  retryDelaySeconds: 5,
  timeoutSeconds: 900,
  waitsOncePerKey: false,
  concurrency: 4,
});

/** Makes a post public: the one step that is tried once and never again without having looked. */
export const finalizePublication = defineJob({
  name: "finalize-publication",
  payload,
  retriesMax: 0,
  retryDelaySeconds: 5,
  timeoutSeconds: 120,
  waitsOncePerKey: false,
  concurrency: 4,
});

/** Asks the platform what became of a post whose outcome nobody knows. Only reads, so it may be repeated. */
export const reconcilePublication = defineJob({
  name: "reconcile-publication",
  payload,
  retriesMax: 4,
  retryDelaySeconds: 5,
  timeoutSeconds: 120,
  waitsOncePerKey: false,
  concurrency: 2,
});
