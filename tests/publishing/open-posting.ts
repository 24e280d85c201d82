import { startService, type Role } from "#bots/start-service.ts";
import { makePreview, type Thread } from "#tests/support/creator-in-thread.ts";
import { lookAtDatabase } from "#tests/support/look-at-database.ts";
import { openTestService } from "#tests/support/open-test-service.ts";
import { openFakePlatform } from "#tests/stand-ins/fake-platform.ts";
import { createFakePlatformPublisher } from "#tests/stand-ins/fake-platform-publisher.ts";

/** A service whose only channel is the platform of the tests, with finished shorts ready to go. */
export async function openPosting() {
  const stack = new AsyncDisposableStack();
  const platform = stack.use(await openFakePlatform());
  const parts = { publishers: { page: createFakePlatformPublisher(platform.url) } };
  const open = stack.use(
    await openTestService({ parts, making: { atOnceMax: 50, startsAMinuteMax: 500 } }),
  );
  const look = stack.use(lookAtDatabase(open.database.ownerUrl));
  await look.hurryRetries();
  const postOf = async (thread: Thread) => {
    const [row] = await look.sql<{ id: string }[]>`select s.id from schedules s
      join projects p on p.id = s.project_id where p.conversation_id = ${thread.conversationId}
      order by s.created_at desc, s.fence desc limit 1`;
    if (!row) throw new Error("nothing was posted in this thread");
    return row.id;
  };
  return {
    ...open,
    platform,
    look,
    postOf,
    /** What a test opens on the way and is closed first. */
    later: stack.use(new AsyncDisposableStack()),
    preview: async () => makePreview(open, "바다"),
    /** Plans a post for a wall-clock time in Seoul. */
    planAt: async (localTime: string) => {
      const thread = await makePreview(open, "바다");
      await thread.press("schedule");
      await thread.press("pick-time", { values: { localTime } });
      await thread.untilScreen("scheduled");
      return { thread, postId: await postOf(thread) };
    },
    read: async (postId: string) => {
      const [post] = (await look.posts()).filter((one) => one.id === postId);
      if (!post) throw new Error("no such post");
      return post;
    },
    steps: async (postId: string) =>
      (await look.attempts(postId)).map(({ step, outcome }) => `${step} ${outcome}`),
    /** Another process of the service on the same database. */
    startAnother: async (roles: Role[] = ["worker", "chat"]) =>
      startService(open.config, {
        clock: open.clock,
        log: open.log,
        roles: new Set(roles),
        faces: () => [open.face],
        parts: { studio: open.studio.parts, ...parts },
      }),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

export type Posting = Awaited<ReturnType<typeof openPosting>>;
