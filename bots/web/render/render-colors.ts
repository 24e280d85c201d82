import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import { contrastOf } from "#src/domain/brand.ts";
import type { Html } from "./drawing.ts";

/** What a picker shows of a colour that nobody has chosen. */
const noColor = "#cccccc";

/** So many places for a colour, each with a picker and how letters stand on it. */
export function renderColors(words: Words, colors: readonly string[], places: number): Html[] {
  return Array.from({ length: places }, (_, at) => renderColor(words, at + 1, colors[at]));
}

function renderColor({ brand, format }: Words, number: number, color?: string): Html {
  const place = format.count(number);
  const against = (ink: string) => format.decimal(contrastOf(color ?? ink, ink));
  return html`<div class="color" data-color data-contrast="${brand.contrast("{white}", "{black}")}">
    <input
      type="color"
      value="${color ?? noColor}"
      aria-label="${brand.pickColor(place)}"
      ${color === undefined ? html`data-empty` : ""}
    />
    <input
      name="color"
      data-part="color"
      value="${color ?? ""}"
      maxlength="7"
      placeholder="#rrggbb"
      spellcheck="false"
      autocomplete="off"
      aria-label="${brand.color(place)}"
    />
    <span class="contrast" aria-live="polite"
      >${color === undefined ? "" : brand.contrast(against("#ffffff"), against("#000000"))}</span
    >
  </div>`;
}
