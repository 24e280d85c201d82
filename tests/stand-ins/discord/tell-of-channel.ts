import { GatewayIntentBits as intent } from "discord.js";
import { toChannel } from "./payloads.ts";
import { permissionsIn } from "./permissions.ts";
import type { Channel, World } from "./world.ts";

/** Tells the gateway that something became of a channel or a thread. */
export function tellOfChannel(world: World, channel: Channel, name: string, more = {}): void {
  if (channel.serverId === undefined) return;
  // Of what it does not see the bot is told nothing, not even that it is there.
  const isNew = name === "CHANNEL_CREATE" || name === "THREAD_CREATE";
  if (isNew && permissionsIn(world, channel, world.botId) === 0n) return;
  const payload = { ...toChannel(world, channel), ...more };
  world.emit({
    name,
    intents: intent.Guilds,
    serverId: channel.serverId,
    render: () => payload,
  });
  world.changed();
}
