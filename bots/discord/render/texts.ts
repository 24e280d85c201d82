const special = /[\\*_~`|<[\]]/g;
/** What makes a list, a heading or a quotation where it begins a line. */
const atStart = /^(\s*)([-+]|-?#{1,3}|>{1,3}|\d+\.)(\s)/gm;

/** Words of people as words: nothing in them becomes a heading, a link or a mention. */
export function plain(text: string): string {
  return text
    .replaceAll(special, String.raw`\$&`)
    .replaceAll(atStart, (_, space: string, mark: string, gap: string) =>
      mark.endsWith(".") ? `${space}${mark.slice(0, -1)}\\.${gap}` : `${space}\\${mark}${gap}`,
    );
}

export function heading(text: string): string {
  return `### ${plain(text.replaceAll(/\s+/g, " "))}`;
}

/** Small and grey. */
export function small(text: string): string {
  return `-# ${text.replaceAll(/\s*\n\s*/g, " ")}`;
}

export function bold(text: string): string {
  return `**${plain(text)}**`;
}

/** As `> words`, on every line. */
export function quote(text: string): string {
  return plain(text)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** An instant that each reader sees in their own zone, beside ours: Discord draws it. */
export function stamp(instant: string, style: "f" | "R" = "R"): string {
  return `<t:${Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000)}:${style}>`;
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** At most so many characters as Discord counts them, never half of one; what is missing is shown. */
export function shorten(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  let kept = "";
  for (const { segment } of characters.segment(text)) {
    if (kept.length + segment.length > lengthMax - 1) break;
    kept += segment;
  }
  // Half of an escape would show the sign that it hides.
  return `${kept.replace(/\\+$/, "").trimEnd()}…`;
}
