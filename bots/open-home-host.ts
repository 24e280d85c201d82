import type { Person } from "#bots/conversation/chat.ts";
import { deleteShort } from "#bots/conversation/delete-short.ts";
import type { CalendarPost, HomeHost, ShortShown } from "#bots/web/home-host.ts";
import { listCalendar } from "#src/db/calendar.ts";
import { isUuid } from "#src/db/is-uuid.ts";
import { listProjects } from "#src/db/project-lists.ts";
import { findMember } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import { tellWebMessages, webMessagesChannel } from "#src/db/web-messages.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { PublicationStatus } from "#src/domain/publication.ts";
import { maySeeThread, seesTeamsWork } from "#src/domain/team.ts";
import type { App } from "#src/open-app.ts";
import { findShown } from "./find-shown.ts";
import { onlyTheirs, readHome } from "./read-home.ts";

const calendarPostsMax = 500;

const calendarStates: Record<PublicationStatus, CalendarPost["state"]> = {
  awaiting: "awaiting",
  pending: "coming",
  held: "held",
  preparing: "going-out",
  uploading: "going-out",
  finalizing: "going-out",
  unknown: "going-out",
  published: "published",
  failed: "failed",
  cancelled: "failed",
};

/** Hands the web face what it shows beside the threads. */
export async function openHomeHost(app: App): Promise<HomeHost & AsyncDisposable> {
  const { onChange, stop } = await listenForChanges(app);
  return {
    now: () => app.clock.now(),
    home: {
      onChange,
      read: (person) => readHome(app, person),
    },
    projects: projectsOf(app),
    calendar: {
      list: async (person, range) => {
        const { who, rows } = await asTenant(app.db, person, async (tx) => {
          const member = await findMember(tx, person);
          const isShown = seesTeamsWork(member);
          const input = { ...range, limit: calendarPostsMax };
          return { who: member, rows: isShown ? await listCalendar(tx, input) : [] };
        });
        return rows.map(({ isDeleted, conversationId, userId, status, url, ...post }) => {
          const isOwn = userId === person.userId;
          const isOpen = !isDeleted && who !== undefined && maySeeThread(who, { isOwn });
          return {
            ...post,
            state: calendarStates[status],
            ...(isOpen && { conversationId }),
            ...(url !== undefined && { url }),
          };
        });
      },
    },
    [Symbol.asyncDispose]: stop,
  };
}

function projectsOf(app: App): HomeHost["projects"] {
  const show = (person: Person, short: ShortShown) =>
    isUuid(short.projectId)
      ? asTenant(app.db, person, (tx) => findShown(tx, person, short))
      : undefined;
  return {
    list: async (person, input) =>
      asTenant(app.db, person, async (tx) =>
        listProjects(tx, { ...input, ...(await onlyTheirs(tx, person)) }),
      ),
    openFile: async (person, { file, range, ...short }) => {
      const shown = await show(person, short);
      const key = shown?.keys?.[file];
      const opened = key === undefined ? undefined : await app.media.open(key, range);
      return shown && opened && { ...opened, title: shown.title };
    },
    readScript: async (person, short) => (await show(person, short))?.script,
    remove: async (person, projectId) => {
      if (!isUuid(projectId)) throw new AppError("not-found", "no such short");
      await asTenant(app.db, person, async (tx) => {
        const conversationId = await deleteShort(app, tx, { person, projectId });
        await tellWebMessages(tx, { teamId: person.teamId, conversationId });
      });
    },
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
