// @ts-check

/**
 * Makes one element equal to another by changing as little as possible: a video keeps playing, a bar
 * slides on, the focus and half-written text stay.
 * @param {Element} old
 * @param {Element} fresh
 */
export function morph(old, fresh) {
  if (old.nodeName !== fresh.nodeName) {
    old.replaceWith(fresh);
    return;
  }
  syncAttributes(old, fresh);
  if (old instanceof HTMLTextAreaElement && fresh instanceof HTMLTextAreaElement) {
    if (old.defaultValue === fresh.defaultValue) return;
    old.defaultValue = fresh.defaultValue;
    old.value = fresh.defaultValue;
  } else if (isKeyed(fresh) && isKeyed(old)) morphKeyed(old, fresh);
  else morphInPlace(old, fresh);
}

/** @param {Element} old @param {Element} fresh */
function morphInPlace(old, fresh) {
  const oldNodes = [...old.childNodes];
  const freshNodes = [...fresh.childNodes];
  for (const [index, node] of freshNodes.entries()) {
    const stale = oldNodes[index];
    if (!stale) old.append(node);
    else if (stale instanceof Element && node instanceof Element) morph(stale, node);
    else if (stale.nodeType === node.nodeType) {
      if (stale.nodeValue !== node.nodeValue) stale.nodeValue = node.nodeValue;
    } else stale.replaceWith(node);
  }
  for (const stale of oldNodes.slice(freshNodes.length)) stale.remove();
}

/** A list whose entries have names: each stays the same element, wherever it moves. @param {Element} old @param {Element} fresh */
function morphKeyed(old, fresh) {
  const known = new Map(Array.from(old.children, (child) => [keyOf(child), child]));
  let place = old.firstElementChild;
  const wanted = Array.from(fresh.children);
  for (const child of wanted) {
    const same = known.get(keyOf(child));
    known.delete(keyOf(child));
    if (!same) {
      old.insertBefore(child, place);
      continue;
    }
    if (same === place) place = place.nextElementSibling;
    else old.insertBefore(same, place);
    morph(same, child);
  }
  for (const gone of known.values()) gone.remove();
}

/** @param {Element} list */
function isKeyed(list) {
  return list.children.length > 0 && Array.from(list.children).every((child) => keyOf(child));
}

/** @param {Element} child */
function keyOf(child) {
  return child.getAttribute("data-key");
}

/** What a person has done to an element stays: an open fold, a pressed state. */
const keptAttributes = new Set(["open"]);

/** @param {Element} old @param {Element} fresh */
function syncAttributes(old, fresh) {
  for (const name of old.getAttributeNames()) {
    if (fresh.hasAttribute(name) || keptAttributes.has(name)) continue;
    old.removeAttribute(name);
    if (old instanceof HTMLInputElement && name === "checked") old.checked = false;
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) === value) continue;
    old.setAttribute(name, value);
    // What the service says anew about a field goes before what was typed there.
    if (old instanceof HTMLInputElement && name === "value") old.value = value;
    if (old instanceof HTMLInputElement && name === "checked") old.checked = true;
    if (old instanceof HTMLOptionElement && name === "selected") old.selected = true;
  }
}
