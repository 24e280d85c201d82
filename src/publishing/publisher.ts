import type { Channel } from "#src/db/channels.ts";
import type { Publication } from "#src/db/schedules.ts";
import type { Numbers } from "#src/domain/publication.ts";

/** A post and where it goes. */
export interface Outgoing {
  publication: Publication;
  channel: Channel;
}

/** What a platform says of a post when it is asked. */
export type Probe =
  | { state: "live"; platformVideoId: string; url: string }
  /** Surely not public yet, and the upload is there to be made so. */
  | { state: "ready" }
  /** Surely not public, and nothing there to go on with. */
  | { state: "gone" }
  | { state: "unsure" };

/**
 * One platform. A definite refusal is AppError `platform-rejected`; anything else that goes wrong
 * leaves open what happened.
 */
export interface Publisher {
  /** Opens an upload and returns the platform's handle of it. Opening the same post again finds the same one. */
  open(outgoing: Outgoing, signal: AbortSignal): Promise<{ handle: string }>;
  /** Brings the files there. May be repeated. */
  transfer(outgoing: Outgoing, handle: string, signal: AbortSignal): Promise<void>;
  /** Makes it public. Called once for an upload, unless a probe has said since that it did not happen. */
  finalize(
    outgoing: Outgoing,
    handle: string,
    signal: AbortSignal,
  ): Promise<{ platformVideoId: string; url: string }>;
  /** Only reads. */
  probe(outgoing: Outgoing, handle: string, signal: AbortSignal): Promise<Probe>;
  /** Cumulative counters of a published post. */
  readNumbers(outgoing: Outgoing, platformVideoId: string, signal: AbortSignal): Promise<Numbers>;
}

export type Publishers = Readonly<Record<Channel["platform"], Publisher>>;
