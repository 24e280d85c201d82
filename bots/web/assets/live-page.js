// @ts-check
import { findAll } from "./dom.js";
import { openEvents } from "./events.js";
import { keepFocus, openFrame } from "./frame.js";
import { keepTyped } from "./keep-typed.js";
import { morph } from "./morph.js";

/**
 * A page that is no thread: what changes beside it may have changed it too, so it is fetched again and
 * its live parts are brought up to date in place.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 * @param {string} [address] Where the page is fetched from, if not from where it came from.
 */
export function openLivePage(app, words, address) {
  const frame = openFrame(app, words);
  let isFirst = true;
  openEvents(app, words, {
    onBeside: (beside) => {
      frame.onBeside(beside);
      // The first one only says how things stood when the page was drawn.
      if (!isFirst) void refresh(address);
      isFirst = false;
    },
    onPage: () => void refresh(address),
  });
}

let fetching = new AbortController();

/** Draws the live parts of the middle as they are at an address. The last call wins. */
export async function refresh(address = location.href) {
  fetching.abort();
  fetching = new AbortController();
  const { signal } = fetching;
  const answer = await fetch(address, { headers: { Accept: "text/html" }, signal }).catch(
    () => undefined,
  );
  if (!answer?.ok) return;
  const text = await answer.text().catch(() => undefined);
  if (text === undefined || signal.aborted) return;
  const fresh = new DOMParser().parseFromString(text, "text/html");
  keepFocus(() => {
    for (const part of findAll(document, ".room [data-live]", HTMLElement)) {
      const again = fresh.querySelector(`.room [data-live="${part.dataset["live"]}"]`);
      if (!again) continue;
      keepTyped(part, again);
      morph(part, again);
    }
  });
}
