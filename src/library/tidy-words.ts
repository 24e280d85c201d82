import { libraryLimits } from "#src/domain/asset.ts";

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The name of an uploaded file as people see it: without its path, and short. */
export function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return tidy(last, libraryLimits.nameLengthMax) || "picture";
}

export function tidyFolder(folder: string): string {
  return tidy(folder, libraryLimits.folderLengthMax);
}

/** Each tag once, without the `#` people put before it. */
export function tidyTags(tags: readonly string[]): string[] {
  const tidied = tags.map((tag) => tidy(tag.replace(/^\s*#+/, ""), libraryLimits.tagLengthMax));
  return [...new Set(tidied.filter((tag) => tag !== ""))].slice(0, libraryLimits.tagsMax);
}

/** One line of whole characters that a database can keep. */
function tidy(text: string, lengthMax: number): string {
  const line = text
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
  let kept = "";
  for (const { segment } of characters.segment(line)) {
    if (kept.length + segment.length > lengthMax) break;
    kept += segment;
  }
  return kept.trim();
}
