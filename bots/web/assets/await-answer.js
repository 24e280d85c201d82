// @ts-check
import { recall, remember } from "./remember.js";

const key = "awaits-answer";

/** The first words of a conversation are answered on its own page. @param {string} conversation */
export function awaitOnItsPage(conversation) {
  remember(key, conversation);
}

/** Whether this page was opened to hear an answer. Holds once. @param {string} conversation */
export function isAwaited(conversation) {
  if (conversation === "" || recall(key) !== conversation) return false;
  remember(key, null);
  return true;
}
