// @ts-check
import { around, find } from "./dom.js";

/**
 * A link that has just been made is copied by its button.
 * @param {Record<string, string>} words
 */
export function openCopying(words) {
  document.addEventListener("click", (event) => {
    const button = around(event, ".made-link [data-copy]");
    if (button) void copy(button, words);
  });
}

/** @param {HTMLElement} button @param {Record<string, string>} words */
async function copy(button, words) {
  find(document, ".made-link input", HTMLInputElement).select();
  try {
    await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
    find(button, "span", HTMLElement).textContent = words["copied"] ?? "";
  } catch {
    // No clipboard without HTTPS: the address is selected to be copied by hand.
  }
}
