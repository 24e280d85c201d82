// @ts-check
import { keepDraft, readDraft } from "./draft.js";
import { findAll } from "./dom.js";
import { isField, isTicked, originalOf, valueOf } from "./field-values.js";

/** @typedef {import("./field-values.js").Field} Field */

/**
 * Keeps what a person has changed in the fields of a card, whatever they are, for as long as the card
 * can be pressed.
 * @param {string} conversation
 * @param {HTMLElement} message
 */
export function keepCardDraft(conversation, message) {
  /** @type {Record<string, string | boolean>} */
  const changed = {};
  for (const [name, field] of isOpen(message) ? fieldsOf(message) : []) {
    if (valueOf(field) !== originalOf(field)) changed[name] = valueOf(field);
  }
  const isEmpty = Object.keys(changed).length === 0;
  keepDraft(keyOf(conversation, message), isEmpty ? "" : JSON.stringify(changed));
}

/**
 * Fills in again what was kept, as if it had just been typed.
 * @param {string} conversation
 * @param {HTMLElement} message
 */
export function restoreCardDraft(conversation, message) {
  const draft = readDraft(keyOf(conversation, message));
  if (draft === "") return;
  if (!isOpen(message)) {
    keepCardDraft(conversation, message);
    return;
  }
  /** @type {Record<string, string | boolean>} */
  const changed = JSON.parse(draft);
  /** @type {Field[]} */
  const filled = [];
  for (const [name, field] of fieldsOf(message)) {
    const value = changed[name];
    if (value === undefined) continue;
    if (typeof value === "string") field.value = value;
    else if (field instanceof HTMLInputElement) field.checked = value;
    filled.push(field);
  }
  for (const field of filled) field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {string} conversation @param {HTMLElement} message */
function keyOf(conversation, message) {
  return `${conversation}:${message.id}`;
}

/** @param {HTMLElement} message */
function isOpen(message) {
  return message.querySelector("[data-press]") !== null;
}

/**
 * The fields by what tells them apart on their card.
 * @param {HTMLElement} message
 * @returns {Map<string, Field>}
 */
function fieldsOf(message) {
  /** @type {Map<string, Field>} */
  const fields = new Map();
  for (const one of findAll(message, "input, textarea, select", HTMLElement)) {
    if (!isField(one)) continue;
    const choice = isTicked(one) ? one.value : "";
    const name = [one.id, one.name, choice, ...Object.values(one.dataset)].join("|");
    fields.set(fields.has(name) ? `${name}|${fields.size}` : name, one);
  }
  return fields;
}
