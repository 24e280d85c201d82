// @ts-check
import { openCards } from "./cards.js";
import { openComposer } from "./composer.js";
import { around, find, findAll } from "./dom.js";
import { send } from "./send.js";
import { openThread } from "./thread.js";

const app = find(document, ".app", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(app.dataset["words"] ?? "{}");

const composer = openComposer(app, words);
const cards = openCards(app, words);
openThread(app, words, cards.changed);
openMenu();
void tellTimeZone();

document.addEventListener("click", (event) => {
  const example = around(event, "[data-example]")?.dataset["example"];
  if (example) composer.write(example);
  const language = around(event, "[data-language]")?.dataset["language"];
  if (language) void changeLanguage(language);
});

/** The list of conversations slides over the thread where there is no room beside it. */
function openMenu() {
  const opener = find(app, '[data-menu="open"]', HTMLElement);
  const side = find(app, ".side", HTMLElement);
  const room = find(app, ".room", HTMLElement);
  /** @param {boolean} isOpen */
  const show = (isOpen) => {
    app.classList.toggle("is-menu-open", isOpen);
    opener.setAttribute("aria-expanded", String(isOpen));
    room.inert = isOpen;
    if (isOpen) find(side, "a, button", HTMLElement).focus();
    else opener.focus();
  };
  for (const button of findAll(app, "[data-menu]", HTMLElement)) {
    button.addEventListener("click", () => show(button.dataset["menu"] === "open"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && app.classList.contains("is-menu-open")) show(false);
  });
}

/** @param {string} language */
async function changeLanguage(language) {
  const result = await send("/chat/preferences", { language }, words["notSent"] ?? "");
  if (result.ok) location.reload();
}

/** The times on the page are the service's guess until the browser has said where the person is. */
async function tellTimeZone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone === app.dataset["timeZone"] || sessionStorage.getItem("told-zone") === timeZone)
    return;
  sessionStorage.setItem("told-zone", timeZone);
  await send("/chat/preferences", { timeZone }, "");
}
