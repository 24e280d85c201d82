// @ts-check
import { find, randomId } from "./dom.js";
import { send } from "./send.js";

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
  const draftKey = `draft:${conversation}`;
  /** Stays the same while one text is tried again, so that it arrives once. */
  let externalId = randomId();
  let isSending = false;

  function fit() {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
    button.disabled = isSending || field.value.trim() === "";
  }

  /** @param {string} text */
  function write(text) {
    field.value = text;
    remember();
    fit();
    field.focus();
  }

  function remember() {
    try {
      sessionStorage.setItem(draftKey, field.value);
    } catch {
      // A browser that keeps nothing only loses the draft.
    }
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
    const result = await send(path, { text, externalId }, words["notSent"] ?? "");
    isSending = false;
    form.classList.remove("is-busy");
    if (result.ok) {
      externalId = randomId();
      field.value = "";
      remember();
      if (conversation === "")
        location.assign(`/chat/${encodeURIComponent(String(result.body["id"]))}`);
    } else answer.textContent = result.message ?? "";
    fit();
    field.focus();
  }

  try {
    field.value = sessionStorage.getItem(draftKey) ?? "";
  } catch {
    // As above.
  }
  fit();
  if (conversation === "" && matchMedia("(pointer: fine)").matches) field.focus();
  field.addEventListener("input", () => {
    remember();
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
