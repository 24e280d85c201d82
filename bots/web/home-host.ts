import type { Readable } from "node:stream";
import type { Person } from "#bots/conversation/chat.ts";
import type { SceneText } from "#bots/conversation/screen.ts";
import type { ProjectStatus, ProjectSummary } from "#src/domain/project.ts";

export interface MonthNumbers {
  published: number;
  made: number;
  /** Absent where nothing has been measured yet. */
  gained?: { views: number; likes: number };
}

/** What the home panel tells. */
export interface Home {
  /** In the person's zone, such as 2026-11. */
  month: string;
  thisMonth: MonthNumbers;
  lastMonth: MonthNumbers;
  recent: ProjectSummary[];
}

export type MediaFile = "video" | "captions";

/** A short as it is now, or as the card of a message in its thread shows it. */
export interface ShortShown {
  projectId: string;
  messageId?: string;
}

/** The words of a short, to be taken along. */
export interface ShortScript {
  title: string;
  keyword: string;
  language: string;
  description: string;
  hashtags: string[];
  durationSeconds: number | undefined;
  scenes: SceneText[];
}

/** One post in the calendar. */
export interface CalendarPost {
  id: string;
  /** Absent where the short was deleted since, or the person may not look into its thread. */
  conversationId?: string;
  title: string;
  /** When it went out, else when it is going to. */
  at: Temporal.Instant;
  state: "coming" | "awaiting" | "held" | "going-out" | "published" | "failed";
  channelName: string;
  url?: string;
}

/** What the pages beside the thread need of the application. */
export interface HomeHost {
  now(): Temporal.Instant;
  home: {
    read(person: Person): Promise<Home>;
    /** Calls back soon after anything in one of the team's threads changed, with the thread's id; without one where anything may have. */
    onChange(teamId: string, listener: (conversationId?: string) => void): () => void;
  };
  projects: {
    /** The newest first. */
    list(
      person: Person,
      input: { words?: string; status?: ProjectStatus; limit: number; offset: number },
    ): Promise<{ projects: ProjectSummary[]; total: number }>;
    /** Undefined where there is no such short or card, or it is not finished yet. */
    openFile(
      person: Person,
      input: ShortShown & { file: MediaFile; range?: { start: number; end?: number } },
    ): Promise<
      { title: string; body: Readable; sizeBytes: number; start: number; end: number } | undefined
    >;
    readScript(person: Person, short: ShortShown): Promise<ShortScript | undefined>;
    /** Throws AppError `not-found`, `forbidden`, and `conflict` while it is going out. */
    remove(person: Person, projectId: string): Promise<void>;
  };
  calendar: {
    /** From `from` up to and without `to`, the earliest first, at most 500. */
    list(
      person: Person,
      input: { from: Temporal.Instant; to: Temporal.Instant },
    ): Promise<CalendarPost[]>;
  };
}
