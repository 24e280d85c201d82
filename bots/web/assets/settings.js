// @ts-check
import { openCopying } from "./copy-link.js";
import { find } from "./dom.js";
import { openLivePage } from "./live-page.js";
import { send } from "./send.js";

const app = find(document, ".app", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(app.dataset["words"] ?? "{}");
openLivePage(app, words, "/chat/settings");
openCopying(words);
openForm(find(app, "#you", HTMLFormElement));

app.addEventListener("change", (event) => {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.name === "theme") void changeTheme(target.value);
});

/** Seen at once, kept by the service for the next page. @param {string} theme */
async function changeTheme(theme) {
  document.documentElement.dataset["theme"] = theme;
  const scheme = find(document, 'meta[name="color-scheme"]', HTMLMetaElement);
  scheme.content = theme === "system" ? "light dark" : theme;
  await send("/chat/preferences", { theme }, "");
}

/** @param {HTMLFormElement} form */
function openForm(form) {
  const answer = find(form, ".form-answer", HTMLElement);
  const zone = find(form, "#time-zone", HTMLInputElement);
  const language = find(form, "#language", HTMLSelectElement);
  const zones = new Set(
    Array.from(find(form, "datalist", HTMLDataListElement).options, ({ value }) => value),
  );
  const check = () => {
    const isKnown = zones.has(zone.value) || zone.value === zone.defaultValue;
    zone.setCustomValidity(isKnown ? "" : (form.dataset["unknownZone"] ?? ""));
  };
  zone.addEventListener("input", check);
  form.addEventListener("input", () => {
    answer.textContent = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void save();
  });

  async function save() {
    const before = document.documentElement.lang;
    // Whoever saves without having touched the zone has not chosen one.
    const { timeZone, ...rest } = Object.fromEntries(new FormData(form));
    const changes = timeZone === zone.defaultValue ? rest : { ...rest, timeZone };
    const result = await send("/chat/preferences", changes, words["notSent"] ?? "");
    if (!result.ok) answer.textContent = result.message ?? "";
    else if (language.value !== before || "timeZone" in changes) location.reload();
    else answer.textContent = form.dataset["saved"] ?? "";
  }
}
