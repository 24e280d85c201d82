// @ts-check

/**
 * @typedef {object} Picture One of the team's library.
 * @property {string} id
 * @property {string} key
 * @property {string} thumbnailKey
 * @property {string} name
 */

/**
 * Puts a file into the team's library.
 * @param {File} file
 * @param {{ folder: string, messageWhenOffline: string }} around
 * @returns {Promise<Picture | string>} Why it was not taken, where it was not.
 */
export async function upload(file, { folder, messageWhenOffline }) {
  const form = new FormData();
  form.append("folder", folder);
  form.append("file", file, file.name);
  const response = await fetch("/chat/library/pictures", {
    method: "POST",
    headers: { Accept: "application/json" },
    body: form,
  }).catch(() => undefined);
  if (response?.status === 401) location.assign("/");
  const body = await response?.json().catch(() => undefined);
  if (response?.ok && body?.picture) return body.picture;
  return body?.error?.message ?? messageWhenOffline;
}
