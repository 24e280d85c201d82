import { html } from "hono/html";
import type { Words } from "#bots/conversation/words.ts";
import type { Html } from "../drawing.ts";
import { icon } from "../icons.ts";

/** Where a person's own picture is chosen from the team's library, or put into it. Filled when it is opened. */
export function renderPictureShelf({ chat, library, web }: Words): Html {
  const { pictures: say } = chat.custom;
  const wordsForScript = {
    notSent: web.notSent,
    uploading: library.uploading("{}"),
    nothingFound: library.nothingFound,
    empty: say.emptyShelf,
    chosen: say.ownChosen,
  };
  return html`<dialog
    class="picture-shelf"
    aria-labelledby="picture-shelf-title"
    data-words="${JSON.stringify(wordsForScript)}"
  >
    <div class="shelf-head">
      <h2 id="picture-shelf-title">${say.shelf}</h2>
      <button type="button" class="button plain small" data-shelf-close>${say.close}</button>
    </div>
    <div class="shelf-tools">
      <input
        type="search"
        maxlength="100"
        aria-label="${library.search}"
        placeholder="${library.search}"
      />
      <label class="button main">
        ${icon("plus")}<span>${say.upload}</span>
        <input type="file" accept="image/jpeg,image/png,image/webp" class="hidden" />
      </label>
    </div>
    <p class="shelf-state" role="status"></p>
    <ul class="shelf-pictures" aria-label="${library.pictures}"></ul>
    <button type="button" class="button plain small" data-shelf-more hidden>${say.more}</button>
  </dialog>`;
}
