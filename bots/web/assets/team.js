// @ts-check
import { around, find } from "./dom.js";
import { openFrame } from "./frame.js";

const app = find(document, ".app", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(app.dataset["words"] ?? "{}");
openFrame(app, words);

document.addEventListener("click", (event) => {
  const button = around(event, "[data-copy]");
  if (button) void copy(button);
});

/** @param {HTMLElement} button */
async function copy(button) {
  const field = find(document, ".invited input", HTMLInputElement);
  field.select();
  try {
    await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
    find(button, "span", HTMLElement).textContent = words["copied"] ?? "";
  } catch {
    // No clipboard without HTTPS: the address is selected to be copied by hand.
  }
}
