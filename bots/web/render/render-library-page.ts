import { html } from "hono/html";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import {
  type LibraryPage,
  type LibraryPicture,
  type LibraryQuery,
  libraryLimits,
} from "#src/domain/asset.ts";
import { type Html, mediaUrl } from "./drawing.ts";
import { icon } from "./icons.ts";
import type { Around } from "./around.ts";
import { renderFrame } from "./render-frame.ts";

interface Page {
  around: Around;
  query: LibraryQuery;
  library: LibraryPage;
}

const bytesAMegabyte = 1_000_000;

/** The team's own pictures, to look after. */
export function renderLibraryPage(page: Page) {
  const { around, query, library } = page;
  const words = wordsFor(around.person.language);
  const { library: texts } = words;
  const isEmpty = library.pictures.length === 0;
  const isSearched = (query.search ?? "") !== "" || query.folder !== undefined;
  const nothing = library.mayChange ? texts.empty : texts.emptyToLook;
  return renderFrame({
    around,
    title: texts.title,
    here: "/chat/library",
    script: "library.js",
    styles: ["settings.css", "library.css"],
    skip: { to: "pictures", label: texts.pictures },
    middle: html`<div class="scroll">
      <div
        class="settings library"
        data-folder="${query.folder ?? ""}"
        data-words="${JSON.stringify(wordsForScript(words))}"
      >
        <p class="connection" role="status" hidden></p>
        <p class="settings-text">${library.mayChange ? texts.text : texts.lookOnly}</p>
        ${library.mayChange ? renderUpload(words, query) : ""}
        <div class="settings-parts" data-live="library">
          <div data-key="space">${renderSpace(words, library)}</div>
          <div class="settings-parts" data-key="finder">${renderFinder(words, page)}</div>
          <div data-key="empty" ${isEmpty ? "" : html`hidden`}>
            <p class="empty">${isSearched ? texts.nothingFound : nothing}</p>
          </div>
          <ul
            class="shelf"
            id="pictures"
            tabindex="-1"
            aria-label="${texts.pictures}"
            data-key="pictures"
          >
            ${library.pictures.map((picture) => renderPicture(words, picture, library))}
          </ul>
          <div data-key="paging">${renderPaging(words, page)}</div>
        </div>
        ${library.mayChange ? renderEditor(words, library) : ""}
      </div>
    </div>`,
  });
}

function renderUpload({ library, format }: Words, { folder }: LibraryQuery): Html {
  const megabytes = format.count(libraryLimits.uploadBytesMax / bytesAMegabyte);
  return html`<section class="upload" data-drop>
    <label class="button main">
      ${icon("plus")}<span>${library.upload}</span>
      <input
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        class="hidden"
        data-files
      />
    </label>
    <p class="hint">${folder ? library.intoFolder(folder) : library.uploadHint(megabytes)}</p>
    <p class="upload-state" role="status"></p>
  </section>`;
}

function renderSpace({ library, format }: Words, { usedBytes, bytesMax }: LibraryPage): Html {
  const text = library.used(format.bytes(usedBytes), format.bytes(bytesMax));
  return html`<div class="space">
    <meter min="0" max="${bytesMax}" value="${usedBytes}" aria-label="${library.usedLabel}"></meter>
    <span>${text}</span>
  </div>`;
}

/** Looking for pictures needs no script: it is a form and links. */
function renderFinder({ library }: Words, { query, library: { folders } }: Page): Html {
  const folderLink = (folder: string | undefined, label: string) =>
    html`<a
      class="chip"
      href="${address({ ...(folder !== undefined && { folder }) })}"
      ${query.folder === folder ? html`aria-current="true"` : ""}
      >${label}</a
    >`;
  return html`<form class="finder" method="get" action="/chat/library" role="search">
      ${query.folder === undefined ? "" : html`<input type="hidden" name="folder" value="${query.folder}" />`}
      <input
        type="search"
        name="search"
        value="${query.search ?? ""}"
        maxlength="100"
        aria-label="${library.search}"
        placeholder="${library.search}"
      />
      <button type="submit" class="button plain">${library.searchButton}</button>
    </form>
    ${
      folders.length === 0
        ? ""
        : html`<nav class="folders" aria-label="${library.folders}">
            ${folderLink(undefined, library.allFolders)}
            ${folders.map(({ folder, pictures }) => folderLink(folder, `${folder} ${pictures}`))}
          </nav>`
    }`;
}

