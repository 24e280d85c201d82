import { findPageChannel } from "#src/db/channels.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { countVisit, findPagePost, listLivePosts, type PagePostRow } from "#src/db/page-posts.ts";
import { asPage } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import { viewAfterMs } from "#src/domain/page.ts";
import type { MediaStore, OpenMedia } from "#src/media/media-store.ts";

type File = "video" | "thumbnail" | "captions";

/** The built-in page as its visitors meet it: what is live, and the counters. */
export function openPage(app: { db: Database; clock: Clock; media: MediaStore }) {
  return {
    readFeed: async (handle: string, input: { before?: Temporal.Instant; limit: number }) =>
      asPage(app.db, async (tx) => {
        const channel = await findPageChannel(tx, handle);
        if (!channel) return undefined;
        const posts = await listLivePosts(tx, { channelId: channel.id, ...input });
        return { channelName: channel.name, posts: posts.map(toPagePost) };
      }),
    readPost: async (handle: string, postId: string) =>
      asPage(app.db, async (tx) => {
        const post = await findOnPage(tx, handle, postId);
        return post && toPagePost(post);
      }),
    openFile: async (
      handle: string,
      postId: string,
      file: File,
      range?: { start: number; end?: number },
    ): Promise<OpenMedia | undefined> => {
      const post = await asPage(app.db, (tx) => findOnPage(tx, handle, postId));
      const key = post && keyOf(post, file);
      return key === undefined ? undefined : app.media.open(key, range);
    },
    countVisit: async (input: {
      handle: string;
      postId: string;
      visitId: string;
      watchedMs: number;
      isLiked: boolean;
    }) =>
      asPage(app.db, async (tx) => {
        const { handle, postId, ...visit } = input;
        const post = await findOnPage(tx, handle, postId);
        if (!post) return undefined;
        return countVisit(tx, { post, ...visit, viewAfterMs, now: app.clock.now() });
      }),
  };
}

async function findOnPage(
  tx: Transaction,
  handle: string,
  postId: string,
): Promise<PagePostRow | undefined> {
  const channel = await findPageChannel(tx, handle);
  const post = channel && (await findPagePost(tx, postId));
  return post?.channelId === channel?.id ? post : undefined;
}

function keyOf(post: PagePostRow, file: File): string | undefined {
  switch (file) {
    case "video":
      return post.videoKey;
    case "thumbnail":
      return post.thumbnailKey;
    case "captions":
      return post.captionsKey;
  }
}

function toPagePost(post: PagePostRow) {
  const { id, title, description, tags, language, publishedAt, views, likes, durationMs } = post;
  if (!publishedAt) throw new Error(`post ${id} is live without a time`);
  return {
    id,
    title,
    description,
    hashtags: tags,
    language,
    publishedAt,
    views,
    likes,
    durationMs,
  };
}
