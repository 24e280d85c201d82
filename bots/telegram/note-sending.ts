import type { Noting } from "./around.ts";

/** What is on its way to each chat and not written down yet: people can answer faster than that. */
export function noteSending(): Noting {
  const underWay = new Map<number, Set<Promise<unknown>>>();
  return {
    send: async (chatId, work) => {
      const here = underWay.get(chatId) ?? new Set();
      underWay.set(chatId, here);
      const sending = work();
      here.add(sending);
      try {
        await sending;
      } finally {
        here.delete(sending);
        if (here.size === 0) underWay.delete(chatId);
      }
    },
    noted: async (chatId) => {
      await Promise.allSettled(underWay.get(chatId) ?? new Set<Promise<unknown>>());
    },
  };
}
