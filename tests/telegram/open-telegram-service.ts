import { once } from "node:events";
import { createServer } from "node:net";
import { expect } from "vitest";
import { openFaceHost } from "#bots/open-face-host.ts";
import type { Config } from "#src/config.ts";
import { openScenarioService } from "#tests/scenarios/open-scenario-service.ts";
import { openTestGround } from "#tests/scenarios/open-test-ground.ts";
import type { SendingLimits } from "#tests/stand-ins/telegram/rate-limits.ts";
import { openTelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import { readyMade } from "#tests/support/ready-made.ts";

/** A whole service that speaks to the stand-in for Telegram; the clock stands still until somebody has to wait. */
export async function openTelegramService(
  input: {
    bot?: Parameters<typeof openTelegramStandIn>[0]["bot"];
    /** Updates are brought to us, with this secret. */
    webhookSecret?: string;
    /** Whatever comes faster than this is refused. */
    limits?: SendingLimits;
    /** What every render gives, in place of a film that plays. */
    film?: Buffer;
  } = {},
) {
  const stack = new AsyncDisposableStack();
  const ground = stack.use(await openTestGround());
  const { clock, parts } = ground;
  const { bot, webhookSecret, limits, film } = input;
  const studio = { ...parts?.studio, ...(film && { renderer: readyMade(film) }) };
  const standIn = stack.use(
    await openTelegramStandIn({ clock, ...(bot && { bot }), ...(limits && { limits }) }),
  );
  const telegram = { token: standIn.token, apiRoot: standIn.url };
  const port = await findFreePort();
  standIn.reachHost(publicHost, `http://127.0.0.1:${port}`);
  const configure = (config: Config): Config =>
    webhookSecret === undefined
      ? { ...config, telegram }
      : {
          ...config,
          telegram: { ...telegram, webhookSecret },
          http: { ...config.http, port, publicUrl: `https://${publicHost}` },
        };
  const open = stack.use(
    await openScenarioService({ ...ground, parts: { ...parts, studio } }, configure, {
      pause: async (ms) => clock.forward({ milliseconds: ms }),
    }),
  );
  const { service, app } = open;
  return {
    doorUrl: `http://127.0.0.1:${port}`,
    clock,
    standIn,
    service,
    app,
    host: openFaceHost(app, { face: "telegram", publicUrl: service.publicUrl }),
    /** Nothing may have gone wrong that no test meant to. */
    [Symbol.asyncDispose]: async () => {
      expect(ground.takeErrors()).toEqual([]);
      await stack.disposeAsync();
    },
  };
}

const publicHost = "bot.example.test";

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

export type TelegramService = Awaited<ReturnType<typeof openTelegramService>>;
