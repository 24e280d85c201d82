// @ts-check
import { around } from "./dom.js";
import { morph } from "./morph.js";
import { openPanels } from "./panels.js";
import { recall, remember } from "./remember.js";
import { send } from "./send.js";
import { openShortcuts } from "./shortcuts.js";

/** Told once for each place this browser has been to. */
const toldZoneKey = "told-zone";

/**
 * What every page has around its middle.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 */
export function openFrame(app, words) {
  const panels = openPanels(app);
  openShortcuts(app, panels);
  void tellTimeZone(app);
  document.addEventListener("click", (event) => {
    const language = around(event, "[data-language]")?.dataset["language"];
    if (language) void changeLanguage(language, words);
  });
  return {
    /** @type {(beside: import("./events.js").Beside) => void} */
    onBeside: (beside) => {
      keepFocus(() => {
        redraw(app, "teams", beside.teams);
        redraw(app, "threads", beside.threads);
        redraw(app, "awaited", beside.awaited);
        redraw(app, "home", beside.home);
      });
    },
  };
}

/**
 * Where a page is drawn again, the keyboard stays on what it was on, also when that has moved.
 * @param {() => void} draw
 */
export function keepFocus(draw) {
  const focused = document.activeElement;
  draw();
  const isLost = focused?.isConnected === true && focused !== document.activeElement;
  if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** @param {HTMLElement} app @param {string} part @param {string} html */
function redraw(app, part, html) {
  const place = app.querySelector(`[data-live="${part}"]`);
  if (!place) return;
  const fresh = place.cloneNode(false);
  if (!(fresh instanceof HTMLElement)) return;
  fresh.innerHTML = html;
  morph(place, fresh);
}

/** @param {string} language @param {Record<string, string>} words */
async function changeLanguage(language, words) {
  const result = await send("/chat/preferences", { language }, words["notSent"] ?? "");
  if (result.ok) location.reload();
}

/**
 * The times on the page are the service's guess until the browser has said where the person is.
 * @param {HTMLElement} app
 */
async function tellTimeZone(app) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone === app.dataset["timeZone"] || recall(toldZoneKey) === timeZone) return;
  remember(toldZoneKey, timeZone);
  await send("/chat/preferences", { guessedTimeZone: timeZone }, "");
}
