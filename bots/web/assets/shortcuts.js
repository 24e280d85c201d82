// @ts-check
import { around, find, findAll } from "./dom.js";
import { recall, remember } from "./remember.js";

const offKey = "shortcuts-off";

/**
 * Single keys, as long as nobody is writing, and the overview of them.
 * @param {HTMLElement} app
 * @param {{ open: (name: string) => void }} panels
 */
export function openShortcuts(app, panels) {
  const dialog = find(document, "dialog.shortcuts", HTMLDialogElement);
  const box = find(dialog, '[data-shortcuts="switch"]', HTMLInputElement);
  box.checked = recall(offKey) === null;
  box.addEventListener("change", () => remember(offKey, box.checked ? null : "1"));
  document.addEventListener("click", (event) => {
    const wish = around(event, "[data-shortcuts]")?.dataset["shortcuts"];
    if (wish === "open") dialog.showModal();
    // A click beside the overview hits the dialog itself.
    if (wish === "close" || event.target === dialog) dialog.close();
  });

  /** @type {Record<string, () => void>} */
  const keys = {
    "?": () => dialog.showModal(),
    "/": () => {
      const field = app.querySelector("#text, [data-search]");
      if (field instanceof HTMLElement) field.focus();
    },
    h: () => {
      if (app.querySelector("#home")) panels.open("home");
    },
    j: () => goToThread(app, 1),
    k: () => goToThread(app, -1),
  };
  for (const place of findAll(dialog, "[data-goes]", HTMLElement)) {
    keys[place.dataset["by"] ?? ""] = () => location.assign(place.dataset["goes"] ?? "");
  }

  document.addEventListener("keydown", (event) => {
    if (!box.checked || isWriting(event) || document.querySelector("dialog[open]")) return;
    const act = keys[event.key] ?? keys[latinOf(event)];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Where the keyboard writes Hangul, the key named P says ㅔ. @param {KeyboardEvent} event */
function latinOf({ key, code }) {
  return /^\p{Script=Hangul}$/u.test(key) ? code.replace(/^Key/, "").toLowerCase() : "";
}

/** @param {KeyboardEvent} event */
function isWriting(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const { target } = event;
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button", "submit"].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** The conversation below or above the open one. @param {HTMLElement} app @param {number} step */
function goToThread(app, step) {
  const links = findAll(app, ".threads a", HTMLAnchorElement);
  const open = links.findIndex((link) => link.getAttribute("aria-current") === "page");
  const next = links[open === -1 && step < 0 ? -1 : open + step];
  if (next) location.assign(next.href);
}
