import { insertConversation, listLatestConversations } from "#src/db/conversations.ts";
import { nameBasedId } from "#src/db/name-based-id.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";
import type { TellingApp } from "#src/insights/tell-week.ts";
import { emptyConversation } from "./conversation.ts";
import { toConversation } from "./stored-conversation.ts";
import { wordsFor } from "./words.ts";

/** Among so many of the threads that changed last a finished short is looked for. */
const threadsMax = 20;

/** What telling of a week needs of the conversations, on the face where news are told. */
export function createNewsThreads(
  app: { clock: Clock },
  face: string,
): Pick<TellingApp, "openNews" | "findWaiting" | "chartTitle"> {
  return {
    chartTitle: (language) => wordsFor(language).week.chartTitle,
    openNews: (tx, owner) => openNews(app, tx, { ...owner, face }),
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
  app: { clock: Clock },
  tx: Transaction,
  input: { teamId: string; userId: string; language: Language; face: string },
): Promise<string> {
  const { teamId, userId, face } = input;
  const id = nameBasedId("news", teamId, userId);
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
  return id;
}
