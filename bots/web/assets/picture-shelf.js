// @ts-check
import { find, findAll } from "./dom.js";
import { upload } from "./upload.js";

/** @typedef {import("./upload.js").Picture} Picture */

/** So long nobody has typed on: then it is looked for. */
const typingPauseMs = 250;

/**
 * The dialog with the team's own pictures; undefined on a page that has none.
 * @param {ParentNode} root
 */
export function openPictureShelf(root) {
  const [shelf] = findAll(root, ".picture-shelf", HTMLDialogElement);
  if (!shelf) return undefined;
  const dialog = shelf;
  /** @type {Record<string, string>} */
  const words = JSON.parse(dialog.dataset["words"] ?? "{}");
  const search = find(dialog, "[type=search]", HTMLInputElement);
  const file = find(dialog, "[type=file]", HTMLInputElement);
  const state = find(dialog, ".shelf-state", HTMLElement);
  const list = find(dialog, ".shelf-pictures", HTMLElement);
  const more = find(dialog, "[data-shelf-more]", HTMLButtonElement);
  /** @type {(picture: Picture) => void} */
  let onChosen = ignore;
  let page = 1;
  let typing = 0;
  let asking = new AbortController();

  /** @param {Picture} picture */
  function choose(picture) {
    dialog.close();
    onChosen(picture);
  }

  /** @param {number} wanted */
  async function show(wanted) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const query = new URLSearchParams({ search: search.value, page: String(wanted) });
    const found = await read(query, signal);
    if (signal.aborted) return;
    if (!found) {
      state.textContent = words["notSent"] ?? "";
      return;
    }
    page = wanted;
    const entries = found.pictures.map((picture) => entryOf(picture, () => choose(picture)));
    if (page === 1) list.replaceChildren(...entries);
    else list.append(...entries);
    if (page > 1) entries[0]?.querySelector("button")?.focus();
    more.hidden = list.children.length >= found.total;
    const nothing = search.value.trim() === "" ? words["empty"] : words["nothingFound"];
    state.textContent = found.total === 0 ? (nothing ?? "") : "";
  }

  /** What is uploaded is what was wanted: it is chosen at once. */
  async function take() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    file.disabled = true;
    state.textContent = (words["uploading"] ?? "").replace("{}", chosen.name);
    const taken = await upload(chosen, { folder: "", messageWhenOffline: words["notSent"] ?? "" });
    file.disabled = false;
    file.value = "";
    if (typeof taken === "string") state.textContent = taken;
    else if (dialog.open) choose(taken);
  }

  search.addEventListener("input", () => {
    window.clearTimeout(typing);
    typing = window.setTimeout(() => void show(1), typingPauseMs);
  });
  file.addEventListener("change", () => void take());
  more.addEventListener("click", () => void show(page + 1));
  find(dialog, "[data-shelf-close]", HTMLButtonElement).addEventListener("click", () =>
    dialog.close(),
  );
  return {
    chosenWord: words["chosen"] ?? "",
    /** @param {(picture: Picture) => void} listener */
    open(listener) {
      onChosen = listener;
      search.value = "";
      state.textContent = "";
      list.replaceChildren();
      more.hidden = true;
      dialog.showModal();
      void show(1);
    },
  };
}

function ignore() {}

/**
 * @param {URLSearchParams} query
 * @param {AbortSignal} signal
 * @returns {Promise<{ pictures: Picture[], total: number } | undefined>}
 */
async function read(query, signal) {
  const response = await fetch(`/chat/library/pictures?${query}`, {
    headers: { Accept: "application/json" },
    signal,
  }).catch(() => undefined);
  if (response?.status === 401) location.assign("/");
  return response?.ok ? response.json().catch(() => undefined) : undefined;
}

/** @param {Picture} picture @param {() => void} onChosen */
function entryOf({ thumbnailKey, name }, onChosen) {
  const entry = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  const image = document.createElement("img");
  image.src = mediaUrl(thumbnailKey);
  image.alt = "";
  image.loading = "lazy";
  const label = document.createElement("span");
  label.textContent = name;
  button.append(image, label);
  button.addEventListener("click", onChosen);
  entry.append(button);
  return entry;
}

/** @param {string} key */
export function mediaUrl(key) {
  return `/chat/media/${key.split("/").map(encodeURIComponent).join("/")}`;
}
