import { expect } from "vitest";
import type { Parts } from "#src/open-app.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openTestService } from "#tests/support/open-test-service.ts";
import { openDiscordStandIn } from "#tests/stand-ins/discord/open-discord-stand-in.ts";

/** The whole service with its Discord face on a Discord of our own, with a server and people in it. */
export async function openDiscordService(
  input: {
    clock?: ReturnType<typeof createTestClock>;
    standIn?: Partial<Parameters<typeof openDiscordStandIn>[0]>;
    readsMessages?: boolean;
    parts?: Parts;
  } = {},
) {
  const stack = new AsyncDisposableStack();
  const clock = input.clock ?? createTestClock();
  const standIn = stack.use(await openDiscordStandIn({ clock, ...input.standIn }));
  const ready = standIn.until("the bot offers its commands", () =>
    standIn.calls.some(({ method, path }) => method === "PUT" && path.endsWith("/commands")),
  );
  const mina = standIn.addPerson({ name: "Mina" });
  const joon = standIn.addPerson({ name: "Joon" });
  const boss = standIn.addPerson({ name: "Boss" });
  const server = standIn.addServer({ name: "미나네", ownerId: boss.id });
  server.addMember(mina, { permissions: ["ManageGuild"] });
  server.addMember(joon);
  const general = server.addChannel({ name: "general" });
  const service = stack.use(
    await openTestService({
      clock,
      ...(input.parts && { parts: input.parts }),
      config: {
        discord: {
          botToken: standIn.token,
          applicationId: standIn.applicationId,
          apiUrl: standIn.apiUrl,
          readsMessages: input.readsMessages ?? false,
        },
      },
    }),
  );
  await ready;
  return {
    ...service,
    clock,
    standIn,
    server,
    general,
    mina,
    joon,
    boss,
    /** The only thread of the channel, once it is there. */
    thread: async (channelId = general.id, count = 1) => {
      await standIn.until("a thread", () => standIn.threadsIn(channelId).length >= count);
      const thread = standIn.threadsIn(channelId)[count - 1];
      if (!thread) throw new Error("unreachable");
      return thread;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

export type DiscordService = Awaited<ReturnType<typeof openDiscordService>>;

/** Closes it after a test: nothing was logged as an error, and nothing sent that Discord would refuse. */
export async function closeDiscordService(open: DiscordService): Promise<void> {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  open.standIn.assertNoViolations();
  expect(errors).toEqual([]);
}
