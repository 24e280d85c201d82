import { findChannel } from "#src/db/channels.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Publication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import { type EditedTexts, textsFor } from "#src/domain/short-texts.ts";

/** What of a short's texts, and of the picture that bears its title, goes out with a post. Throws AppError `not-found` where its channel is gone. */
export async function textsOfPost(
  tx: Transaction,
  { channelId }: Pick<Publication, "channelId">,
  { texts, thumbnailKey }: EditedTexts,
): Promise<Pick<Publication, "title" | "description" | "tags" | "thumbnailKey">> {
  const channel = await findChannel(tx, channelId);
  if (!channel) throw new AppError("not-found", "no such channel");
  const { title, description, hashtags: tags } = textsFor(texts, channel.platform);
  return { title, description, tags, thumbnailKey };
}
