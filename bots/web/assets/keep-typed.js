// @ts-check
import { findAll } from "./dom.js";
import { isField, isTicked, originalOf, valueOf } from "./field-values.js";

/** What a form is told whose page has changed while it was being filled in. */
export const changedMeanwhile = "changed-meanwhile";
export const goneMeanwhile = "gone-meanwhile";

/**
 * Before a part of a page is drawn again: a form in which somebody has typed stays as it is, whatever
 * has become of it on the service's side, and is told where that is something else.
 * @param {HTMLElement} part
 * @param {Element} again
 */
export function keepTyped(part, again) {
  for (const form of findAll(part, "form", HTMLFormElement)) {
    if (!isTyped(form)) continue;
    const fresh = findAll(again, "form", HTMLFormElement).find(
      (one) => nameOf(one) === nameOf(form),
    );
    // Only what stands on its own can stay without what it stood in.
    if (!fresh && form.parentElement !== part) continue;
    // Told before it is copied: what it says of it stays too.
    if (!fresh) form.dispatchEvent(new Event(goneMeanwhile, { bubbles: true }));
    else if (drawn(fresh) !== drawn(form)) {
      form.dispatchEvent(new Event(changedMeanwhile, { bubbles: true }));
    }
    if (fresh) fresh.replaceWith(copyOf(form));
    else again.append(copyOf(form));
  }
}

/** What tells a form from the others of its page. @param {HTMLFormElement} form */
function nameOf(form) {
  return `${form.getAttribute("action") ?? ""} ${form.dataset["brand"] ?? ""}`;
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return findAll(form, "input, textarea, select", HTMLElement).filter(isField);
}

/** A picker of a colour always shows one; what was chosen stands in the field beside it. @param {HTMLFormElement} form */
function isTyped(form) {
  return fieldsOf(form).some(
    (field) => field.type !== "color" && valueOf(field) !== originalOf(field),
  );
}

/** What the service has drawn into a form. @param {HTMLFormElement} form */
function drawn(form) {
  return JSON.stringify(fieldsOf(form).map((field) => [field.name, originalOf(field)]));
}

/** The same form with what was typed into it. @param {HTMLFormElement} form */
function copyOf(form) {
  const copy = form.cloneNode(true);
  if (!(copy instanceof HTMLFormElement)) return copy;
  const typed = fieldsOf(form);
  for (const [index, field] of fieldsOf(copy).entries()) {
    const from = typed[index];
    if (!from) continue;
    if (isTicked(field) && isTicked(from)) field.checked = from.checked;
    else field.value = from.value;
  }
  return copy;
}
