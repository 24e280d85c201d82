import { openDiscordStandIn } from "#tests/stand-ins/discord/open-discord-stand-in.ts";
import { openSlackStandIn } from "#tests/stand-ins/slack/open-slack-stand-in.ts";
import { systemClock } from "#src/domain/clock.ts";
import type { Config } from "#src/config.ts";
import { type BenchService, openBenchService } from "./open-bench-service.ts";

/** A platform on which people ask for shorts. */
export interface AskingFace extends AsyncDisposable {
  name: string;
  service: BenchService;
  /** How long the platform waits. */
  limitMs: number;
  /** Asks for one more short; resolves when the platform has its acknowledgement. */
  ask(count: number): Promise<void>;
}

/** So many that nobody asks for more than a person would. */
const people = 50;
const slackLimitMs = 3_000;
const discordLimitMs = 3_000;

export const askingFaces: readonly (() => Promise<AskingFace>)[] = [openSlack, openDiscord];

/** Slash commands by HTTP (docs.slack.dev/interactivity/implementing-slash-commands). */
async function openSlack(): Promise<AskingFace> {
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(await openSlackStandIn());
  const { apiUrl, authorizeUrl, botToken, app } = standIn;
  const slack = { apiUrl, authorizeUrl, botToken, signingSecret: app.signingSecret };
  const configure = (config: Config) => ({ ...config, slack });
  const service = opening.use(await openBenchService(["http", "chat", "worker"], { configure }));
  await standIn.deliveries.deliverTo({ url: `${service.publicUrl}/slack/events` });
  const asking = Array.from({ length: people }, (_, at) =>
    standIn.addPerson({ name: `person ${at}` }),
  );
  const stack = opening.move();
  return {
    name: "Slack",
    service,
    limitMs: slackLimitMs,
    ask: async (count) => {
      // One that Slack gave up on has taken longer than it waits: it counts as late.
      await asking[count % people]?.command(`/short keyword ${count}`);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Slash commands over the gateway (docs.discord.com/developers/interactions/receiving-and-responding). */
async function openDiscord(): Promise<AskingFace> {
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(await openDiscordStandIn({ clock: systemClock }));
  const boss = standIn.addPerson({ name: "boss" });
  const server = standIn.addServer({ name: "server", ownerId: boss.id });
  const general = server.addChannel({ name: "general" });
  const asking = Array.from({ length: people }, (_, at) =>
    standIn.addPerson({ name: `person ${at}` }),
  );
  for (const person of asking) server.addMember(person);
  const { token: botToken, applicationId, apiUrl } = standIn;
  const discord = { botToken, applicationId, apiUrl, readsMessages: false };
  const ready = standIn.until("the bot offers its commands", () =>
    standIn.calls.some(({ method, path }) => method === "PUT" && path.endsWith("/commands")),
  );
  const configure = (config: Config) => ({ ...config, discord });
  const service = opening.use(await openBenchService(["http", "chat", "worker"], { configure }));
  await ready;
  const stack = opening.move();
  return {
    name: "Discord",
    service,
    limitMs: discordLimitMs,
    ask: async (count) => {
      const deed = asking[count % people]?.in(general.id).command(`/short keyword ${count}`);
      await deed?.answered();
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
