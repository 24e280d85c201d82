import type { ConversationEvent, EventContext } from "#bots/conversation/conversation.ts";
import type { PublishingRight } from "#src/domain/team.ts";
import { suggestions } from "./suggestions.ts";

export const actorId = "person";

/** The only picture in the team's library. */
export const ownPicture = {
  assetId: "mine",
  picture: { key: "team/library/mine.jpg", mimeType: "image/jpeg" },
} as const;

/** What is known around an event, of an owner where it is a person's. */
export function contextOf(
  event: ConversationEvent,
  count: number,
  publishing: PublishingRight = "freely",
): EventContext {
  const isPersons = ["arrived", "said", "pressed", "press-refused"].includes(event.type);
  const standing = { role: "owner", permissions: {} } as const;
  return {
    ...(isPersons && {
      rights: { standing, publishing, approvalsNeeded: 1, approverCount: 2 },
    }),
    eventId: `e${count}`,
    now: "2026-11-24T01:00:00Z",
    ...(isPersons && { actorId }),
    timeZone: "Asia/Seoul",
    language: "ko",
    channelName: "channel",
    ownPictures: [ownPicture],
    suggestions,
  };
}
