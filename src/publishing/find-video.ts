import { changeStatus } from "#src/db/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Outgoing } from "./publisher.ts";
import type { Publishing } from "./publishing.ts";

/**
 * The platform's own id of a published post. Where only a person has said that it is live, the
 * platform is asked, and what it says is kept. Throws AppError `platform-unavailable` where it cannot
 * say, and whatever the probe throws.
 */
export async function findVideo(
  publishing: Publishing,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<string> {
  const { publication, channel } = outgoing;
  if (publication.platformVideoId !== undefined) return publication.platformVideoId;
  const publisher = publishing.publishers[channel.platform];
  const probe = await publisher.probe(outgoing, publication.remoteHandle ?? "", signal);
  if (probe.state !== "live") {
    throw new AppError("platform-unavailable", "the platform cannot say where the post is");
  }
  const { platformVideoId, url: publishedUrl } = probe;
  await asTenant(publishing.db, publication, (tx) =>
    changeStatus(tx, publication, {
      status: publication.status,
      changes: { platformVideoId, publishedUrl },
      now: publishing.clock.now(),
    }),
  );
  return platformVideoId;
}
