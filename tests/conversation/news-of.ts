import type { Errand, News } from "#src/domain/news.ts";
import { finishedShort, shortDraft } from "./finished-short.ts";
import { toldWeek } from "./told-week.ts";

export const newsTypes = [
  "making-progressed",
  "making-paused",
  "making-finished",
  "making-failed",
  "post-started",
  "post-published",
  "post-failed",
  "post-unknown",
  "post-held",
  "thumbnail-drawn",
  "numbers-taken",
  "numbers-failed",
  "week-told",
  "another-wanted",
  "time-wanted",
  "moved-here",
  "woken",
] as const;
export type NewsType = (typeof newsTypes)[number];

export function newsOf(
  type: NewsType,
  about: {
    generation: number;
    postId: string;
    wakeAt?: string;
    fraction?: number;
    shortId?: string;
    title?: string;
  },
): News | Errand {
  const { generation, postId, fraction = 0.5 } = about;
  const at = "2026-11-24T01:00:00Z";
  switch (type) {
    case "making-progressed":
      return { type, generation, progress: { step: "voice" as const, fraction } };
    case "making-paused": {
      const step = fraction < 0.3 ? ("script" as const) : ("images" as const);
      return { type, generation, step, draft: shortDraft(generation, step) };
    }
    case "making-finished":
      return { type, generation, finished: finishedShort(generation) };
    case "making-failed":
      return { type, generation, step: "voice" as const, code: "no-space" as const };
    case "post-published":
      return { type, postId, url: "http://127.0.0.1/p/x/1", at };
    case "post-failed":
      return { type, postId, code: "platform-rejected" as const };
    case "thumbnail-drawn": {
      const { shortId = "another", title = "" } = about;
      const thumbnail = { key: `team/short/drawn ${title}.jpg`, mimeType: "image/jpeg" as const };
      return { type, shortId, title, thumbnail };
    }
    case "numbers-taken": {
      const numbers = { views: 1, likes: 2, comments: 0, shares: 0, watchTimeSeconds: 3 };
      return { type, postId, moment: "asked" as const, numbers, at };
    }
    case "week-told":
      return { type, ...toldWeek({ title: "바다" }), isUnasked: true as const };
    case "another-wanted": {
      const brief = { keyword: "바다", tone: "casual", language: "ko" } as const;
      return { type, ...brief, lengthSeconds: 30, attempt: 1 };
    }
    case "moved-here":
      return { type, from: "slack", why: "asked" as const };
    case "time-wanted":
      return { type };
    case "woken":
      return { type, at: about.wakeAt ?? "1999-01-01T00:00:00Z" };
    default:
      return { type, postId };
  }
}
