// @ts-check
import { find } from "./dom.js";

/** Below this distance from the end a reader is following and is taken along. */
const followPixels = 160;
/** Between the edge of the view and a card that is read from its beginning. */
const topGapPixels = 12;

/** Changes that belong together arrive within this time. */
const settleMs = 120;

/**
 * Takes a reader along who follows the end of the thread, and leaves alone who reads further up.
 * @param {HTMLElement} app
 */
export function createFollower(app) {
  const scroll = find(app, ".scroll", HTMLElement);
  const log = find(app, ".log", HTMLElement);
  const toNewest = find(app, ".to-newest", HTMLElement);
  /** While the view still slides to the end, its reader is following although it is not there yet. */
  let isSliding = false;

  const isFollowing = () =>
    isSliding || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < followPixels;

  /** @param {ScrollBehavior} behavior */
  function toEnd(behavior) {
    isSliding = behavior === "smooth" && !isCalm();
    scroll.scrollTo({ top: scroll.scrollHeight, behavior: isSliding ? "smooth" : "instant" });
  }

  /** A card taller than the view is read from its beginning. @param {HTMLElement} message */
  function toTop(message) {
    const top = message.offsetTop - log.offsetTop - topGapPixels;
    scroll.scrollTo({ top, behavior: isCalm() ? "instant" : "smooth" });
  }

  toNewest.addEventListener("click", () => {
    toNewest.hidden = true;
    toEnd("smooth");
  });
  scroll.addEventListener("scrollend", () => {
    isSliding = false;
  });
  scroll.addEventListener("scroll", () => {
    if (isFollowing()) toNewest.hidden = true;
  });
  return {
    isFollowing,
    toEnd,
    /** @param {HTMLElement} message */
    showNew(message) {
      if (message.offsetHeight < scroll.clientHeight) toEnd("smooth");
      else toTop(message);
    },
    /** Brings a card back into view that can be pressed again. @param {HTMLElement} message */
    showAgain(message) {
      const behavior = isCalm() ? "instant" : "smooth";
      window.setTimeout(() => message.scrollIntoView({ block: "end", behavior }), settleMs);
    },
    offerNewest() {
      toNewest.hidden = false;
    },
  };
}

function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
