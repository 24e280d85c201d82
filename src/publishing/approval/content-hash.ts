import { createHash } from "node:crypto";
import type { Publication } from "#src/db/schedules.ts";

/**
 * Over everything of a post that leaves: file, texts, channel, settings, time. `at` is absent where it
 * goes out as soon as it is approved, because nobody chose the moment then.
 */
export function contentHash(
  publication: Pick<
    Publication,
    | "projectId"
    | "channelId"
    | "title"
    | "description"
    | "tags"
    | "visibility"
    | "language"
    | "videoKey"
    | "videoSha256"
    | "thumbnailKey"
    | "captionsKey"
  >,
  at: Temporal.Instant | undefined,
): string {
  const { title, description, tags, visibility, language } = publication;
  const texts = [title, description, tags, visibility, language];
  const { videoKey, videoSha256, thumbnailKey, captionsKey } = publication;
  const files = [videoKey, videoSha256, thumbnailKey, captionsKey];
  const { projectId, channelId } = publication;
  return createHash("sha256")
    .update(JSON.stringify([projectId, channelId, texts, files, at?.toString() ?? null]))
    .digest("hex");
}
