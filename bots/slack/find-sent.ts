import { z } from "zod";
import type { webApi } from "@slack/bolt";
import type { SlackPlace } from "./ids.ts";
import type { SlackApi } from "./slack-api.ts";

/** Marks a message of ours, so that it is found again when nobody knows whether it went out. */
export const cardEvent = "xcaster_card";
/** How many messages are looked through for it. */
const pagesMax = 5;
const pageSize = 200;
const historySize = 100;

const cardMetadata = z.object({
  event_type: z.literal(cardEvent),
  event_payload: z.object({ key: z.string(), part: z.string() }),
});

export interface Mark {
  /** Of the posted message. */
  key: string;
  part: string;
}

/** The time stamp of a message that went out although nobody heard so; undefined where it did not. */
export async function findSent(
  api: SlackApi,
  place: SlackPlace,
  mark: Mark,
): Promise<string | undefined> {
  if (place.thread === undefined) {
    const { messages = [] } = await api.call(
      { team: place.team, method: "conversations.history" },
      (client) =>
        client.conversations.history({
          channel: place.channel,
          limit: historySize,
          include_all_metadata: true,
        }),
    );
    return messages.find((message) => isMarked(message, mark))?.ts;
  }
  return findInThread(api, { ...place, thread: place.thread }, mark);
}

async function findInThread(
  api: SlackApi,
  { team, channel, thread }: Required<SlackPlace>,
  mark: Mark,
): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer: webApi.ConversationsRepliesResponse = await api.call(
      { team, method: "conversations.replies" },
      (client) =>
        client.conversations.replies({
          channel,
          ts: thread,
          limit: pageSize,
          include_all_metadata: true,
          ...(cursor !== undefined && { cursor }),
        }),
    );
    const found = answer.messages?.find((message) => isMarked(message, mark));
    if (found) return found.ts;
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === "") return undefined;
  }
  return undefined;
}

function isMarked(message: object, { key, part }: Mark): boolean {
  const metadata =
    "metadata" in message ? cardMetadata.safeParse(message.metadata).data : undefined;
  return metadata?.event_payload.key === key && metadata.event_payload.part === part;
}
