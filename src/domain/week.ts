/** What all of a team's posts gained together in some stretch of time. */
export interface Gains {
  views: number;
  likes: number;
  watchTimeSeconds: number;
  /** Whose counters were read in that time. The others stood still as far as anybody knows. */
  postsMeasured: number;
}

/** Part of a calendar week, in one person's zone. */
export interface WeekSpan {
  /** ISO week, such as 2026-W47. */
  id: string;
  /** Dates of its Monday and its Sunday, such as 2026-11-16. */
  monday: string;
  sunday: string;
  isOver: boolean;
}

export interface PlannedPost {
  /** Absent where the thread is not for whoever is told. */
  conversationId?: string;
  title: string;
  /** ISO instant. */
  at: string;
}

/** How a team's week was. */
export interface WeekDigest {
  week: WeekSpan;
  timeZone: string;
  published: number;
  /** In the week before, up to the same hour where this one is still running. */
  publishedBefore: number;
  /** Absent where nothing was measured in the week. */
  gained?: Gains;
  gainedBefore?: Gains;
  /** What gained the most views, where anything gained any. */
  best?: { conversationId?: string; title: string; views: number };
  /** The next ones, soonest first. */
  planned: PlannedPost[];
}

/** Why a person should look here. Each rests on `posts` posts. */
export type Insight =
  /** An hour or a weekday that has done better than the others. */
  | {
      kind: "best-time";
      posts: number;
      /** What is the best about it. */
      by: "hour" | "weekday";
      liftPercent: number;
      /** ISO instant of the next such time. */
      at: string;
      timeZone: string;
      /** A finished short that has no time yet. */
      waiting?: { conversationId: string; title: string };
    }
  /** Clearly more views than in the week before. */
  | { kind: "growth"; posts: number; percent: number }
  /** One short whose first day was many times the usual one. */
  | {
      kind: "far-better";
      posts: number;
      projectId: string;
      conversationId: string;
      title: string;
      times: number;
    }
  /** Something went out in each of so many weeks. */
  | { kind: "streak"; posts: number; weeks: number }
  /** A post that does not go on until somebody says how. */
  | { kind: "held" | "outcome-unknown"; posts: 1; conversationId: string; title: string };

export type InsightKind = Insight["kind"];
export type InsightType = "suggestion" | "warning" | "achievement";

export const typeOfInsight: Record<InsightKind, InsightType> = {
  "best-time": "suggestion",
  growth: "achievement",
  "far-better": "suggestion",
  streak: "achievement",
  held: "warning",
  "outcome-unknown": "warning",
};

/** Which week is asked for: the running one, or the one before it. */
export const whichWeeks = ["this", "last"] as const;
export type WhichWeek = (typeof whichWeeks)[number];

/** Where a team's weekly digest goes: to its owner's own thread of news in the web chat or in the chat they use, or nowhere. */
export const digestPlaces = ["web", "chat", "off"] as const;
export type DigestPlace = (typeof digestPlaces)[number];
