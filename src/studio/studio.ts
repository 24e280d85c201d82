import type { Logger } from "pino";
import type { Database } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import type { MediaStore } from "#src/media/media-store.ts";
import type { Renderer } from "./compose/renderer.ts";
import type { Painter } from "./images/painter.ts";
import type { Writer } from "./script/writer.ts";
import type { Speaker } from "./voice/speaker.ts";

/** What making shorts needs. */
export interface Studio {
  db: Database;
  jobs: JobQueue;
  clock: Clock;
  log: Logger;
  media: MediaStore;
  writer: Writer;
  painter: Painter;
  speaker: Speaker;
  renderer: Renderer;
  /** A folder of this machine for half-made pieces. Losing it costs time, nothing else. */
  workDirectory: string;
  limits: {
    /** Shorts in the making at a time, over the whole deployment. */
    atOnceMax: number;
    /** Shorts begun a minute, over the whole deployment. */
    startsAMinuteMax: number;
  };
}
