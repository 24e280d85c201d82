import type { MessageEntity } from "@grammyjs/types";

type Found = "bot_command" | "mention" | "url" | "hashtag" | "email";

const patterns: readonly [Found, RegExp][] = [
  ["url", /https?:\/\/[^\s<>"]+[^\s<>".,!?;:)]/giu],
  ["email", /[\w.+-]+@[\w-]+\.[\w.-]*\w/giu],
  ["bot_command", /(?<=^|[\s"'(])\/\w{1,64}(?:@\w{3,32})?(?![\w/])/giu],
  ["mention", /(?<=^|[^\w@])@\w{3,32}/giu],
  ["hashtag", /(?<=^|\s)#[\p{L}\p{N}_]{1,256}/giu],
];

/** Adds what the server finds in a text by itself: commands, mentions, addresses. */
export function withFoundEntities(said: { text: string; entities: MessageEntity[] }) {
  const entities = [...said.entities];
  for (const [type, pattern] of patterns) {
    for (const match of said.text.matchAll(pattern)) {
      const found = { type, offset: match.index, length: match[0].length };
      const isTaken = entities.some(
        (one) =>
          ["code", "pre", "text_link", "url", "email"].includes(one.type) &&
          one.offset < found.offset + found.length &&
          found.offset < one.offset + one.length,
      );
      if (!isTaken) entities.push(found);
    }
  }
  return {
    text: said.text,
    entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length),
  };
}
