// @ts-check

/**
 * @typedef {object} Answer
 * @property {boolean} ok
 * @property {number} [status] Of the answer, where there was one.
 * @property {string | undefined} message What to tell the person, where there is something.
 * @property {Record<string, unknown>} body
 */

/**
 * Posts JSON to our own service. A person who was signed out meanwhile is led to the door.
 * @param {string} path
 * @param {unknown} content
 * @param {string} messageWhenOffline
 * @returns {Promise<Answer>}
 */
export async function send(path, content, messageWhenOffline) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(content),
  }).catch(() => undefined);
  if (!response) return { ok: false, message: messageWhenOffline, body: {} };
  if (response.status === 401) location.assign("/");
  /** @type {Record<string, unknown>} */
  const body = response.status === 204 ? {} : await response.json().catch(() => ({}));
  const said = "message" in body ? body["message"] : messageOf(body["error"]);
  const fallback = response.ok ? undefined : messageWhenOffline;
  return {
    ok: response.ok,
    status: response.status,
    message: typeof said === "string" ? said : fallback,
    body,
  };
}

/** @param {unknown} error */
function messageOf(error) {
  return error && typeof error === "object" && "message" in error ? error.message : undefined;
}
