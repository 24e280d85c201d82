/** Longest name before the ending, in characters: file systems take 255 bytes, and Hangul has three each. */
const nameLengthMax = 80;

/**
 * The header that has a browser keep a file under a name, whatever letters it has (RFC 6266, RFC 8187).
 * What no file system takes is left out.
 */
export function attachmentOf(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  const ending = fileName.slice(dot);
  const cleaned = fileName
    .slice(0, dot)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\\/:*?"<>|\ufffd]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[. ]+|[. ]+$/g, "");
  const name = cleaned
    .slice(0, nameLengthMax)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trim();
  const encoded = encodeURIComponent((name || "short") + ending).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="short${ending}"; filename*=UTF-8''${encoded}`;
}
