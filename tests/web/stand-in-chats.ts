import type { Person } from "#bots/conversation/chat.ts";
import type { ChatsHost, ConnectedChat } from "#bots/web/chats-host.ts";
import type { StandInSession } from "./stand-in-team.ts";

/** One person's chats in memory. Of the codes from elsewhere one is good. */
export function createStandInChats(around: {
  sessions: Map<string, StandInSession>;
  now: Temporal.Instant;
  moveHere: (person: Person, conversationId: string) => boolean;
}): ChatsHost & { chatsOf: ConnectedChat[]; goodCode: string } {
  const goodCode = "ABCDE-23456";
  const chatsOf: ConnectedChat[] = [{ id: "chat-1", face: "telegram", name: "미나" }];
  let newsFace: string | undefined;
  const isOwn = (secret: string) => around.sessions.get(secret)?.isForOneTeam === false;
  return {
    chatsOf,
    goodCode,
    chats: {
      read: async () => ({ chats: chatsOf, newsFace }),
      makeCode: async (secret) =>
        isOwn(secret)
          ? { code: "FGHJK-98765", expiresAt: around.now.add({ minutes: 10 }) }
          : undefined,
      redeem: async (secret, code) => {
        if (!isOwn(secret)) return undefined;
        if (code !== goodCode) return "code-is-old";
        chatsOf.unshift({ id: "chat-2", face: "slack", name: "Mina" });
        return "linked";
      },
      disconnect: async (_, id) => {
        const index = chatsOf.findIndex((chat) => chat.id === id);
        if (index >= 0) chatsOf.splice(index, 1);
        return index >= 0;
      },
      chooseNewsFace: async (_, face) => {
        newsFace = face;
      },
      moveHere: async (person, { conversationId }) => around.moveHere(person, conversationId),
    },
  };
}
