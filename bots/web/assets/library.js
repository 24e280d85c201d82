// @ts-check
import { around, find } from "./dom.js";
import { openLivePage, refresh } from "./live-page.js";
import { send } from "./send.js";
import { upload } from "./upload.js";

const app = find(document, ".app", HTMLElement);
openLivePage(app, JSON.parse(app.dataset["words"] ?? "{}"));

const page = find(document, ".library", HTMLElement);
/** @type {Record<string, string>} */
const words = JSON.parse(page.dataset["words"] ?? "{}");

// Whoever only looks has neither.
if (page.querySelector("[data-drop]")) {
  openUpload();
  openEditor();
}

/** Files chosen or dropped go up one after the other; what was refused is named with its reason. */
function openUpload() {
  const area = find(page, "[data-drop]", HTMLElement);
  const field = find(area, "[data-files]", HTMLInputElement);
  const state = find(area, ".upload-state", HTMLElement);

  /** @param {readonly File[]} files */
  async function uploadAll(files) {
    if (files.length === 0 || field.disabled) return;
    field.disabled = true;
    /** @type {string[]} */
    const refused = [];
    for (const file of files) {
      state.textContent = fill("uploading", file.name);
      const folder = page.dataset["folder"] ?? "";
      const taken = await upload(file, { folder, messageWhenOffline: words["notSent"] ?? "" });
      if (typeof taken === "string") refused.push(`${file.name}: ${taken}`);
    }
    field.disabled = false;
    field.value = "";
    if (refused.length === 0) location.assign(address());
    else state.textContent = refused.join("\n");
  }

  field.addEventListener("change", () => void uploadAll([...(field.files ?? [])]));
  area.addEventListener("dragover", (event) => {
    event.preventDefault();
    area.classList.add("is-over");
  });
  area.addEventListener("dragleave", () => area.classList.remove("is-over"));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("is-over");
    void uploadAll([...(event.dataTransfer?.files ?? [])]);
  });
}

/** The folder that is open shows what was put into it, whatever was looked for before. */
function address() {
  const folder = page.dataset["folder"];
  return folder ? `/chat/library?folder=${encodeURIComponent(folder)}` : "/chat/library";
}

function openEditor() {
  const dialog = find(page, ".editor", HTMLDialogElement);
  const form = find(dialog, "form", HTMLFormElement);
  const title = find(dialog, "#editor-title", HTMLElement);
  const answer = find(dialog, ".editor-answer", HTMLElement);
  const sure = find(dialog, ".sure", HTMLElement);
  let id = "";

  /** @param {string} name */
  const field = (name) => find(form, `[name="${name}"]`, HTMLInputElement);

  /** @param {string} path @param {unknown} content */
  async function change(path, content) {
    answer.textContent = "";
    const url = `/chat/library/pictures/${encodeURIComponent(id)}${path}`;
    const result = await send(url, content, words["notSent"] ?? "");
    if (result.ok) {
      dialog.close();
      void refresh();
    } else answer.textContent = result.message ?? "";
  }

  page.addEventListener("click", (event) => {
    const picture = around(event, "[data-picture]");
    if (!picture) return;
    id = picture.dataset["picture"] ?? "";
    title.textContent = fill("editing", picture.dataset["name"] ?? "");
    find(dialog, ".editor-picture", HTMLImageElement).src = find(
      picture,
      "img",
      HTMLImageElement,
    ).src;
    for (const name of ["name", "folder", "tags"]) field(name).value = picture.dataset[name] ?? "";
    answer.textContent = "";
    sure.hidden = true;
    dialog.showModal();
  });
  form.addEventListener("submit", (event) => {
    if (!(event.submitter instanceof HTMLButtonElement) || event.submitter.value !== "save") return;
    event.preventDefault();
    const tags = field("tags")
      .value.split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== "");
    void change("", { name: field("name").value, folder: field("folder").value, tags });
  });
  find(dialog, "[data-remove]", HTMLButtonElement).addEventListener("click", () => {
    sure.hidden = false;
    find(sure, "button", HTMLButtonElement).focus();
  });
  find(sure, "[data-remove-sure]", HTMLButtonElement).addEventListener(
    "click",
    () => void change("/delete", {}),
  );
}

/** @param {string} name @param {string} value */
function fill(name, value) {
  return (words[name] ?? "").replace("{}", value);
}
