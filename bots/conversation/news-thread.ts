import { deletePlaces } from "#src/db/chat-places.ts";
import { insertConversation, listLatestConversations, updateFace } from "#src/db/conversations.ts";
import { nameBasedId } from "#src/db/name-based-id.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";
import type { TellingApp } from "#src/insights/tell-week.ts";
import { chooseFace } from "./choose-face.ts";
import { emptyConversation } from "./conversation.ts";
import { toConversation } from "./stored-conversation.ts";
import { wordsFor } from "./words.ts";

/** Among so many of the threads that changed last a finished short is looked for. */
const threadsMax = 20;

interface App {
  clock: Clock;
  /** The chats that are on. */
  faces: ReadonlySet<string>;
}

/** What telling of a week needs of the conversations. */
export function createNewsThreads(
  app: App,
): Pick<TellingApp, "openNews" | "findWaiting" | "chartTitle"> {
  return {
    chartTitle: (language) => wordsFor(language).week.chartTitle,
    openNews: (tx, owner) => openNews(app, tx, owner),
    findWaiting: async (tx) => {
      for (const row of await listLatestConversations(tx, { limit: threadsMax })) {
        const { phase } = toConversation(row);
        if (phase.name !== "reviewing") continue;
        return { conversationId: row.id, title: phase.finished.title };
      }
      return undefined;
    },
  };
}

async function openNews(
  app: App,
  tx: Transaction,
  input: { teamId: string; userId: string; language: Language; place: "web" | "chat" },
): Promise<string> {
  const { teamId, userId, place } = input;
  const id = nameBasedId("news", teamId, userId);
  const face = place === "web" ? "web" : await chooseFace(tx, { userId, faces: app.faces });
  await insertConversation(tx, {
    id,
    teamId,
    userId,
    face,
    version: emptyConversation.version,
    state: emptyConversation,
    title: wordsFor(input.language).week.threadTitle,
    now: app.clock.now(),
  });
  // Of a thread that has been there before: news go where they are wanted now.
  if (await updateFace(tx, { id, face })) await deletePlaces(tx, id);
  return id;
}
