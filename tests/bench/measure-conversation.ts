import { insertConversation } from "#src/db/conversations.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { type BenchService, openBenchService, openBenchThread } from "./open-bench-service.ts";

const conversationsAtOnce = [1, 8, 64] as const;
const secondsEach = 5;

/** How many events a second go from inbox to answer, against the bare transactions of the same database. */
export const measureConversation: Measurement = {
  name: "conversation",
  async run(log) {
    await using service = await openBenchService(["chat"]);
    const figures: Figure[] = [];
    for (const count of conversationsAtOnce) {
      log(`${count} at once`);
      const threads = await Promise.all(
        Array.from({ length: count }, () => openBenchThread(service)),
      );
      await Promise.all(threads.map((thread) => thread.ask()));
      const events = await perSecond(threads.map((thread) => thread.ask));
      const bare = await perSecond(threads.map(() => () => bareTransaction(service)));
      const what = (text: string) => `${count} at once: ${text}`;
      figures.push(
        { what: what("bare transactions / events"), value: bare / events, unit: "ratio" },
        { what: what("events"), value: events, unit: "1/s" },
        { what: what("bare transactions"), value: bare, unit: "1/s" },
      );
    }
    return figures;
  },
};

/** One row written and committed, as durably as every event is. */
async function bareTransaction({ app, person }: BenchService): Promise<void> {
  await asTenant(app.db, person, (tx) =>
    insertConversation(tx, {
      id: crypto.randomUUID(),
      teamId: person.teamId,
      userId: person.userId,
      face: "bare",
      version: 0,
      state: {},
      title: "",
      now: app.clock.now(),
    }),
  );
}

/** How often all of them together can be done, each beginning again as soon as it has ended. */
async function perSecond(works: readonly (() => Promise<void>)[]): Promise<number> {
  const startedMs = performance.now();
  const untilMs = startedMs + secondsEach * 1000;
  let done = 0;
  await Promise.all(
    works.map(async (work) => {
      while (performance.now() < untilMs) {
        await work();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - startedMs);
}
