import type { MessageEntity } from "@grammyjs/types";
import { badRequest } from "./refusal.ts";

interface OpenTag {
  name: string;
  argument: string;
  /** In UTF-16 code units of the text. */
  offset: number;
}

const kinds: Record<string, MessageEntity["type"]> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
  pre: "pre",
  a: "text_link",
  "tg-spoiler": "spoiler",
  span: "spoiler",
  "tg-emoji": "custom_emoji",
  blockquote: "blockquote",
};

const namedEntities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/**
 * Telegram's HTML, read as tdlib's MessageEntity.cpp reads it: the same tags, and the same words about
 * what is wrong, with offsets in bytes of UTF-8.
 */
export function parseHtml(html: string): { text: string; entities: MessageEntity[] } {
  const reader = createReader(html);
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let text = "";
  while (!reader.isAtEnd()) {
    const char = reader.take();
    if (char === "&") text += reader.takeEntity();
    else if (char !== "<") text += char;
    else if (reader.peek() === "/") closeTag(reader, open, text, entities);
    else open.push({ ...openTag(reader), offset: text.length });
  }
  const unclosed = open.at(-1);
  if (unclosed) throw wrong(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return {
    text,
    entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length),
  };
}

type Reader = ReturnType<typeof createReader>;

function createReader(html: string) {
  let at = 0;
  const reader = {
    isAtEnd: () => at >= html.length,
    peek: () => html[at],
    take: () => html[at++] ?? "",
    byteOffset: () => Buffer.byteLength(html.slice(0, at)),
    takeWhile: (test: (char: string) => boolean) => {
      const start = at;
      while (at < html.length && test(html[at] ?? "")) at++;
      return html.slice(start, at);
    },
    /** After an ampersand: what it stands for, or the ampersand itself. */
    takeEntity: () => {
      const found = /^(?:#x(?<hex>[0-9a-f]+)|#(?<decimal>\d+)|(?<name>lt|gt|amp|quot));?/iu.exec(
        html.slice(at, at + 12),
      );
      const { hex, decimal, name } = found?.groups ?? {};
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const meant = name ? namedEntities[name.toLowerCase()] : fromCode(code);
      if (!found || meant === undefined) return "&";
      at += found[0].length;
      return meant;
    },
  };
  return reader;
}

