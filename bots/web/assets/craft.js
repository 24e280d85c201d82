// @ts-check
import { around, find, findAll } from "./dom.js";

/**
 * What moves on the cards of custom mode without asking the service: voices are listened to, sliders
 * say where they stand, scenes change places.
 * @param {HTMLElement} log
 */
export function openCraft(log) {
  const listening = createListening();
  log.addEventListener("click", (event) => {
    const button = around(event, "[data-listen]");
    if (button) listening.toggle(button);
    const arrow = around(event, "[data-move]");
    if (arrow) moveScene(arrow);
  });
  log.addEventListener("input", (event) => {
    const slider = event.target;
    if (!(slider instanceof HTMLInputElement) || slider.type !== "range") return;
    sayValue(slider);
    if (slider.dataset["part"] === "speed") listening.speed(Number(slider.value));
  });
}

/** Where each slider stands. @param {HTMLElement} message */
export function sayValues(message) {
  for (const slider of findAll(message, "[type=range]", HTMLInputElement)) sayValue(slider);
}

/** Beside it and for a screen reader. @param {HTMLInputElement} slider */
function sayValue(slider) {
  const says = (slider.dataset["says"] ?? "{}").replace("{}", slider.value);
  slider.setAttribute("aria-valuetext", says);
  const output = slider.parentElement?.querySelector("output");
  if (output) output.textContent = says;
}

/** One voice at a time, at the speed that is set. */
function createListening() {
  const audio = new Audio();
  /** @type {HTMLElement | undefined} */
  let playing;

  function stop() {
    audio.pause();
    if (playing) {
      playing.classList.remove("is-playing");
      playing.setAttribute("aria-label", playing.dataset["play"] ?? "");
    }
    playing = undefined;
  }

  audio.addEventListener("ended", stop);
  audio.addEventListener("error", stop);
  return {
    /** @param {HTMLElement} button */
    toggle(button) {
      const isSame = playing === button;
      stop();
      if (isSame) return;
      const card = button.closest(".message");
      const slider = card?.querySelector('[data-part="speed"]');
      audio.src = button.dataset["listen"] ?? "";
      audio.defaultPlaybackRate = slider instanceof HTMLInputElement ? Number(slider.value) : 1;
      playing = button;
      button.classList.add("is-playing");
      button.setAttribute("aria-label", button.dataset["pause"] ?? "");
      audio.play().catch(stop);
    },
    /** @param {number} speed */
    speed(speed) {
      audio.playbackRate = speed;
    },
  };
}

/** The points change places among themselves; the focus goes along. @param {HTMLElement} arrow */
function moveScene(arrow) {
  const item = arrow.closest("[data-order]");
  const list = item?.parentElement;
  if (!(item instanceof HTMLElement) || !list) return;
  const isUp = arrow.dataset["move"] === "up";
  const other = isUp ? item.previousElementSibling : item.nextElementSibling;
  if (!other?.querySelector("[data-move]")) return;
  if (isUp) other.before(item);
  else other.after(item);
  arrow.focus();
  const number = [...list.children].indexOf(item) + 1;
  const said = (list.dataset["moved"] ?? "")
    .replace("{line}", item.dataset["line"] ?? "")
    .replace("{number}", String(number));
  const section = list.parentElement;
  if (section) find(section, "[data-order-status]", HTMLElement).textContent = said;
}
