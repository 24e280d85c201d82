// @ts-check
import { keepCardDraft, restoreCardDraft } from "./card-draft.js";
import { around, find, findAll, randomId } from "./dom.js";
import { openOwnPictures } from "./own-pictures.js";
import { openCraft, sayValues } from "./craft.js";
import { estimate } from "./estimate.js";
import { readFields } from "./fields.js";
import { send } from "./send.js";

/** A press whose card has not changed after this long is open to be pressed again. */
const waitForChangeMs = 12_000;

/**
 * What can be pressed and filled in on the cards of a thread.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 * @param {{ onPressed: () => void }} listeners
 */
export function openCards(app, words, { onPressed }) {
  const conversation = app.dataset["conversation"] ?? "";
  const log = find(app, ".log", HTMLElement);
  const answer = find(app, ".answer", HTMLElement);
  /** @type {WeakMap<HTMLElement, number>} */
  const timers = new WeakMap();

  /** @param {HTMLElement} message */
  function release(message) {
    window.clearTimeout(timers.get(message));
    message.removeAttribute("aria-busy");
    for (const button of findAll(message, "[data-press]", HTMLButtonElement)) {
      button.disabled = false;
      const wasLeft = document.activeElement === message;
      if (wasLeft && button.classList.contains("is-pressed")) button.focus({ preventScroll: true });
      button.classList.remove("is-pressed");
    }
  }

  /** @param {HTMLElement} message @param {HTMLButtonElement} pressed */
  function hold(message, pressed) {
    message.setAttribute("aria-busy", "true");
    pressed.classList.add("is-pressed");
    // A button that cannot be pressed loses the focus, and the keyboard its place.
    if (document.activeElement === pressed) message.focus({ preventScroll: true });
    for (const button of findAll(message, "[data-press]", HTMLButtonElement))
      button.disabled = true;
    timers.set(
      message,
      window.setTimeout(() => release(message), waitForChangeMs),
    );
  }

  /** @param {HTMLElement} message @param {HTMLButtonElement} pressed */
  async function press(message, pressed) {
    const values = readValues(message, pressed);
    if (typeof values === "string") {
      answer.textContent = words[values] ?? "";
      return;
    }
    answer.textContent = "";
    hold(message, pressed);
    onPressed();
    const content = { token: pressed.dataset["press"], externalId: randomId(), ...values };
    const path = `/chat/${encodeURIComponent(conversation)}/press`;
    const result = await send(path, content, words["notSent"] ?? "");
    if (result.ok && result.body["accepted"] === true) return;
    answer.textContent = result.message ?? "";
    release(message);
  }

  log.addEventListener("click", (event) => {
    const message = around(event, ".message");
    const pressed = around(event, "[data-press]");
    if (message && pressed instanceof HTMLButtonElement) void press(message, pressed);
    const copy = around(event, "[data-copy]");
    if (copy) void copyLink(copy, answer, words);
  });
  openCraft(log);
  const own = openOwnPictures(log, conversation);
  log.addEventListener("input", (event) => {
    const message = around(event, ".message");
    if (!message) return;
    estimate(message, words);
    keepCardDraft(conversation, message);
  });
  tickByEnter(log);
  for (const message of findAll(log, ".message", HTMLElement)) {
    own.restore(message);
    restoreCardDraft(conversation, message);
    sayValues(message);
    estimate(message, words);
  }
  return {
    /** @type {(message: HTMLElement) => void} */
    changed: (message) => {
      release(message);
      sayValues(message);
      estimate(message, words);
      own.keep(message);
      keepCardDraft(conversation, message);
    },
  };
}

/** @param {HTMLElement} log */
function tickByEnter(log) {
  log.addEventListener("keydown", (event) => {
    const isPlainEnter = event.key === "Enter" && !event.isComposing && event.keyCode !== 229;
    const isPicture = event.target instanceof HTMLInputElement && event.target.type === "checkbox";
    if (isPlainEnter && isPicture && event.target instanceof HTMLInputElement) event.target.click();
  });
}

/**
 * What the press takes along, or the name of the sentence that says what is missing.
 * @param {HTMLElement} message
 * @param {HTMLButtonElement} pressed
 * @returns {{ values?: Record<string, unknown> } | string}
 */
function readValues(message, pressed) {
  if (pressed.dataset["localTime"]) return { values: { localTime: pressed.dataset["localTime"] } };
  switch (pressed.dataset["takes"]) {
    case "pictures": {
      const sceneIds = findAll(message, "[data-picture]:checked", HTMLInputElement).map(
        (box) => box.dataset["picture"],
      );
      return sceneIds.length === 0 ? "choosePicture" : { values: { sceneIds } };
    }
    case "time": {
      const localTime = find(message, '[data-part="localTime"]', HTMLInputElement).value;
      return localTime === "" ? "timeUnclear" : { values: { localTime } };
    }
    case "colors":
      return {
        values: {
          colors: findAll(message, '[data-part="color"]', HTMLInputElement).map(
            (field) => field.value,
          ),
        },
      };
    case "words": {
      const written = find(message, '[data-part="words"]', HTMLTextAreaElement).value;
      return written.trim() === "" ? "wordsMissing" : { values: { words: written } };
    }
    default: {
      const values = readFields(message);
      return Object.keys(values).length === 0 ? {} : { values };
    }
  }
}

/** @param {HTMLElement} button @param {HTMLElement} answer @param {Record<string, string>} words */
async function copyLink(button, answer, words) {
  const link = new URL(button.dataset["copy"] ?? "", location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    answer.textContent = words["copied"] ?? "";
  } catch {
    // No clipboard without HTTPS: show the address so that it can be copied by hand.
    answer.textContent = link;
  }
}
