import { z } from "zod";
import { toPlace } from "./ids.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { type Inbound, refusalText, tell } from "./inbound.ts";
import { plainText } from "./on-words.ts";

export const shortcutCallback = "make_short";

/** A choice in the menu of a message (docs.slack.dev/interactivity/implementing-shortcuts). */
const shortcutSchema = z.object({
  team: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  action_ts: z.string(),
  message: z.object({ text: z.string().default("") }),
});

/** Makes a short of a message, in a thread of its own. It is on disk when this returns. */
export async function onShortcut(inbound: Inbound, body: unknown): Promise<void> {
  const data = shortcutSchema.parse(body);
  const spot = { team: data.team.id, channel: data.channel.id, user: data.user.id };
  const who = await inbound.vouch(spot);
  const { botUserId } = await inbound.api.workspace(spot.team);
  const text = plainText(data.message.text, botUserId);
  const externalId = `shortcut/${spot.team}/${spot.channel}/${data.action_ts}`;
  const begun = await (text === ""
    ? inbound.host.chat.arrive(who, { externalId, place: toPlace(spot) })
    : inbound.host.chat.start(who, { text, externalId, place: toPlace(spot) }));
  if (isRefused(begun)) await tell(inbound, spot, refusalText(who, begun));
}
