import type { Person } from "#bots/conversation/chat.ts";
import type { Words } from "#bots/conversation/words.ts";

export type ProjectStatus = keyof Words["home"]["statuses"];

/** A short as a list shows it. */
export interface ProjectSummary {
  id: string;
  conversationId: string;
  title: string;
  keyword: string;
  status: ProjectStatus;
  /** Media key. */
  thumbnailKey: string | undefined;
  durationSeconds: number | undefined;
  hasVideo: boolean;
  hasScript: boolean;
  createdAt: Temporal.Instant;
}

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

/** What the pages beside the thread need of the application. */
export interface HomeHost {
  home: {
    read(person: Person): Promise<Home>;
    /** Calls back soon after anything in one of the team's threads changed, with the thread's id; without one where anything may have. */
    onChange(teamId: string, listener: (conversationId?: string) => void): () => void;
  };
}
