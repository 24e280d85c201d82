import { Client, Events, GatewayIntentBits, type Interaction, Partials, Routes } from "discord.js";
import { catchUp } from "./catch-up.ts";
import { commandsOfBot } from "./commands.ts";
import type { DiscordConfig } from "./discord-config.ts";
import type { Desk } from "./inbound/desk.ts";
import { onCommand, onMessageCommand } from "./inbound/on-command.ts";
import { onComponent } from "./inbound/on-component.ts";
import { onForm } from "./inbound/on-form.ts";
import { onMessage } from "./inbound/on-message.ts";
import { restOptions } from "./open-rest.ts";

/**
 * Listens to what people do on Discord. A connection that breaks is taken up again where it was, and
 * what happened meanwhile is brought then. What is under way is finished before it closes.
 */
export async function connectGateway(
  desk: Desk,
  config: DiscordConfig & {
    /** Discord has closed the connection for good, with this code. */
    onOver: (closeCode: number) => void;
  },
): Promise<AsyncDisposable> {
  const { log } = desk.host;
  const underWay = new Set<Promise<void>>();
  const run = (what: string, work: Promise<void>) => {
    const done = work
      .catch((error: unknown) => log.error({ err: error, what }, "somebody could not be answered"))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(config.readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Private chats are not told of before something is said in them.
    partials: [Partials.Channel],
    rest: restOptions(config),
  });
  client.on(Events.Error, (error) => log.warn({ err: error }, "the line to Discord has trouble"));
  client.on(Events.ShardDisconnect, ({ code }) => config.onOver(code));
  client.on(Events.InteractionCreate, (interaction) =>
    run("interaction", onInteraction(desk, interaction)),
  );
  const hearMissed = (ready: Client<true>) =>
    catchUp(desk, ready, (message) => onMessage(desk, message));
  // What is said from now on is heard after what was said before.
  let caughtUp = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  }).then(hearMissed);
  // Where Discord knows the session no longer, discord.js begins another one by itself.
  client.on(Events.ShardReady, () => {
    if (client.isReady())
      caughtUp = hearMissed(client).catch((error: unknown) =>
        log.error({ err: error }, "what was said between two sessions was not heard"),
      );
  });
  client.on(Events.MessageCreate, (message) =>
    run(
      "message",
      caughtUp.then(() => onMessage(desk, message)),
    ),
  );
  try {
    await client.login(config.botToken);
    await caughtUp;
    await client.rest.put(Routes.applicationCommands(config.applicationId), {
      body: commandsOfBot(),
    });
  } catch (error) {
    await client.destroy();
    throw error;
  }
  return {
    [Symbol.asyncDispose]: async () => {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await Promise.all(underWay);
      await client.destroy();
    },
  };
}

async function onInteraction(desk: Desk, interaction: Interaction): Promise<void> {
  const { channelId, guildId, attachmentSizeLimit } = interaction;
  if (channelId !== null)
    desk.facts.noteFileBytesMax({ channelId, guildId: guildId ?? undefined }, attachmentSizeLimit);
  if (interaction.isChatInputCommand()) return onCommand(desk, interaction);
  if (interaction.isMessageContextMenuCommand()) return onMessageCommand(desk, interaction);
  if (interaction.isModalSubmit()) return onForm(desk, interaction);
  if (interaction.isMessageComponent()) return onComponent(desk, interaction);
}
