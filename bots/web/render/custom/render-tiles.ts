import { html } from "hono/html";
import type { Html } from "../drawing.ts";

interface Tiles {
  /** Unique in the thread. */
  group: string;
  legend: string;
  /** What the script reads the choice as, such as data-setting="music". */
  part: { of: "setting" | "brief"; name: string };
  chosen: string;
  tiles: { value: string; name: string; hint?: string; look?: string }[];
  look?: "chips";
}

/** One of a few, each with a name and perhaps a hint. */
export function renderTiles({ group, legend, part, chosen, tiles, look }: Tiles): Html {
  return html`<fieldset class="choice ${look ?? ""}">
    <legend>${legend}</legend>
    <div class="tiles">
      ${tiles.map(
        ({ value, name, hint, look: sample }) =>
          html`<label class="tile ${sample ?? ""}">
            <input
              type="radio"
              name="${group}"
              value="${value}"
              data-of="${part.of}"
              data-part="${part.name}"
              ${value === chosen ? html`checked` : ""}
            />
            <span><strong>${name}</strong>${hint ? html`<small>${hint}</small>` : ""}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
