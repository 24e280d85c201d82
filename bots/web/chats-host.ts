import type { LinkOutcome } from "#bots/conversation/face-host.ts";
import type { Person } from "#bots/conversation/chat.ts";

/** One of the chats that are a person. */
export interface ConnectedChat {
  id: string;
  face: string;
  /** What they are called there. */
  name: string;
}

/** What the web chat needs to make several chats one person. */
export interface ChatsHost {
  chats: {
    /** The one spoken in last first. `newsFace` is where they want requests and news; wherever they were last where absent. */
    read(person: Person): Promise<{ chats: ConnectedChat[]; newsFace: string | undefined }>;
    /** Undefined for a session that somebody else's link opened: it stays in its team. */
    makeCode(secret: string): Promise<{ code: string; expiresAt: Temporal.Instant } | undefined>;
    /** As `makeCode`. */
    redeem(secret: string, code: string): Promise<LinkOutcome["outcome"] | undefined>;
    /** False where the chat is not theirs. */
    disconnect(person: Person, id: string): Promise<boolean>;
    /** Undefined for wherever they were last. */
    chooseNewsFace(person: Person, face: string | undefined): Promise<void>;
    /** Goes on here with one of the person's own conversations. False where it is not theirs. */
    moveHere(
      person: Person,
      input: { conversationId: string; externalId: string },
    ): Promise<boolean>;
  };
}
