// @ts-check
// What this visit has done so far: real playing time and likes, told to the server as growing totals.

import { randomId } from "./dom.js";

const reportEveryMs = 5_000;
/** The server counts a view at this much; it is told as soon as it is reached. */
const viewAfterMs = 2_000;
/** The server takes no more than an hour. */
const watchedMsMax = 3_600_000;

/** @typedef {{ watchedMs: number, toldMs: number, isLiked: boolean }} Watched */
/** @typedef {{ viewsText: string, likesText: string, likesLabel: string }} Counters */

/**
 * @param {string} handle
 * @param {(postId: string, counters: Counters) => void} onCounters
 */
export function createVisit(handle, onCounters) {
  const storageKey = `visit:${handle}`;
  /** @type {{ visitId: string, posts: Record<string, Watched> }} */
  const visit = restore(storageKey) ?? { visitId: randomId(), posts: {} };
  let lastReport = performance.now();

  /** @param {string} postId */
  const entry = (postId) => (visit.posts[postId] ??= { watchedMs: 0, toldMs: 0, isLiked: false });
  const keep = () => {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(visit));
    } catch {
      // A browser that keeps nothing still counts this page load.
    }
  };

  /** @param {string} postId */
  async function report(postId) {
    const watched = entry(postId);
    watched.toldMs = watched.watchedMs;
    lastReport = performance.now();
    keep();
    const response = await fetch(`/p/${encodeURIComponent(handle)}/visits`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        postId,
        visitId: visit.visitId,
        watchedMs: Math.round(watched.watchedMs),
        isLiked: watched.isLiked,
      }),
      keepalive: true,
    }).catch(() => undefined);
    if (response?.ok) onCounters(postId, await response.json());
  }

  return {
    /** @param {string} postId @param {number} playedMs */
    watched(postId, playedMs) {
      const watched = entry(postId);
      const before = watched.watchedMs;
      watched.watchedMs = Math.min(watchedMsMax, before + playedMs);
      const hasJustCounted = before < viewAfterMs && watched.watchedMs >= viewAfterMs;
      if (hasJustCounted || performance.now() - lastReport > reportEveryMs) void report(postId);
    },
    /** @param {string} postId */
    isLiked: (postId) => entry(postId).isLiked,
    /** @param {string} postId @param {boolean} isLiked */
    like(postId, isLiked) {
      entry(postId).isLiked = isLiked;
      void report(postId);
    },
    /** Tells what has not been told yet: the page may be gone in a moment. */
    flush() {
      for (const [postId, watched] of Object.entries(visit.posts)) {
        if (watched.watchedMs - watched.toldMs >= 1) void report(postId);
      }
    },
  };
}

/** @param {string} key */
function restore(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
