import { randomBytes } from "node:crypto";
import type { InteractionType } from "discord.js";
import type { Interaction } from "./interaction.ts";
import { toActingMember, toChannel, toMessage, toUser } from "./payloads.ts";
import { everyPermission, permissionsIn } from "./permissions.ts";
import { usualFileSizeBytesMax } from "./store-message.ts";
import type { Channel, Message, User, World } from "./world.ts";

/** Something that a person did, as the application is told it. */
export interface Deed {
  type: InteractionType;
  data: Record<string, unknown>;
  commandName?: string;
  /** The message whose button or menu it was. */
  source?: Message;
}

/** Sends an interaction over the gateway. */
export function startInteraction(
  world: World,
  person: User,
  channel: Channel,
  deed: Deed,
): Interaction {
  const server = world.servers.get(channel.serverId ?? "");
  const id = world.nextId();
  const token = randomBytes(64).toString("base64url");
  const fileSizeBytesMax = server?.fileSizeBytesMax ?? usualFileSizeBytesMax;
  const appPermissions = server ? permissionsIn(world, channel, world.botId) : everyPermission;
  const payload: Record<string, unknown> = {
    id,
    application_id: world.applicationId,
    type: deed.type,
    data: deed.data,
    channel: toChannel(world, channel),
    channel_id: channel.id,
    token,
    version: 1,
    app_permissions: String(appPermissions),
    locale: person.locale,
    entitlements: [],
    authorizing_integration_owners: { 0: server?.id ?? "0" },
    context: server ? 0 : 1,
    attachment_size_limit: fileSizeBytesMax,
    // The message of a component comes whole: it is the application's own.
    ...(deed.source && { message: toMessage(world, deed.source, { withContent: true }) }),
    ...(server
      ? {
          guild_id: server.id,
          guild: { id: server.id, locale: server.locale, features: ["COMMUNITY"] },
          guild_locale: server.locale,
          member: toActingMember(world, { server, channel, userId: person.id }),
        }
      : { user: toUser(person) }),
  };
  const interaction: Interaction = {
    id,
    token,
    type: deed.type,
    personId: person.id,
    channelId: channel.id,
    createdAtMs: world.nowMs(),
    fileSizeBytesMax,
    payload,
    ...(server && { serverId: server.id }),
    ...(deed.commandName !== undefined && { commandName: deed.commandName }),
    ...(deed.source && { sourceMessageId: deed.source.id }),
  };
  world.interactions.set(id, interaction);
  world.emit({
    name: "INTERACTION_CREATE",
    intents: 0,
    ...(server && { serverId: server.id }),
    render: () => payload,
  });
  world.changed();
  return interaction;
}
