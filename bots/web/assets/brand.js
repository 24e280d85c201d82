// @ts-check
import { around, find, findAll } from "./dom.js";
import { openFrame } from "./frame.js";
import { send } from "./send.js";

const app = find(document, ".app", HTMLElement);
openFrame(app, JSON.parse(app.dataset["words"] ?? "{}"));

const page = find(document, ".brands", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(page.dataset["words"] ?? "{}");
const rates = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

page.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement)) return;
  event.preventDefault();
  void save(event.target);
});
page.addEventListener("click", (event) => {
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
page.addEventListener("input", (event) => {
  const row = around(event, "[data-color]");
  if (row && event.target instanceof HTMLInputElement) showColor(row, event.target);
});

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
  const result = await send(path, content, words["notSent"] ?? "");
  if (!result.ok) say(form, result.message ?? "", "refused");
  else if (id === "") location.reload();
  else {
    find(form, "h2", HTMLElement).textContent = content.name.trim();
    say(form, words["saved"] ?? "", "saved");
  }
}

/** @param {HTMLElement} form @param {"default" | "delete"} what */
async function change(form, what) {
  const path = `/chat/brand/${encodeURIComponent(form.dataset["brand"] ?? "")}/${what}`;
  const result = await send(path, {}, words["notSent"] ?? "");
  if (result.ok) location.reload();
  else say(form, result.message ?? "", "refused");
}

/** @param {HTMLElement} form @param {string} text @param {"saved" | "refused"} mood */
function say(form, text, mood) {
  const answer = find(form, ".form-answer", HTMLElement);
  answer.className = `form-answer ${mood}`;
  answer.textContent = text;
}

/**
 * The field and the picker of a colour show the same, and how it stands against letters.
 * @param {HTMLElement} row
 * @param {HTMLInputElement} changed
 */
function showColor(row, changed) {
  const [picker, field] = findAll(row, "input", HTMLInputElement);
  if (!picker || !field) return;
  if (changed === picker) field.value = picker.value;
  const color = /^#[\da-f]{6}$/i.test(field.value.trim()) ? field.value.trim() : undefined;
  if (color) picker.value = color.toLowerCase();
  picker.toggleAttribute("data-empty", !color);
  find(row, ".contrast", HTMLElement).textContent = color
    ? (words["contrast"] ?? "")
        .replace("{white}", rates.format(contrast(color, 1)))
        .replace("{black}", rates.format(contrast(color, 0)))
    : "";
}

/**
 * Against white (1) or black (0): https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * @param {string} color
 * @param {0 | 1} other
 */
function contrast(color, other) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const own = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
}
