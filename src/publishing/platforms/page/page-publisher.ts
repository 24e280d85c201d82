import type { Database } from "#src/db/open-database.ts";
import {
  attachPageFiles,
  findPagePost,
  makePagePostLive,
  openPagePost,
  type PagePostRow,
} from "#src/db/page-posts.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { MediaStore } from "#src/media/media-store.ts";
import type { Outgoing, Publisher } from "#src/publishing/publisher.ts";

/** The built-in page as a platform: the same steps as for one that is far away. */
export function createPagePublisher(app: {
  db: Database;
  clock: Clock;
  media: MediaStore;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: () => string;
}): Publisher {
  const findPost = async ({ publication }: Outgoing, id: string) =>
    asTenant(app.db, publication, (tx) => findPagePost(tx, id));
  const placeOf = ({ channel }: Outgoing, id: string) => ({
    platformVideoId: id,
    url: `${app.publicUrl()}/p/${channel.channelId}/${id}`,
  });
  return {
    open: async ({ publication, channel }) => {
      const handle = await asTenant(app.db, publication, (tx) =>
        openPagePost(tx, {
          teamId: publication.teamId,
          channelId: channel.id,
          clientKey: publication.id,
          visibility: publication.visibility,
          title: publication.title,
          description: publication.description,
          tags: publication.tags,
          language: publication.language,
          durationMs: publication.durationMs,
          now: app.clock.now(),
        }),
      );
      return { handle };
    },
    transfer: async ({ publication }, handle) => {
      const { videoKey, thumbnailKey, captionsKey } = publication;
      for (const key of [videoKey, thumbnailKey, captionsKey]) {
        if (!(await app.media.has(key))) {
          throw new AppError("platform-rejected", `the file ${key} is gone`);
        }
      }
      // Stored files never change, so the page shows the very file that was approved.
      await asTenant(app.db, publication, (tx) =>
        attachPageFiles(tx, { id: handle, videoKey, thumbnailKey, captionsKey }),
      );
    },
    finalize: async (outgoing, handle) => {
      const isLive = await asTenant(app.db, outgoing.publication, async (tx) => {
        if (await makePagePostLive(tx, { id: handle, now: app.clock.now() })) return true;
        return (await findPagePost(tx, handle))?.state === "live";
      });
      if (!isLive) throw new AppError("platform-rejected", "the post is not ready to go live");
      return placeOf(outgoing, handle);
    },
    probe: async (outgoing, handle) => {
      const post = await findPost(outgoing, handle);
      return post === undefined ? { state: "gone" } : probed(post, placeOf(outgoing, handle));
    },
    readNumbers: async (outgoing, platformVideoId) => {
      const post = await findPost(outgoing, platformVideoId);
      if (!post) throw new AppError("not-found", "the post is no longer on the page");
      return {
        views: post.views,
        likes: post.likes,
        watchTimeSeconds: post.watchTimeMs / 1000,
      };
    },
  };
}

function probed(post: PagePostRow, place: { platformVideoId: string; url: string }) {
  switch (post.state) {
    case "live":
      return { state: "live" as const, ...place };
    case "uploaded":
      return { state: "ready" as const };
    case "draft":
      return { state: "gone" as const };
  }
}
