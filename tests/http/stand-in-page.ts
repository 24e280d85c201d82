import type { PageHost, PagePost } from "#src/http/page-host.ts";
import { openBytes } from "#tests/web/open-bytes.ts";

/** The public page's host in memory: one channel, counted as the contract says. */
export function createStandInPage(posts: PagePost[]) {
  const visits = new Map<string, { watchedMs: number; isLiked: boolean }>();
  const files = new Map<string, Uint8Array>();
  const liveOf = (handle: string) => (handle === "mina" ? posts : undefined);
  const count = (post: PagePost) => {
    const own = [...visits].filter(([key]) => key.startsWith(`${post.id} `)).map(([, one]) => one);
    return {
      views: post.views + own.filter(({ watchedMs }) => watchedMs >= 2_000).length,
      likes: post.likes + own.filter(({ isLiked }) => isLiked).length,
    };
  };
  const host: PageHost = {
    async readFeed(handle, { before, limit }) {
      const live = liveOf(handle);
      if (!live) return undefined;
      const older = live.filter(
        ({ publishedAt }) => !before || Temporal.Instant.compare(publishedAt, before) < 0,
      );
      const shown = older.slice(0, limit).map((post) => ({ ...post, ...count(post) }));
      return { channelName: "미나의 페이지", posts: shown };
    },
    async readPost(handle, postId) {
      return liveOf(handle)?.find(({ id }) => id === postId);
    },
    async openFile(handle, postId, file, range) {
      if (!(await host.readPost(handle, postId))) return undefined;
      const bytes = files.get(file);
      return bytes && openBytes(bytes, range);
    },
    async countVisit({ handle, postId, visitId, watchedMs, isLiked }) {
      const post = await host.readPost(handle, postId);
      if (!post) return undefined;
      const key = `${postId} ${visitId}`;
      const before = visits.get(key)?.watchedMs ?? 0;
      visits.set(key, { watchedMs: Math.max(before, watchedMs), isLiked });
      return count(post);
    },
  };
  return { host, files, visits };
}

export function postOf(number: number, changes: Partial<PagePost> = {}): PagePost {
  return {
    id: idOfPost(number),
    title: `여름 휴가 짐, 절반으로 줄이는 법 ${number}`,
    description: "옷은 돌돌 말고, 작은 것은 신발 안에. 출발 전날 10분이면 충분해요.",
    hashtags: ["여름휴가", "여행팁", "패킹"],
    language: "ko",
    publishedAt: Temporal.Instant.from("2026-11-20T11:00:00Z").subtract({ hours: number }),
    views: 12_840,
    likes: 931,
    durationMs: 25_000,
    ...changes,
  };
}

/** The id of the post that `postOf` makes of a number. */
export function idOfPost(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
