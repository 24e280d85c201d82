// @ts-check
import { find, findAll } from "./dom.js";

/**
 * Shows how long the words of each scene take to say, and what is chosen, while it is being changed.
 * @param {HTMLElement} message
 * @param {Record<string, string>} words
 */
export function estimate(message, words) {
  let total = 0;
  const rates = message.querySelector(".scenes");
  for (const scene of findAll(message, "[data-scene]", HTMLElement)) {
    const text = find(scene, '[data-part="narration"]', HTMLTextAreaElement).value;
    const seconds =
      count(text, /[\p{Script=Hangul}\d]/gu) * rate(rates, "per-syllable") +
      count(text, /\p{Script=Latin}+/gu) * rate(rates, "per-word");
    put(scene, "[data-mark]", timeMark(total));
    total += seconds + rate(rates, "between");
    put(scene, "[data-seconds]", fill(words["seconds"], seconds));
  }
  put(message, "[data-total]", fill(words["total"], total));
  const selected = findAll(message, "[data-picture]:checked", HTMLInputElement).length;
  put(message, "[data-count]", selected === 0 ? "" : fill(words["selected"], selected));
}

/** @param {string} text @param {RegExp} pattern */
function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}

/** How fast the voice speaks, as the server says. @param {Element | null} scenes @param {string} unit */
function rate(scenes, unit) {
  return Number(scenes?.getAttribute(`data-seconds-${unit}`) ?? 0);
}

/** The way a player counts: 0:07. @param {number} seconds */
function timeMark(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** @param {string | undefined} template @param {number} value */
function fill(template, value) {
  return (template ?? "").replace("{}", String(Math.round(value)));
}

/** @param {ParentNode} root @param {string} selector @param {string} text */
function put(root, selector, text) {
  const place = root.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
}
