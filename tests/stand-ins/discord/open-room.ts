import type { DiscordStandIn } from "./open-discord-stand-in.ts";
import { connectClient } from "./connect-client.ts";

/** A server with mina in it, and the real discord.js connected. */
export async function openRoom(
  standIn: DiscordStandIn,
  more: Parameters<typeof connectClient>[1] = {},
) {
  const mina = standIn.addPerson({ name: "Mina" });
  const server = standIn.addServer({ name: "Cafe" });
  server.addMember(mina);
  const general = server.addChannel({ name: "general" });
  const connected = await connectClient(standIn, more);
  const channel = await connected.client.channels.fetch(general.id);
  if (!channel?.isSendable()) throw new Error("nothing can be sent there");
  return {
    mina,
    server,
    general,
    channel,
    client: connected.client,
    [Symbol.asyncDispose]: () => connected[Symbol.asyncDispose](),
  };
}

/** What the platform said no with. */
export async function refusalOf(sending: Promise<unknown>): Promise<string> {
  return sending.then(
    () => "it was done",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