function fromCode(code: number): string | undefined {
  if (!(code > 0 && code < 0x10_ff_ff)) return undefined;
  if (code >= 0xd8_00 && code <= 0xdf_ff) {
    throw wrong(
      "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    );
  }
  return String.fromCodePoint(code);
}

function openTag(reader: Reader): { name: string; argument: string } {
  const start = reader.byteOffset() - 1;
  const name = reader.takeWhile((char) => !isSpace(char) && char !== ">").toLowerCase();
  if (reader.isAtEnd()) throw wrong(`Unclosed start tag at byte offset ${start}`);
  if (!Object.hasOwn(kinds, name)) {
    throw wrong(`Unsupported start tag "${name}" at byte offset ${start}`);
  }
  let argument = "";
  let isSpoiler = false;
  for (;;) {
    reader.takeWhile(isSpace);
    if (reader.isAtEnd()) throw wrong(`Unclosed start tag "${name}" at byte offset ${start}`);
    if (reader.peek() === ">") break;
    const attribute = takeAttribute(reader, name, start);
    if (name === "a" && attribute.name === "href") argument = attribute.value;
    if (name === "code" && attribute.name === "class" && attribute.value.startsWith("language-")) {
      argument = attribute.value.slice("language-".length);
    }
    if (name === "span" && attribute.name === "class") isSpoiler = attribute.value === "tg-spoiler";
    if (name === "tg-emoji" && attribute.name === "emoji-id") argument = attribute.value;
    if (name === "blockquote" && attribute.name === "expandable") argument = "expandable";
  }
  reader.take();
  if (name === "span" && !isSpoiler) {
    throw wrong(`Tag "span" must have class "tg-spoiler" at byte offset ${start}`);
  }
  if (name === "tg-emoji" && !/^\d+$/u.test(argument)) {
    throw wrong("Invalid custom emoji identifier specified");
  }
  return { name, argument };
}

function takeAttribute(
  reader: Reader,
  tag: string,
  start: number,
): { name: string; value: string } {
  const name = reader
    .takeWhile((char) => !isSpace(char) && char !== "=" && char !== ">" && char !== "/")
    .toLowerCase();
  if (name === "") {
    throw wrong(`Empty attribute name in the tag "${tag}" at byte offset ${start}`);
  }
  reader.takeWhile(isSpace);
  if (reader.isAtEnd()) throw wrong(`Unclosed start tag "${tag}" at byte offset ${start}`);
  if (reader.peek() !== "=") return { name, value: "" };
  reader.take();
  reader.takeWhile(isSpace);
  if (reader.isAtEnd()) throw wrong(`Unclosed start tag "${tag}" at byte offset ${start}`);
  const quote = reader.peek();
  if (quote !== '"' && quote !== "'") {
    const token = reader.takeWhile((char) => /[\w.-]/u.test(char));
    const next = reader.peek();
    if (next === undefined || (!isSpace(next) && next !== ">")) {
      throw wrong(
        `Unexpected end of name token at byte offset ${reader.byteOffset() - token.length}`,
      );
    }
    return { name, value: token.toLowerCase() };
  }
  reader.take();
  let value = "";
  while (!reader.isAtEnd() && reader.peek() !== quote) {
    const char = reader.take();
    value += char === "&" ? reader.takeEntity() : char;
  }
  if (reader.isAtEnd()) throw wrong(`Unclosed start tag at byte offset ${start}`);
  reader.take();
  return { name, value };
}

function closeTag(reader: Reader, open: OpenTag[], text: string, entities: MessageEntity[]): void {
  const start = reader.byteOffset() - 1;
  const tag = open.pop();
  if (!tag) throw wrong(`Unexpected end tag at byte offset ${start}`);
  reader.take();
  const name = reader.takeWhile((char) => !isSpace(char) && char !== ">").toLowerCase();
  reader.takeWhile(isSpace);
  if (reader.peek() !== ">") throw wrong(`Unclosed end tag at byte offset ${start}`);
  reader.take();
  if (name !== "" && name !== tag.name) {
    throw wrong(
      `Unmatched end tag at byte offset ${start}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  const length = text.length - tag.offset;
  if (length > 0) addEntity(entities, tag, text, length);
}

function addEntity(entities: MessageEntity[], tag: OpenTag, text: string, length: number): void {
  const place = { offset: tag.offset, length };
  if (tag.name === "a") {
    const url = webAddress(tag.argument || text.slice(tag.offset));
    if (url) entities.push({ type: "text_link", ...place, url });
    return;
  }
  if (tag.name === "tg-emoji") {
    entities.push({ type: "custom_emoji", ...place, custom_emoji_id: tag.argument });
    return;
  }
  if (tag.name === "pre" || tag.name === "code") {
    // <pre><code class="language-…"> around the same words is one block of that language.
    const other = tag.name === "pre" ? "code" : "pre";
    const inner = entities.findIndex(
      (one) => one.type === other && one.offset === tag.offset && one.length === length,
    );
    const language = tag.argument || pendingLanguages.get(entities[inner] ?? tag);
    if (inner >= 0 && language) {
      entities.splice(inner, 1, { type: "pre", ...place, language });
      return;
    }
    const entity: MessageEntity = { type: tag.name, ...place };
    if (tag.argument) pendingLanguages.set(entity, tag.argument);
    entities.push(entity);
    return;
  }
  if (tag.name === "blockquote" && tag.argument) {
    entities.push({ type: "expandable_blockquote", ...place });
    return;
  }
  const type = kinds[tag.name];
  if (type && isPlain(type)) entities.push({ type, ...place });
}

const pendingLanguages = new WeakMap<object, string>();

function isPlain(
  type: MessageEntity["type"],
): type is "bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "blockquote" {
  return ["bold", "italic", "underline", "strikethrough", "spoiler", "blockquote"].includes(type);
}

// A link that is none leaves its words as they are, as on the real server.
function webAddress(said: string): string | undefined {
  if (/^(?:https?|tg|ton):\/\//iu.test(said)) {
    return URL.canParse(said) ? new URL(said).href : undefined;
  }
  const guessed = `http://${said}`;
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u.test(said) && URL.canParse(guessed)
    ? new URL(guessed).href
    : undefined;
}

function isSpace(char: string): boolean {
  return /[\s\0]/u.test(char);
}

function wrong(message: string) {
  return badRequest(`Can't parse entities: ${message}`);
}
