import type { FaceHost } from "#bots/conversation/face-host.ts";
import { AppError } from "#src/domain/app-error.ts";
import { fromPersonId, fromPlace, type SlackPlace } from "./ids.ts";
import type { SlackApi } from "./slack-api.ts";

/** The private chat with somebody, opened where it is not yet. Throws AppError `destination-gone` where they never were here. */
export async function openDirect(
  { host, api }: { host: FaceHost; api: SlackApi },
  userId: string,
): Promise<SlackPlace> {
  const reach = await host.people.reach(userId);
  if (!reach) throw new AppError("destination-gone", "they are not in Slack");
  if (reach.directChannel !== undefined) return fromPlace({ channel: reach.directChannel });
  const { team, user } = fromPersonId(reach.externalId);
  const method = "conversations.open";
  const { channel } = await api.call({ team, method }, (client) =>
    client.conversations.open({ users: user }),
  );
  if (channel?.id === undefined)
    throw new AppError("platform-unavailable", `${method}: no channel`);
  await host.people.noteDirectChannel(userId, `${team}/${channel.id}`);
  return { team, channel: channel.id };
}
