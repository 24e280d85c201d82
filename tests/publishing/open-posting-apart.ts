import { openFakePlatform } from "#tests/stand-ins/fake-platform.ts";
import { createFakePlatformPublisher } from "#tests/stand-ins/fake-platform-publisher.ts";
import { openApart } from "#tests/support/open-apart.ts";

/** A service without workers whose only channel is the platform of the tests: a test decides who publishes, and how long they live. */
export async function openPostingApart() {
  const stack = new AsyncDisposableStack();
  const platform = stack.use(await openFakePlatform());
  const parts = { publishers: { page: createFakePlatformPublisher(platform.url) } };
  const open = stack.use(await openApart({ parts }));
  return { open, platform, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

export type PostingApart = Awaited<ReturnType<typeof openPostingApart>>;
