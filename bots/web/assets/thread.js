// @ts-check
import { find } from "./dom.js";
import { createFollower } from "./follow.js";
import { morph } from "./morph.js";

/**
 * Draws what changed in the open thread, in place, and follows its end.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 * @param {(message: HTMLElement) => void} onMessage
 */
export function openThread(app, words, onMessage) {
  const log = find(app, ".log", HTMLElement);
  const follower = createFollower(app);

  /** @param {{ id: string, html: string, title: string }} event */
  function draw({ id, html, title }) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = find(template.content, "article", HTMLElement);
    const wasFollowing = follower.isFollowing();
    const old = document.getElementById(`message-${id}`);
    const isOpenAgain = old !== null && !hasButtons(old) && hasButtons(fresh);
    if (old) morph(old, fresh);
    else {
      fresh.classList.add("is-new");
      log.append(fresh);
    }
    onMessage(old ?? fresh);
    drawTitle(title);
    if (old) {
      if (wasFollowing) follower.toEnd("instant");
      if (wasFollowing && isOpenAgain) follower.showAgain(old);
    } else if (wasFollowing || fresh.classList.contains("from-person")) follower.showNew(fresh);
    else follower.offerNewest();
  }

  /** @param {string} title */
  function drawTitle(title) {
    if (title === "") return;
    find(app, "[data-title]", HTMLElement).textContent = title;
    const entry = app.querySelector('[aria-current="page"] .thread-title');
    if (entry) entry.textContent = title;
    document.title = `${title} · ${words["appName"]}`;
  }

  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  follower.toEnd("instant");
  return { draw };
}

/** @param {Element} message */
function hasButtons(message) {
  return message.querySelector("[data-press]") !== null;
}
