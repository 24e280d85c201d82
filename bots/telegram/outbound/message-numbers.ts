/** Below it are the ids of supergroups: https://core.telegram.org/api/bots/ids */
const firstSupergroupId = -1_000_000_000_000;

/** Series that are remembered. */
const rememberedMax = 5_000;

/**
 * Which messages are numbered together: those of a supergroup are for themselves, those of all other chats of a bot
 * are counted through, people's and the bot's own alike.
 */
export function seriesOf(chatId: number): string {
  return chatId < firstSupergroupId ? String(chatId) : "account";
}

export interface MessageNumbers {
  /** Notes a message that has been seen. */
  see(chatId: number, messageId: number): void;
  /** The newest that this process has seen of a chat's series. */
  newest(chatId: number): number | undefined;
}

export function countMessages(): MessageNumbers {
  const newest = new Map<string, number>();
  return {
    see: (chatId, messageId) => {
      const series = seriesOf(chatId);
      const known = newest.get(series) ?? 0;
      if (messageId <= known) return;
      newest.delete(series);
      newest.set(series, messageId);
      const [oldest] = newest.keys();
      if (newest.size > rememberedMax && oldest !== undefined) newest.delete(oldest);
    },
    newest: (chatId) => newest.get(seriesOf(chatId)),
  };
}
