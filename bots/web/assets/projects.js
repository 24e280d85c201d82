// @ts-check
import { around, find, findAll } from "./dom.js";
import { openLivePage, refresh } from "./live-page.js";
import { send } from "./send.js";

/** Letters typed within this time are looked for together. */
const typingMs = 200;

const app = find(document, ".app", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(app.dataset["words"] ?? "{}");
openLivePage(app, words);
openSearch(find(app, ".search", HTMLFormElement));
openMenus();
openRemoval(find(app, ".removal", HTMLDialogElement));

/** Finds while somebody types, without leaving the page. @param {HTMLFormElement} form */
function openSearch(form) {
  /** @type {number | undefined} */
  let timer;
  const look = () => {
    window.clearTimeout(timer);
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value !== "") query.set(name, value);
    }
    const address = query.size === 0 ? form.action : `${form.action}?${query}`;
    history.replaceState(null, "", address);
    void refresh(address);
  };
  form.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(look, typingMs);
  });
  form.addEventListener("compositionend", look);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
}

/** @param {EventTarget | null} [except] */
function closeMenus(except) {
  for (const menu of findAll(app, "details.menu[open]", HTMLDetailsElement)) {
    if (!(except instanceof Node && menu.contains(except))) menu.open = false;
  }
}

/** An open menu closes when something else is done. */
function openMenus() {
  document.addEventListener("click", (event) => closeMenus(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = app.querySelector("details.menu[open] > summary");
    closeMenus();
    if (open instanceof HTMLElement) open.focus();
  });
}

/** Nothing is deleted without being asked about. @param {HTMLDialogElement} dialog */
function openRemoval(dialog) {
  const answer = find(dialog, ".removal-answer", HTMLElement);
  const confirm = find(dialog, '[data-removal="confirm"]', HTMLButtonElement);
  let projectId = "";

  document.addEventListener("click", (event) => {
    const wish = around(event, "[data-remove]");
    if (wish) {
      projectId = wish.dataset["remove"] ?? "";
      find(dialog, "#removal-text", HTMLElement).textContent = wish.dataset["sentence"] ?? "";
      answer.textContent = "";
      dialog.showModal();
    }
    const isKept = around(event, '[data-removal="keep"]') || event.target === dialog;
    if (isKept) dialog.close();
  });
  confirm.addEventListener("click", () => void remove());

  async function remove() {
    confirm.disabled = true;
    const path = `/chat/projects/${encodeURIComponent(projectId)}/delete`;
    const result = await send(path, {}, words["notSent"] ?? "");
    confirm.disabled = false;
    if (!result.ok) {
      answer.textContent =
        result.status === 409 ? (dialog.dataset["goingOut"] ?? "") : (result.message ?? "");
      return;
    }
    dialog.close();
    find(app, "[data-search]", HTMLElement).focus({ preventScroll: true });
    await refresh();
  }
}
