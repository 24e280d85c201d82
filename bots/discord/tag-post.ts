import type { Address } from "#bots/conversation/face-host.ts";
import type { Screen, ScreenKind } from "#bots/conversation/screen.ts";
import type { ProjectStatus } from "#src/domain/project.ts";
import { findTag } from "./find-tag.ts";
import type { Shower } from "./show-message.ts";

const statusOf: Partial<Record<ScreenKind, ProjectStatus>> = {
  "tone-pick": "draft",
  "custom-brief": "draft",
  progress: "processing",
  "custom-progress": "processing",
  preview: "ready",
  scheduled: "scheduled",
  published: "published",
  "making-failed": "failed",
  "publishing-failed": "failed",
};

/** Where a short is a post of a forum: tags it with how it stands, as far as the forum has a tag of that name. */
export async function tagPost(
  { calls, facts, host }: Shower,
  { screen, address }: { screen: Screen; address: Address },
): Promise<void> {
  const status = statusOf[screen.kind];
  const { place } = address;
  if (!status || place?.thread === undefined) return;
  const { kind, tags } = await facts.of(place.channel);
  if (kind !== "forum") return;
  const tag = findTag(tags, status);
  if (!tag) return;
  try {
    await calls.setTags(place.thread, [tag.id]);
  } catch (error) {
    host.log.warn({ err: error, thread: place.thread }, "a post could not be tagged");
  }
}
