import { expect, test } from "vitest";
import { findChannel } from "#src/db/channels.ts";
import { findPublication } from "#src/db/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Outgoing } from "#src/publishing/publisher.ts";
import { schedulePost } from "#src/publishing/schedule-post.ts";
import { describePublisher, type PublisherUnderTest } from "#tests/contracts/publisher-contract.ts";
import { openFakePlatform } from "#tests/stand-ins/fake-platform.ts";
import { createFakePlatformPublisher } from "#tests/stand-ins/fake-platform-publisher.ts";
import { makePreview } from "#tests/support/creator-in-thread.ts";
import { lookAtDatabase } from "#tests/support/look-at-database.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

/** A service with a finished short, and posts of it that the service itself leaves alone. */
async function openPosts() {
  const stack = new AsyncDisposableStack();
  const open = stack.use(await openTestService());
  const look = stack.use(lookAtDatabase(open.database.ownerUrl));
  const thread = await makePreview(open, "계약");
  const { video } = await thread.untilScreen("preview");
  const [, projectId = ""] = video.key.split("/");
  const newPost = async (): Promise<Outgoing> =>
    asTenant(open.app.db, open.person, async (tx) => {
      const postId = crypto.randomUUID();
      const at = open.clock.now().add({ hours: 24 });
      await schedulePost(open.app, tx, { postId, projectId, at, userId: open.person.userId });
      const publication = await findPublication(tx, postId);
      const channel = publication && (await findChannel(tx, publication.channelId));
      if (!publication || !channel) throw new Error("the post is not there");
      return { publication, channel };
    });
  return { open, look, newPost, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

async function openPagePublisher(): Promise<PublisherUnderTest> {
  const { open, look, newPost, ...rest } = await openPosts();
  return {
    ...rest,
    newPost,
    publisher: open.app.publishing.publishers.page,
    countLive: async ({ publication }) => {
      const rows = await look.sql`select from page_posts
        where client_key = ${publication.id} and state = 'live'`;
      return rows.length;
    },
  };
}

async function openFakePublisher(): Promise<PublisherUnderTest> {
  const stack = new AsyncDisposableStack();
  const { newPost } = stack.use(await openPosts());
  const platform = stack.use(await openFakePlatform());
  return {
    newPost,
    publisher: createFakePlatformPublisher(platform.url),
    countLive: async ({ publication }) => platform.postsOf(publication.id).length,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

describePublisher("the built-in page", openPagePublisher);
describePublisher("a platform far away", openFakePublisher);

test("the built-in page that is told twice to publish shows one post and never says no", async () => {
  const { signal } = new AbortController();
  await using under = await openPagePublisher();
  const outgoing = await under.newPost();
  const { handle } = await under.publisher.open(outgoing, signal);
  await under.publisher.transfer(outgoing, handle, signal);
  const place = await under.publisher.finalize(outgoing, handle, signal);
  expect(await under.publisher.finalize(outgoing, handle, signal)).toEqual(place);
  expect(await under.countLive(outgoing)).toBe(1);
});
