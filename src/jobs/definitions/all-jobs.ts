import type { JobDefinition } from "../define-job.ts";
import { announceApproval } from "./announce-approval.ts";
import { deliverOutbox } from "./deliver-outbox.ts";
import { drainConversation } from "./drain-conversation.ts";
import { drawThumbnail } from "./draw-thumbnail.ts";
import { makeShort } from "./make-short.ts";
import { finalizePublication, preparePublication, reconcilePublication } from "./publish.ts";
import { takeNumbers } from "./take-numbers.ts";
import { tellDigest, tellWeek } from "./tell-week.ts";

/** Every queue: they are made when the database is migrated. */
export const allJobs: readonly Pick<
  JobDefinition<never>,
  "name" | "retriesMax" | "retryDelaySeconds" | "timeoutSeconds" | "waitsOncePerKey"
>[] = [
  drainConversation,
  deliverOutbox,
  announceApproval,
  makeShort,
  drawThumbnail,
  preparePublication,
  finalizePublication,
  reconcilePublication,
  takeNumbers,
  tellDigest,
  tellWeek,
];
