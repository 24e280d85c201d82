import type { Person } from "#bots/conversation/chat.ts";
import type { CalendarPost, Home, HomeHost, ShortScript } from "#bots/web/home-host.ts";
import type { ProjectSummary } from "#src/domain/project.ts";
import { AppError } from "#src/domain/app-error.ts";
import { openBytes } from "./open-bytes.ts";

/** What stands beside the threads, in memory. All of it belongs to one team. */
export function createStandInHome(input: {
  teamId: string;
  now: Temporal.Instant;
  media: ReadonlyMap<string, Uint8Array>;
}) {
  const home: Home = {
    month: "2026-11",
    thisMonth: { published: 0, made: 0 },
    lastMonth: { published: 0, made: 0 },
    recent: [],
  };
  const projects: ProjectSummary[] = [];
  const posts: CalendarPost[] = [];
  const scripts = new Map<string, ShortScript>();
  /** Shorts that are going out: they cannot be deleted. */
  const goingOut = new Set<string>();
  const listeners = new Map<string, Set<(conversationId?: string) => void>>();
  const isTheirs = ({ teamId }: Person) => teamId === input.teamId;
  const tell = (teamId: string, conversationId?: string) => {
    for (const listener of listeners.get(teamId) ?? []) listener(conversationId);
  };
  const host: HomeHost = {
    now: () => input.now,
    home: {
      async read() {
        return home;
      },
      onChange(teamId, listener) {
        const set = listeners.get(teamId) ?? new Set();
        listeners.set(teamId, set.add(listener));
        return () => void set.delete(listener);
      },
    },
    projects: {
      async list(person, { words = "", status, limit, offset }) {
        const found = projects.filter(
          (one) =>
            isTheirs(person) &&
            (status === undefined || one.status === status) &&
            `${one.title} ${one.keyword}`.includes(words),
        );
        return { projects: found.slice(offset, offset + limit), total: found.length };
      },
      async openFile(person, { projectId, file, range }) {
        const project = projects.find(({ id, hasVideo }) => id === projectId && hasVideo);
        const key = file === "video" ? "short.mp4" : "short.srt";
        const bytes = input.media.get(`${input.teamId}/${key}`);
        if (!project || !bytes || !isTheirs(person)) return undefined;
        return { ...openBytes(bytes, range), title: project.title };
      },
      async readScript(person, { projectId }) {
        return isTheirs(person) ? scripts.get(projectId) : undefined;
      },
      async remove(person, projectId) {
        const index = projects.findIndex(({ id }) => id === projectId);
        if (index < 0 || !isTheirs(person)) throw new AppError("not-found", "no such short");
        if (goingOut.has(projectId)) throw new AppError("conflict", "it is going out");
        projects.splice(index, 1);
        tell(person.teamId);
      },
    },
    calendar: {
      async list(person, { from, to }) {
        return posts.filter(
          ({ at }) =>
            isTheirs(person) &&
            Temporal.Instant.compare(at, from) >= 0 &&
            Temporal.Instant.compare(at, to) < 0,
        );
      },
    },
  };
  return { host, home, projects, posts, scripts, goingOut, listeners, tell };
}
