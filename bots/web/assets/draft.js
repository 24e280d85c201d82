// @ts-check

/**
 * What was written and not sent yet, kept for this tab. A browser that keeps nothing only loses that.
 * @param {string} about
 * @returns {string} Empty where there is none.
 */
export function readDraft(about) {
  try {
    return sessionStorage.getItem(keyOf(about)) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} about @param {string} text Empty forgets it. */
export function keepDraft(about, text) {
  try {
    if (text === "") sessionStorage.removeItem(keyOf(about));
    else sessionStorage.setItem(keyOf(about), text);
  } catch {
    // As above.
  }
}

/** @param {string} about */
function keyOf(about) {
  return `draft:${about}`;
}
