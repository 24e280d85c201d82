import { changeMember, say } from "./says.ts";
import type { Server } from "./server.ts";
import { createChat, type Chat, type MemberStatus } from "./world.ts";

/** A group as its people run it: who is in it, what the bot may do. */
export function createGroup(server: Server, made: Chat, owner: { id: number }) {
  const { world } = server;
  let chat = made;
  const setBot = (to: MemberStatus, by = owner) => {
    changeMember(server, chat, { by: by.id, of: world.bot.id, to });
  };
  return {
    /** Negative, as those of all groups; changes when a group becomes a supergroup. */
    get id() {
      return chat.id;
    },
    title: made.title,
    adds: (person: { id: number }) => {
      chat.members.set(person.id, "member");
      say(server, chat, {
        from: owner.id,
        content: { kind: "service", service: { kind: "members-added", ids: [person.id] } },
      });
    },
    makesAdministrator: (person: { id: number }) => {
      chat.members.set(person.id, "administrator");
    },
    removes: (person: { id: number }) => {
      chat.members.set(person.id, "left");
      say(server, chat, {
        from: owner.id,
        content: { kind: "service", service: { kind: "member-left", id: person.id } },
      });
    },
    addsBot: (by: { id: number } = owner) => {
      setBot("member", by);
      say(server, chat, {
        from: by.id,
        content: { kind: "service", service: { kind: "members-added", ids: [world.bot.id] } },
      });
    },
    makesBotAdministrator: (rights: { managesTopics: boolean } = { managesTopics: true }) => {
      chat.botMayManageTopics = rights.managesTopics;
      setBot("administrator");
    },
    makesBotMember: () => {
      chat.botMayManageTopics = false;
      setBot("member");
    },
    /** The bot may read but not say anything. */
    silencesBot: () => setBot("restricted"),
    kicksBot: (by: { id: number } = owner) => setBot("kicked", by),
    /** Turns a group into a supergroup: it goes on under another id. Says the one it had. */
    becomesSupergroup: (): { formerId: number } => {
      const former = chat;
      if (chat.type !== "group") throw new Error("it is a supergroup already");
      const grown = createChat(world, {
        id: -1_000_000_000_000 - world.nextId("supergroup"),
        type: "supergroup",
        title: chat.title,
      });
      for (const [id, status] of chat.members) grown.members.set(id, status);
      grown.botMayManageTopics = chat.botMayManageTopics;
      say(server, chat, {
        from: owner.id,
        content: { kind: "service", service: { kind: "migrated-to", chatId: grown.id } },
      });
      chat.migratedToId = grown.id;
      chat = grown;
      say(server, grown, {
        from: owner.id,
        content: { kind: "service", service: { kind: "migrated-from", chatId: former.id } },
      });
      return { formerId: former.id };
    },
  };
}
