// @ts-check
import { isAwaited } from "./await-answer.js";
import { find, findAll } from "./dom.js";
import { createFollower } from "./follow.js";
import { morph } from "./morph.js";

/**
 * Draws what changed in the open thread, in place, and follows its end. What answers a press comes
 * into view wherever its person reads, and the keyboard goes on there.
 * @param {HTMLElement} app
 * @param {Record<string, string>} words
 * @param {(message: HTMLElement) => void} onMessage
 */
export function openThread(app, words, onMessage) {
  const log = find(app, ".log", HTMLElement);
  const follower = createFollower(app);
  let isAwaiting = isAwaited(app.dataset["conversation"] ?? "");

  /** @param {{ id: string, html: string, title: string }} event */
  function draw({ id, html, title }) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = find(template.content, "article", HTMLElement);
    const wasFollowing = follower.isFollowing();
    const old = document.getElementById(`message-${id}`);
    const isOpenAgain = old !== null && !hasButtons(old) && hasButtons(fresh);
    const isAnother = old !== null && old.dataset["kind"] !== fresh.dataset["kind"];
    const isAnswer =
      isAwaiting && (old ? isOpenAgain || isAnother : fresh.classList.contains("from-bot"));
    if (old) morphWithFocus(old, fresh);
    else {
      fresh.classList.add("is-new");
      log.append(fresh);
    }
    onMessage(old ?? fresh);
    drawTitle(title);
    if (old && isAnother && (wasFollowing || isAnswer)) follower.showNew(old);
    else if (old) {
      if (wasFollowing) follower.toEnd("instant");
      if (isOpenAgain && (wasFollowing || isAnswer)) follower.showAgain(old);
    } else if (wasFollowing || isAnswer || fresh.classList.contains("from-person")) {
      follower.showNew(fresh);
    } else follower.offerNewest();
    if (isAnswer) goOnAt(old ?? fresh);
  }

  /** Whoever has gone on to something else meanwhile keeps the focus there. @param {HTMLElement} message */
  function goOnAt(message) {
    isAwaiting = false;
    const { activeElement } = document;
    const isFree = activeElement === document.body || log.contains(activeElement);
    if (isFree && !message.classList.contains("aside")) message.focus({ preventScroll: true });
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
  const newest = findAll(log, ".message", HTMLElement).at(-1);
  if (isAwaiting && newest && hasButtons(newest)) goOnAt(newest);
  return {
    draw,
    /** What comes next answers a press. */
    awaitAnswer: () => {
      isAwaiting = true;
    },
  };
}

/** A button that had the focus and is gone leaves it to its card. @param {HTMLElement} old @param {HTMLElement} fresh */
function morphWithFocus(old, fresh) {
  const hadFocus = old.contains(document.activeElement);
  morph(old, fresh);
  if (hadFocus && !old.contains(document.activeElement)) old.focus({ preventScroll: true });
}

/** @param {Element} message */
function hasButtons(message) {
  return message.querySelector("[data-press]") !== null;
}
