// @ts-check
import { showColor } from "./colors.js";
import { around, find, findAll } from "./dom.js";
import { isField, settle } from "./field-values.js";
import { changedMeanwhile, goneMeanwhile } from "./keep-typed.js";
import { openLivePage, refresh } from "./live-page.js";
import { send } from "./send.js";

const app = find(document, ".app", HTMLElement);
openLivePage(app, JSON.parse(app.dataset["words"] ?? "{}"));

const page = find(document, ".brands", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(page.dataset["words"] ?? "{}");

page.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  void save(event.target);
});
page.addEventListener("click", (event) => {
  const forgets = around(event, "[data-forget]");
  if (forgets) return void forget(forgets);
  const form = around(event, "form");
  if (!form) return;
  if (around(event, "[data-default]")) void change(form, "default");
  if (around(event, "[data-remove-sure]")) void change(form, "delete");
  if (around(event, "[data-remove]")) {
    const sure = find(form, ".sure", HTMLElement);
    sure.hidden = false;
    find(sure, "button", HTMLButtonElement).focus();
  }
});
page.addEventListener("input", showColor);
for (const [name, text] of [
  [changedMeanwhile, words["changedMeanwhile"]],
  [goneMeanwhile, words["goneMeanwhile"]],
]) {
  page.addEventListener(name ?? "", ({ target }) => {
    const isOther = target instanceof HTMLFormElement && target.dataset["saving"] === undefined;
    if (isOther) say(target, text ?? "", "refused");
  });
}

/** @param {HTMLFormElement} form */
async function save(form) {
  const id = form.dataset["brand"] ?? "";
  const value = (/** @type {string} */ name) => {
    const field = form.elements.namedItem(name);
    return field && "value" in field && typeof field.value === "string" ? field.value : "";
  };
  const lines = (/** @type {string} */ name) =>
    value(name)
      .split("\n")
      .map((each) => each.trim())
      .filter((each) => each !== "");
  const tone = value("tone");
  const content = {
    name: value("name"),
    ...(tone !== "" && { tone }),
    colors: findAll(form, '[name="color"]', HTMLInputElement)
      .map((field) => field.value.trim())
      .filter((each) => each !== ""),
    audience: value("audience"),
    avoidedPhrases: lines("avoided"),
    examples: lines("examples"),
  };
  const path = id === "" ? "/chat/brand" : `/chat/brand/${encodeURIComponent(id)}`;
  form.dataset["saving"] = "";
  const result = await send(path, content, words["notSent"] ?? "");
  delete form.dataset["saving"];
  if (!result.ok) say(form, result.message ?? "", "refused");
  else if (id === "") {
    form.reset();
    form.closest("details")?.removeAttribute("open");
    await refresh();
  } else {
    for (const field of findAll(form, "input, textarea, select", HTMLElement)) {
      if (isField(field)) settle(field);
    }
    await refresh();
    say(form, words["saved"] ?? "", "saved");
  }
}

/** @param {HTMLElement} form @param {"default" | "delete"} what */
async function change(form, what) {
  const path = `/chat/brand/${encodeURIComponent(form.dataset["brand"] ?? "")}/${what}`;
  const result = await send(path, {}, words["notSent"] ?? "");
  if (result.ok) await refresh();
  else say(form, result.message ?? "", "refused");
}

/**
 * Takes back one thing that was learned, and says so where its button was.
 * @param {HTMLElement} button
 */
async function forget(button) {
  const holder = button.closest("[data-brand]");
  const item = button.closest("li");
  if (!(holder instanceof HTMLElement) || !item) return;
  const path = `/chat/brand/${encodeURIComponent(holder.dataset["brand"] ?? "")}/forget`;
  const result = await send(path, { key: button.dataset["forget"] }, words["notSent"] ?? "");
  if (!result.ok) return say(holder, result.message ?? "", "refused");
  item.remove();
  say(holder, words["forgotten"] ?? "", "saved");
}

/** @param {HTMLElement} form @param {string} text @param {"saved" | "refused"} mood */
function say(form, text, mood) {
  const answer = find(form, ".form-answer", HTMLElement);
  answer.className = `form-answer ${mood}`;
  answer.textContent = text;
}
