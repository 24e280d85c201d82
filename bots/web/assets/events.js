// @ts-check
import { find } from "./dom.js";

/** After this time without a connection the person is told. */
const reconnectingAfterMs = 1_500;
/** A stream that the browser has given up is opened again after this long. */
const reopenAfterMs = 3_000;

/**
 * @typedef {object} Beside
 * @property {string} teams
 * @property {string} threads
 * @property {string} awaited
 * @property {string} home
 */

/**
 * Keeps the page equal to the server's: hears what changed in the open thread, if there is one, and
 * beside it.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 * @param {{ onMessage?: (message: { id: string, html: string, title: string }) => void, onBeside: (beside: Beside) => void, onPage?: () => void }} listeners
 */
export function openEvents(app, words, { onMessage, onBeside, onPage }) {
  const conversation = app.dataset["conversation"] ?? "";
  const showConnection = createConnectionLine(app, words);
  let change = app.dataset["change"] ?? "0";

  function connect() {
    const path =
      conversation === "" ? "/chat/events" : `/chat/${encodeURIComponent(conversation)}/events`;
    const team = encodeURIComponent(app.dataset["team"] ?? "");
    const events = new EventSource(`${path}?after=${change}&team=${team}`);
    events.addEventListener("open", () => showConnection(false));
    events.addEventListener("message", (event) => {
      onMessage?.(JSON.parse(event.data));
      change = event.lastEventId;
    });
    events.addEventListener("beside", (event) => onBeside(JSON.parse(event.data)));
    events.addEventListener("page", () => onPage?.());
    // The person has gone on in another of their teams, in another tab.
    events.addEventListener("moved", () => location.assign("/chat"));
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

  connect();
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