function renderPicture(
  { library, format }: Words,
  picture: LibraryPicture,
  { mayChange }: LibraryPage,
): Html {
  const { id, name, folder, tags, width, height, sizeBytes } = picture;
  const inside = html`<img
      src="${mediaUrl({ key: picture.thumbnailKey })}"
      alt=""
      loading="lazy"
      decoding="async"
    />
    <span class="asset-name">${name}</span>
    <span class="asset-facts">${library.size(width, height)} · ${format.bytes(sizeBytes)}</span>
    ${tags.length === 0 ? "" : html`<span class="asset-facts">${tags.map((tag) => `#${tag} `)}</span>`}`;
  if (!mayChange) return html`<li data-key="${id}"><div class="asset">${inside}</div></li>`;
  return html`<li data-key="${id}">
    <button
      type="button"
      class="asset"
      data-picture="${id}"
      data-name="${name}"
      data-folder="${folder}"
      data-tags="${tags.join(", ")}"
      aria-label="${library.editing(name)}"
    >
      ${inside}
    </button>
  </li>`;
}

function renderPaging({ library, format }: Words, { query, library: { total } }: Page): Html {
  const pages = Math.ceil(total / libraryLimits.pageSize);
  if (pages < 2) return "";
  const page = query.page ?? 1;
  const link = (to: number, label: string) =>
    to < 1 || to > pages
      ? ""
      : html`<a class="button plain" href="${address({ ...query, page: to })}">${label}</a>`;
  return html`<nav class="paging">
    ${link(page - 1, library.previous)}
    <span>${library.page(format.count(page), format.count(pages))}</span>
    ${link(page + 1, library.next)}
  </nav>`;
}

function renderEditor({ library }: Words, { folders }: LibraryPage): Html {
  const { nameLengthMax, folderLengthMax, tagLengthMax, tagsMax } = libraryLimits;
  return html`<dialog class="editor" aria-labelledby="editor-title">
    <form method="dialog">
      <h2 id="editor-title">${library.edit}</h2>
      <img class="editor-picture" alt="" />
      <label class="field"
        ><span>${library.name}</span><input name="name" required maxlength="${nameLengthMax}"
      /></label>
      <label class="field"
        ><span>${library.folder} · ${library.folderHint}</span
        ><input name="folder" list="folders" maxlength="${folderLengthMax}"
      /></label>
      <datalist id="folders" data-live="folders">
        ${folders.map(({ folder }) => html`<option value="${folder}"></option>`)}
      </datalist>
      <label class="field"
        ><span>${library.tags} · ${library.tagsHint}</span
        ><input name="tags" maxlength="${(tagLengthMax + 2) * tagsMax}"
      /></label>
      <p class="editor-answer" role="alert"></p>
      <div class="actions">
        <button type="submit" class="button main" value="save">${library.save}</button>
        <button type="submit" class="button plain" value="cancel" formnovalidate>
          ${library.cancel}
        </button>
        <button type="button" class="button risky" data-remove>${library.remove}</button>
      </div>
      <div class="sure" hidden>
        <p>${library.removeAsk}</p>
        <button type="button" class="button risky" data-remove-sure>${library.removeSure}</button>
      </div>
    </form>
  </dialog>`;
}

function address(query: LibraryQuery): string {
  const { folder, search, page } = query;
  const params = new URLSearchParams({
    ...(folder !== undefined && { folder }),
    ...(search !== undefined && search !== "" && { search }),
    ...(page !== undefined && page > 1 && { page: String(page) }),
  });
  return params.size === 0 ? "/chat/library" : `/chat/library?${params.toString()}`;
}

/** The words that change while the page is used: the script has none of its own. */
function wordsForScript({ library, web }: Words) {
  return {
    notSent: web.notSent,
    uploading: library.uploading("{}"),
    editing: library.editing("{}"),
  };
}
