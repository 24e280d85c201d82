import { toAttachment, toChannel, toPartialMember, toUser } from "./payloads.ts";
import { permissionsIn } from "./permissions.ts";
import type { Attachment, Channel, World } from "./world.ts";

/** The people, channels and files that values of an interaction mean, by id. */
export function resolve(
  world: World,
  place: Channel,
  found: { userIds?: string[]; channelIds?: string[]; roleIds?: string[]; files?: Attachment[] },
): Record<string, unknown> {
  const server = world.servers.get(place.serverId ?? "");
  const users = (found.userIds ?? []).flatMap((id) => world.users.get(id) ?? []);
  const members = users.flatMap((user) => server?.members.get(user.id) ?? []);
  const channels = (found.channelIds ?? []).flatMap((id) => world.channels.get(id) ?? []);
  return {
    ...(users.length > 0 && {
      users: Object.fromEntries(users.map((user) => [user.id, toUser(user)])),
    }),
    ...(members.length > 0 && {
      members: Object.fromEntries(
        members.map((member) => [
          member.userId,
          {
            ...toPartialMember(member),
            permissions: String(permissionsIn(world, place, member.userId)),
          },
        ]),
      ),
    }),
    ...(channels.length > 0 && {
      channels: Object.fromEntries(
        channels.map((channel) => [
          channel.id,
          {
            ...toChannel(world, channel),
            permissions: String(permissionsIn(world, channel, world.botId)),
          },
        ]),
      ),
    }),
    ...((found.files ?? []).length > 0 && {
      attachments: Object.fromEntries(
        (found.files ?? []).map((file) => [file.id, toAttachment(world, file)]),
      ),
    }),
  };
}

export interface HandedFile {
  name: string;
  bytes: Uint8Array;
  contentType: string;
}

/** Keeps a file that a person handed over outside of a message. */
export function keepFile(world: World, place: Channel, file: HandedFile): Attachment {
  const id = world.nextId();
  const attachment: Attachment = {
    id,
    fileName: file.name,
    contentType: file.contentType,
    bytes: file.bytes,
    isEphemeral: true,
    path: `/ephemeral-attachments/${place.id}/${id}/${file.name}`,
  };
  world.looseFiles.set(attachment.path, attachment);
  return attachment;
}
