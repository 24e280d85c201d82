// @ts-check
import { find } from "./dom.js";
import { createFollower } from "./follow.js";
import { morph } from "./morph.js";

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
  const follower = createFollower(app);
  const showConnection = createConnectionLine(app, words);
  let change = app.dataset["change"] ?? "0";

  /** @param {{ id: string, html: string, title: string }} event */
  function draw({ id, html, title }) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = find(template.content, "article", HTMLElement);
    const wasFollowing = follower.isFollowing();
    const old = document.getElementById(`message-${id}`);
    const isOpenAgain = old !== null && !hasButtons(old) && hasButtons(fresh);
    if (old) morph(old, fresh);
    else {
      fresh.classList.add("is-new");
      log.append(fresh);
    }
    onMessage(old ?? fresh);
    drawTitle(title);
    if (old) {
      if (wasFollowing) follower.toEnd("instant");
      if (wasFollowing && isOpenAgain) follower.showAgain(old);
    } else if (wasFollowing || fresh.classList.contains("from-person")) follower.showNew(fresh);
    else follower.offerNewest();
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
      if (events.readyState === EventSource.CLOSED) window.setTimeout(reopen, reopenAfterMs);
    });
    addEventListener("pagehide", () => events.close(), { once: true });
  }

  /** The stream was refused: by a proxy while the service is away, or because the session has ended. */
  async function reopen() {
    const answer = await fetch("/chat", { headers: { Accept: "application/json" } }).catch(
      () => undefined,
    );
    if (answer?.status === 401) location.assign("/");
    else connect();
  }

  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  follower.toEnd("instant");
  if (conversation !== "") connect();
}

/** @param {Element} message */
function hasButtons(message) {
  return message.querySelector("[data-press]") !== null;
}

/**
 * A quiet line while the connection is lost for longer than a blink.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 */
function createConnectionLine(app, words) {
  const line = find(app, ".connection", HTMLElement);
  /** @type {number | undefined} */
  let timer;
  /** @param {boolean} isLost */
  return (isLost) => {
    if (!isLost) {
      clearTimeout(timer);
      timer = undefined;
      line.hidden = true;
      return;
    }
    timer ??= window.setTimeout(() => {
      line.textContent = words["reconnecting"] ?? "";
      line.hidden = false;
    }, reconnectingAfterMs);
  };
}
