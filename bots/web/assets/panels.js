// @ts-check
import { around, find, findAll } from "./dom.js";

/** Whether a panel hides until it is asked for. @param {HTMLElement} panel */
const isDrawer = (panel) => getComputedStyle(panel).position === "fixed";

/**
 * The list of conversations and the home panel slide over the middle where there is no room beside it.
 * @param {HTMLElement} app
 */
export function openPanels(app) {
  const room = find(app, ".room", HTMLElement);
  /** @type {HTMLElement | undefined} */
  let opener;

  /** @param {string} name */
  const panelOf = (name) => find(app, `#${name}`, HTMLElement);

  /** @param {string} name */
  function open(name) {
    const panel = panelOf(name);
    if (!isDrawer(panel)) {
      find(panel, "a, button", HTMLElement).focus();
      return;
    }
    opener = find(app, `[data-panel-open="${name}"]`, HTMLElement);
    app.dataset["panel"] = name;
    opener.setAttribute("aria-expanded", "true");
    room.inert = true;
    find(panel, "[data-panel-close]", HTMLElement).focus();
  }

  function close() {
    if (!opener) return;
    delete app.dataset["panel"];
    opener.setAttribute("aria-expanded", "false");
    room.inert = false;
    opener.focus();
    opener = undefined;
  }

  app.addEventListener("click", (event) => {
    const name = around(event, "[data-panel-open]")?.dataset["panelOpen"];
    if (name) open(name);
    else if (around(event, "[data-panel-close]")) close();
    // The page that a link leads to may be this one, only further down.
    else if (opener && around(event, ".side a, .home a")) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !closeFold(app)) close();
  });
  for (const panel of findAll(app, ".side, .home", HTMLElement)) {
    panel.addEventListener("keydown", (event) => {
      if (opener && event.key === "Tab") keepInside(panel, event);
    });
  }
  return { open, close };
}

/**
 * The list of teams is left by Escape, with the keyboard on what opened it.
 * @param {HTMLElement} app
 */
function closeFold(app) {
  const fold = app.querySelector(".teams[open]");
  if (!fold?.contains(document.activeElement)) return false;
  fold.removeAttribute("open");
  find(fold, "summary", HTMLElement).focus();
  return true;
}

/** Whoever tabs out of an open panel at one end comes in at the other. @param {HTMLElement} panel @param {KeyboardEvent} event */
function keepInside(panel, event) {
  const stops = findAll(panel, "a, button, input, summary", HTMLElement).filter(
    (one) => one.offsetParent !== null,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const [from, to] = event.shiftKey ? [first, last] : [last, first];
  if (document.activeElement !== from || !to) return;
  event.preventDefault();
  to.focus();
}
