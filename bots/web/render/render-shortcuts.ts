import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import { mayDo, type Standing } from "#src/domain/team.ts";
import type { Html } from "./drawing.ts";
import { icon } from "./icons.ts";
import { places } from "./places.ts";

const go = (path: string, key: string, name: string) => ({ keys: [key], name, path });

/** What the keyboard can do, over the page. The script reads the keys of pages from here. */
export function renderShortcuts(words: Words, who: Standing | undefined): Html {
  const say = words.home.shortcuts;
  const { keys } = say;
  const list: { keys: string[]; name: string; path?: string }[] = [
    { keys: ["?"], name: keys.help },
    { keys: ["/"], name: keys.write },
    ...(mayDo(who, "create") ? [go("/chat", "n", keys.newShort)] : []),
    ...places.map((place) => go(place.path, place.key, place.name(words))),
    { keys: ["h"], name: keys.home },
    { keys: ["j"], name: keys.next },
    { keys: ["k"], name: keys.previous },
    { keys: ["Enter"], name: keys.send },
    { keys: ["Shift", "Enter"], name: keys.line },
    { keys: ["Esc"], name: keys.close },
  ];
  return html`<dialog class="shortcuts" aria-labelledby="shortcuts-title">
    <div class="shortcuts-head">
      <h2 id="shortcuts-title">${say.title}</h2>
      <button type="button" class="bare" data-shortcuts="close" aria-label="${say.close}">
        ${icon("close")}
      </button>
    </div>
    <dl>
      ${list.map(
        (one) =>
          html`<div
            ${one.path === undefined ? "" : html`data-goes="${one.path}" data-by="${one.keys[0]}"`}
          >
            <dt>${one.name}</dt>
            <dd>${one.keys.map((key) => html`<kbd>${key}</kbd>`)}</dd>
          </div>`,
      )}
    </dl>
    <label class="shortcuts-switch"
      ><input type="checkbox" data-shortcuts="switch" checked /><span>${say.isOn}</span></label
    >
  </dialog>`;
}
