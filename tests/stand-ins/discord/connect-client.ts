import { Client, Events, GatewayIntentBits as intent, Partials } from "discord.js";
import type { DiscordStandIn } from "./open-discord-stand-in.ts";

const usualIntents = [intent.Guilds, intent.GuildMessages, intent.DirectMessages];

/** The real discord.js, logged in to the stand-in. */
export async function connectClient(
  standIn: DiscordStandIn,
  more: { intents?: readonly intent[]; token?: string } = {},
): Promise<{ client: Client<true> } & AsyncDisposable> {
  const client = new Client({
    intents: [...(more.intents ?? usualIntents)],
    partials: [Partials.Channel, Partials.Message],
    rest: { api: standIn.apiUrl, version: "10", retries: 0 },
  });
  // Without a listener an error of a test's handler would end the process.
  client.on(Events.Error, () => undefined);
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(more.token ?? standIn.token);
    return { client: await ready, [Symbol.asyncDispose]: () => client.destroy() };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}
