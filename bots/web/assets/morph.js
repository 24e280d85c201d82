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

/** What a person has done to an element stays: an open fold, a pressed state. */
const keptAttributes = new Set(["open"]);

/** @param {Element} old @param {Element} fresh */
function syncAttributes(old, fresh) {
  for (const name of old.getAttributeNames()) {
    if (!fresh.hasAttribute(name) && !keptAttributes.has(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
