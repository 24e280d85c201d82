/** Does one thing after the other with each message. */
export interface Turns extends AsyncDisposable {
  /** Does something to a message while nothing else is done to it. */
  alone(key: string, act: () => Promise<void>): Promise<void>;
}

export function createTurns(): Turns {
  const queues = new Map<string, Promise<void>>();
  const forget = async (key: string, settled: Promise<void>) => {
    await settled;
    if (queues.get(key) === settled) queues.delete(key);
  };
  return {
    alone: (key, act) => {
      const turn = (queues.get(key) ?? Promise.resolve()).then(act);
      const settled = turn.catch(() => {});
      queues.set(key, settled);
      void forget(key, settled);
      return turn;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(queues.values());
    },
  };
}
