import type { Insight, WeekDigest } from "#src/domain/week.ts";

/** A good week, as it is told. */
export function toldWeek(texts: { title: string }): { digest: WeekDigest; insights: Insight[] } {
  const { title } = texts;
  return {
    digest: {
      week: { id: "2026-W47", monday: "2026-11-16", sunday: "2026-11-22", isOver: true },
      timeZone: "Asia/Seoul",
      published: 3,
      publishedBefore: 2,
      gained: { views: 12_840, likes: 931, watchTimeSeconds: 86_400, postsMeasured: 5 },
      gainedBefore: { views: 8_120, likes: 1_040, watchTimeSeconds: 51_000, postsMeasured: 4 },
      best: { conversationId: "thread-best", title, views: 9_300 },
      planned: [
        { conversationId: "thread-next", title, at: "2026-11-24T11:00:00Z" },
        { title, at: "2026-11-26T03:30:00Z" },
      ],
    },
    insights: [
      { kind: "held", posts: 1, conversationId: "thread-held", title },
      { kind: "outcome-unknown", posts: 1, conversationId: "thread-doubt", title },
      {
        kind: "far-better",
        posts: 9,
        projectId: "short-best",
        conversationId: "thread-best",
        title,
        times: 4.2,
      },
      { kind: "growth", posts: 5, percent: 58 },
      { kind: "streak", posts: 11, weeks: 5 },
      {
        kind: "best-time",
        posts: 14,
        by: "hour",
        liftPercent: 34,
        at: "2026-11-24T11:00:00Z",
        timeZone: "Asia/Seoul",
        waiting: { conversationId: "thread-ready", title },
      },
    ],
  };
}
