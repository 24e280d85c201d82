import { html } from "hono/html";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { type Brand, brandLimits } from "#src/domain/brand.ts";
import type { Learned } from "#src/domain/preference.ts";
import { tones } from "#src/domain/script.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { renderLearned, renderOwnLearned } from "./render-learned.ts";
import { renderColors } from "./render-colors.ts";
import type { Around } from "./around.ts";
import { renderFrame } from "./render-frame.ts";

interface Page {
  around: Around;
  brands: Brand[];
  mayChange: boolean;
  ownLearned: Learned[];
}

/** How the team wants to sound and look. */
export function renderBrandPage({ around, brands, mayChange, ownLearned }: Page) {
  const words = wordsFor(around.person.language);
  const { brand: texts } = words;
  const isFull = brands.length >= brandLimits.brandsMax;
  return renderFrame({
    around,
    title: texts.title,
    here: "/chat/brand",
    script: "brand.js",
    styles: ["settings.css", "brand.css"],
    skip: { to: "brands", label: texts.title },
    middle: html`<div class="scroll">
      <div
        class="settings brands"
        id="brands"
        tabindex="-1"
        data-words="${JSON.stringify(wordsForScript(words))}"
      >
        <p class="connection" role="status" hidden></p>
        <p class="settings-text">${mayChange ? texts.text : texts.lookOnly}</p>
        ${mayChange || brands.length > 0 ? "" : html`<p class="settings-text">${texts.noneToLook}</p>`}
        <div class="settings-parts" data-live="brands">
          ${ownLearned.length > 0 ? renderOwnLearned(words, ownLearned) : ""}
          ${brands.map((brand) => renderBrand(words, brand, { mayChange, isOnly: brands.length === 1 }))}
          ${mayChange && !isFull ? renderNew(words, brands.length === 0) : ""}
        </div>
      </div>
    </div>`,
  });
}

function renderNew(words: Words, isFirst: boolean): Html {
  const { brand } = words;
  if (isFirst) {
    return html`<form class="panel" data-brand="" data-key="new">
      <p>${brand.none}</p>
      ${renderFields(words)}${renderEnd(words)}
    </form>`;
  }
  return html`<details class="panel fold-panel" data-key="new">
    <summary>${icon("plus")}<span>${brand.add}</span></summary>
    <form data-brand="">${renderFields(words)}${renderEnd(words)}</form>
  </details>`;
}

function renderBrand(
  words: Words,
  brand: Brand,
  { mayChange, isOnly }: { mayChange: boolean; isOnly: boolean },
): Html {
  const { brand: texts } = words;
  return html`<form
    class="panel"
    data-brand="${brand.id}"
    data-key="${brand.id}"
    aria-label="${brand.name}"
  >
    <fieldset ${mayChange ? "" : html`disabled`}>
      <div class="brand-head">
        <h2>${brand.name}</h2>
        ${brand.isDefault && !isOnly ? html`<span class="badge">${texts.default}</span>` : ""}
      </div>
      ${renderFields(words, brand)} ${renderLearned(words, brand.learned ?? [], mayChange)}
      ${mayChange ? renderEnd(words, { isDefault: brand.isDefault, name: brand.name }) : ""}
    </fieldset>
  </form>`;
}

function renderFields(words: Words, brand?: Brand): Html {
  const { brand: texts, chat } = words;
  const { nameLengthMax, audienceLengthMax } = brandLimits;
  return html`<label class="field"
      ><span>${texts.name}</span
      ><input name="name" required maxlength="${nameLengthMax}" value="${brand?.name ?? ""}"
    /></label>
    <label class="field"
      ><span>${texts.tone}</span>
      <select name="tone">
        <option value="">${texts.toneAsked}</option>
        ${tones.map(
          (tone) =>
            html`<option value="${tone}" ${brand?.tone === tone ? html`selected` : ""}>
              ${chat.tones[tone]} · ${chat.toneFlavours[tone]}
            </option>`,
        )}
      </select>
      <small>${texts.toneHint}</small></label
    >
    <label class="field"
      ><span>${texts.audience}</span
      ><input
        name="audience"
        maxlength="${audienceLengthMax}"
        value="${brand?.audience ?? ""}"
      /><small>${texts.audienceHint}</small></label
    >
    <fieldset class="colors">
      <legend>${texts.colors}</legend>
      <small>${texts.colorsHint}</small>
      ${renderColors(words, brand?.colors ?? [], brandLimits.colorsMax)}
    </fieldset>
    ${renderLines("avoided", texts.avoided, texts.avoidedHint, brand?.avoidedPhrases)}
    ${renderLines("examples", texts.examples, texts.examplesHint, brand?.examples)}`;
}

function renderLines(name: string, label: string, hint: string, lines: string[] = []): Html {
  return html`<label class="field"
    ><span>${label}</span><textarea name="${name}" rows="3">${lines.join("\n")}</textarea
    ><small>${hint}</small></label
  >`;
}

function renderEnd({ brand }: Words, known?: { isDefault: boolean; name: string }): Html {
  return html`<p class="form-answer" role="status"></p>
    <div class="actions">
      <button type="submit" class="button main">${brand.save}</button>
      ${
        known && !known.isDefault
          ? html`<button type="button" class="button plain" data-default>
              ${brand.makeDefault}
            </button>`
          : ""
      }
      ${
        known
          ? html`<button type="button" class="button risky" data-remove>${brand.remove}</button>`
          : ""
      }
    </div>
    ${
      known
        ? html`<div class="sure" hidden>
            <p>${brand.removeAsk(known.name)}</p>
            <button type="button" class="button risky" data-remove-sure>${brand.removeSure}</button>
          </div>`
        : ""
    }`;
}

/** The words that change while the page is used: the script has none of its own. */
function wordsForScript({ brand, learned, web }: Words) {
  return {
    notSent: web.notSent,
    saved: brand.saved,
    changedMeanwhile: brand.changedMeanwhile,
    goneMeanwhile: brand.goneMeanwhile,
    forgotten: learned.forgotten,
  };
}
