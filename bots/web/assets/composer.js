// @ts-check
import { awaitOnItsPage } from "./await-answer.js";
import { find, randomId } from "./dom.js";
import { keepDraft, readDraft } from "./draft.js";
import { send } from "./send.js";

/** A text longer than this, or of several lines, is no keyword: it may be a script. In characters. */
const keywordLengthMax = 100;

/**
 * The field to write in: grows with the text, keeps what was not sent, and sends with Enter.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 */
export function openComposer(app, words) {
  const conversation = app.dataset["conversation"] ?? "";
  const form = find(app, ".composer", HTMLFormElement);
  const field = find(form, "textarea", HTMLTextAreaElement);
  const button = find(form, ".send", HTMLButtonElement);
  const answer = find(app, ".answer", HTMLElement);
  const ownScript = app.querySelector(".own-script");
  /** One text tried again keeps its id, so that it arrives once; another text is another message. */
  let tried = { text: "", externalId: "" };
  let isSending = false;

  function fit() {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
    const text = field.value.trim();
    button.disabled = isSending || text === "";
    ownScript?.toggleAttribute("hidden", !mayBeScript(text));
  }

  /** @param {string} text */
  function write(text) {
    field.value = text;
    keepDraft(conversation, field.value);
    fit();
    field.focus();
  }

  async function submit() {
    const text = field.value.trim();
    if (text === "" || isSending) return;
    isSending = true;
    answer.textContent = "";
    form.classList.add("is-busy");
    fit();
    const path =
      conversation === "" ? "/chat" : `/chat/${encodeURIComponent(conversation)}/messages`;
    const box = ownScript?.querySelector("input");
    const isOwnScript = box?.checked === true && mayBeScript(text);
    if (tried.text !== text) tried = { text, externalId: randomId() };
    const content = { ...tried, ...(isOwnScript && { isOwnScript }) };
    const result = await send(path, content, words["notSent"] ?? "");
    isSending = false;
    form.classList.remove("is-busy");
    if (result.ok) {
      tried = { text: "", externalId: "" };
      field.value = "";
      keepDraft(conversation, field.value);
      if (conversation === "") {
        const id = String(result.body["id"]);
        awaitOnItsPage(id);
        location.assign(`/chat/${encodeURIComponent(id)}`);
      }
    } else answer.textContent = result.message ?? "";
    fit();
    field.focus();
  }

  field.value = readDraft(conversation);
  fit();
  // On a touch screen the keyboard would cover half of the page before anybody wants to type.
  if (conversation === "" && !matchMedia("(pointer: coarse)").matches) field.focus();
  field.addEventListener("input", () => {
    keepDraft(conversation, field.value);
    fit();
  });
  field.addEventListener("keydown", (event) => {
    // While a Hangul syllable is being composed, Enter belongs to the input method; Safari tells by 229.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229)
      return;
    event.preventDefault();
    void submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  return { write };
}

/** @param {string} text */
function mayBeScript(text) {
  return text.length > keywordLengthMax || text.includes("\n");
}
