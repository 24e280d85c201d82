// @ts-check
import { around, find, findAll } from "./dom.js";

const rates = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

/**
 * The field and the picker of a colour show the same, and how letters stand on it.
 * @param {Event} event
 */
export function showColor(event) {
  const row = around(event, "[data-color]");
  if (!row || !(event.target instanceof HTMLInputElement)) return;
  const [picker, field] = findAll(row, "input", HTMLInputElement);
  if (!picker || !field) return;
  if (event.target === picker) field.value = picker.value;
  const color = /^#[\da-f]{6}$/i.test(field.value.trim()) ? field.value.trim() : undefined;
  if (color) picker.value = color.toLowerCase();
  picker.toggleAttribute("data-empty", !color);
  find(row, ".contrast", HTMLElement).textContent = color
    ? (row.dataset["contrast"] ?? "")
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
