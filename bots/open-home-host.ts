import type { Person } from "#bots/conversation/chat.ts";
import type { HomeHost } from "#bots/web/home-host.ts";
import { readMonths } from "#src/db/month-numbers.ts";
import { listProjects } from "#src/db/project-lists.ts";
import { asTenant } from "#src/db/transact.ts";
import { webMessagesChannel } from "#src/db/web-messages.ts";
import type { App } from "#src/open-app.ts";

const recentShown = 4;

/** Hands the web face what it shows beside the threads. */
export async function openHomeHost(app: App): Promise<HomeHost & AsyncDisposable> {
  const { onChange, stop } = await listenForChanges(app);
  return {
    home: {
      onChange,
      read: async (person) =>
        asTenant(app.db, person, async (tx) => {
          const { month, ...months } = monthsAround(app.clock.now(), person);
          const { thisMonth, lastMonth } = await readMonths(tx, months);
          const { projects } = await listProjects(tx, { limit: recentShown, offset: 0 });
          return { month, thisMonth, lastMonth, recent: projects };
        }),
    },
    [Symbol.asyncDispose]: stop,
  };
}

/** The calendar months of the person's zone. */
function monthsAround(end: Temporal.Instant, { timeZone }: Person) {
  const month = end.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth();
  const startOf = (which: Temporal.PlainYearMonth) =>
    which.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).toInstant();
  return {
    month: month.toString(),
    lastStart: startOf(month.subtract({ months: 1 })),
    thisStart: startOf(month),
    end,
  };
}

async function listenForChanges({ db }: App) {
  const listeners = new Map<string, Set<(conversationId?: string) => void>>();
  const stop = await db.listen(webMessagesChannel, (payload) => {
    const [teamId = "", conversationId] = payload.split(" ");
    // An empty payload follows a lost connection: anything may have changed meanwhile.
    const woken = payload === "" ? [...listeners.values()] : [listeners.get(teamId)];
    for (const set of woken) for (const listener of set ?? []) listener(conversationId);
  });
  const onChange: HomeHost["home"]["onChange"] = (teamId, listener) => {
    const set = listeners.get(teamId) ?? new Set();
    listeners.set(teamId, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) listeners.delete(teamId);
    };
  };
  return { onChange, stop };
}
