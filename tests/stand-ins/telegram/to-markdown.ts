import type { MessageEntity } from "@grammyjs/types";

/** A formatted text in the little Markdown of the stages' page. Of what overlaps, the outer look counts. */
export function toMarkdown(text: string, entities: readonly MessageEntity[]): string {
  let written = "";
  let at = 0;
  for (const entity of entities) {
    if (entity.offset < at) continue;
    const end = entity.offset + entity.length;
    const words = text.slice(entity.offset, end).split("\n");
    const marked = words.map((line) => (line.trim() === "" ? line : mark(entity, line)));
    written += text.slice(at, entity.offset) + marked.join("\n");
    at = end;
  }
  return written + text.slice(at);
}

function mark(entity: MessageEntity, words: string): string {
  switch (entity.type) {
    case "bold":
      return `**${words}**`;
    case "italic":
      return `*${words}*`;
    case "strikethrough":
      return `~~${words}~~`;
    case "code":
    case "pre":
      return `\`${words}\``;
    case "text_link":
      return `[${words}](${entity.url})`;
    case "url":
      return `[${words}](${words})`;
    case "blockquote":
    case "expandable_blockquote":
      return `> ${words}`;
    default:
      return words;
  }
}
