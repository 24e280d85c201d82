// @ts-check
import { find } from "./dom.js";
import { morph } from "./morph.js";

/** Below this distance from the end a reader is following and is taken along. */
const followPixels = 160;
/** After this time without a connection the person is told. */
const reconnectingAfterMs = 1_500;
/** A stream that the browser has given up is opened again after this long. */
const reopenAfterMs = 3_000;

/**
 * Keeps the open thread equal to the server's: draws what changed, in place, and follows the end.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 * @param {(message: HTMLElement) => void} onMessage
 */
export function openThread(app, words, onMessage) {
  const conversation = app.dataset["conversation"] ?? "";
  const log = find(app, ".log", HTMLElement);
  const scroll = find(app, ".scroll", HTMLElement);
  const toNewest = find(app, ".to-newest", HTMLElement);
  const showConnection = createConnectionLine(app, words);
  let change = app.dataset["change"] ?? "0";

  const isFollowing = () =>
    scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < followPixels;
  /** @param {ScrollBehavior} behavior */
  const toEnd = (behavior) => {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroll.scrollTo({ top: scroll.scrollHeight, behavior: isCalm ? "instant" : behavior });
  };

  /** @param {{ id: string, html: string, title: string }} event */
  function draw({ id, html, title }) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = find(template.content, "article", HTMLElement);
    const wasFollowing = isFollowing();
    const old = document.getElementById(`message-${id}`);
    if (old) morph(old, fresh);
    else {
      fresh.classList.add("is-new");
      log.append(fresh);
    }
    const shown = old ?? fresh;
    onMessage(shown);
    drawTitle(title);
    const isOwn = shown.classList.contains("from-person");
    if (wasFollowing || (isOwn && !old)) toEnd(old ? "instant" : "smooth");
    else if (!old) toNewest.hidden = false;
  }

  /** @param {string} title */
  function drawTitle(title) {
    if (title === "") return;
    find(app, "[data-title]", HTMLElement).textContent = title;
    const entry = app.querySelector('[aria-current="page"] .thread-title');
    if (entry) entry.textContent = title;
    document.title = `${title} · ${words["appName"]}`;
  }

  function connect() {
    const path = `/chat/${encodeURIComponent(conversation)}/events`;
    const events = new EventSource(`${path}?after=${change}`);
    events.addEventListener("open", () => showConnection(false));
    events.addEventListener("message", (event) => {
      draw(JSON.parse(event.data));
      change = event.lastEventId;
    });
    events.addEventListener("error", () => {
      showConnection(true);
      if (events.readyState !== EventSource.CLOSED) return;
      window.setTimeout(connect, reopenAfterMs);
    });
    addEventListener("pagehide", () => events.close(), { once: true });
  }

  toNewest.addEventListener("click", () => {
    toNewest.hidden = true;
    toEnd("smooth");
  });
  scroll.addEventListener("scroll", () => {
    if (isFollowing()) toNewest.hidden = true;
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  toEnd("instant");
  if (conversation !== "") connect();
}

/**
 * A quiet line while the connection is lost for longer than a blink.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 */
function createConnectionLine(app, words) {
  const line = find(app, ".connection", HTMLElement);
  let timer = 0;
  /** @param {boolean} isLost */
  return (isLost) => {
    clearTimeout(timer);
    if (!isLost) {
      line.hidden = true;
      return;
    }
    timer = window.setTimeout(() => {
      line.textContent = words["reconnecting"] ?? "";
      line.hidden = false;
    }, reconnectingAfterMs);
  };
}
