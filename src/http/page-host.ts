import type { OpenMedia } from "#src/media/media-store.ts";

export interface PagePost {
  id: string;
  title: string;
  description: string;
  hashtags: string[];
  language: "ko" | "en";
  publishedAt: Temporal.Instant;
  views: number;
  likes: number;
  durationMs: number;
}

export type PageFile = "video" | "thumbnail" | "captions";

/** What the public page may see and do: posts that are live on it, and their counters. Nothing else. */
export interface PageHost {
  /** Live public posts of a handle, newest first, at most `limit`, older than `before`. Undefined for an unknown handle. */
  readFeed(
    handle: string,
    input: { before?: Temporal.Instant; limit: number },
  ): Promise<{ channelName: string; posts: PagePost[] } | undefined>;
  /** One live post, public or unlisted. */
  readPost(handle: string, postId: string): Promise<PagePost | undefined>;
  openFile(
    handle: string,
    postId: string,
    file: PageFile,
    range?: { start: number; end?: number },
  ): Promise<OpenMedia | undefined>;
  /**
   * What one visit has done with one post so far. `watchedMs` is the visit's whole playing time of
   * the post and only ever grows; a view is counted once it reaches two seconds. Repeating it with
   * the same figures changes nothing. Returns the post's counters, undefined where it is not live.
   */
  countVisit(input: {
    handle: string;
    postId: string;
    visitId: string;
    watchedMs: number;
    isLiked: boolean;
  }): Promise<{ views: number; likes: number } | undefined>;
}
