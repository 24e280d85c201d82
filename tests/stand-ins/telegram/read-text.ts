import type { MessageEntity } from "@grammyjs/types";
import { jsonOf, textOf } from "./arguments.ts";
import { parseHtml } from "./parse-html.ts";
import { isObject, type Call } from "./parse-call.ts";
import { badRequest } from "./refusal.ts";
import { withFoundEntities } from "./find-entities.ts";

/** Characters after entities parsing (Bot API, sendMessage and the captions). */
export const textCharsMax = 4096;
export const captionCharsMax = 1024;
/** What the server takes at all before it parses (Client.cpp, get_formatted_text). */
const sourceBytesMax = 1 << 15;

/** The server ignores what is beyond (found by python-telegram-bot's makers, telegram.constants). */
const entitiesMax = 100;

interface Formatted {
  text: string;
  entities: MessageEntity[];
}

export function readText(call: Call): Formatted {
  const source = textOf(call, "text");
  if (source === "") throw badRequest("Message text is empty");
  const formatted = format(source, textOf(call, "parse_mode"), jsonOf(call, "entities"));
  if (formatted.text.trim() === "") throw badRequest("Text must be non-empty");
  if (charsIn(formatted.text) > textCharsMax) throw badRequest("message is too long");
  if (formatted.entities.length > entitiesMax) {
    call.oddities.push(`of ${formatted.entities.length} entities only ${entitiesMax} count`);
  }
  return formatted;
}

export function readCaption(from: {
  caption: string;
  parseMode: string;
  entities: unknown;
}): Formatted {
  const formatted = format(from.caption, from.parseMode, from.entities);
  if (charsIn(formatted.text) > captionCharsMax) throw badRequest("message caption is too long");
  return formatted;
}

/** In UTF-16 code units, as entities are counted: who keeps to that keeps to a count of code points as well. */
function charsIn(text: string): number {
  return text.length;
}

export function format(given: string, parseMode: string, entities: unknown): Formatted {
  if (Buffer.byteLength(given) > sourceBytesMax) throw badRequest("Text is too long");
  // A form sends each end of a line as CR LF, and the server leaves the CR out (TDLib, clean_input_string).
  const source = given.replaceAll("\r", "");
  const mode = parseMode.toLowerCase();
  if (source !== "" && mode === "html") return trimmed(withFoundEntities(parseHtml(source)));
  if (mode !== "" && mode !== "none" && mode !== "html") {
    // Markdown is read by the real server; here it would only be taken for plain text, unseen.
    throw badRequest(
      mode.startsWith("markdown")
        ? "the stand-in reads parse_mode HTML only"
        : "Unsupported parse_mode",
    );
  }
  return trimmed(withFoundEntities({ text: source, entities: readEntities(source, entities) }));
}

const entityTypes: readonly string[] = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "code",
  "pre",
  "text_link",
  "text_mention",
  "custom_emoji",
  "blockquote",
  "expandable_blockquote",
  "date_time",
];
const foundByTheServer: readonly string[] = [
  "mention",
  "hashtag",
  "cashtag",
  "bot_command",
  "url",
  "email",
  "phone_number",
  "bank_card_number",
];

function readEntities(text: string, given: unknown): MessageEntity[] {
  if (!Array.isArray(given)) return [];
  const entities: MessageEntity[] = [];
  for (const one of given as unknown[]) {
    if (!isObject(one)) throw unreadable("expected an Object");
    const { type, offset, length } = one;
    if (typeof offset !== "number") throw unreadable(`Can't find field "offset"`);
    if (typeof length !== "number") throw unreadable(`Can't find field "length"`);
    if (typeof type !== "string" || type === "") throw unreadable("Type is not specified");
    if (foundByTheServer.includes(type)) continue;
    if (!entityTypes.includes(type)) throw unreadable("Unsupported type specified");
    const reach = Math.min(length, text.length - offset);
    if (offset < 0 || reach <= 0) continue;
    entities.push(asEntity({ ...one, offset, length: reach }));
  }
  return entities;
}

function unreadable(why: string) {
  return badRequest(`Can't parse MessageEntity: ${why}`);
}

// The type has been looked up in the list above; the rest goes back out as it came.
function asEntity(value: object): MessageEntity {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as MessageEntity;
}

// The server cuts white space off both ends and moves the entities along.
function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  if (kept.length === text.length) return { text, entities };
  return {
    text: kept,
    entities: entities.flatMap((entity) => {
      const from = Math.max(0, entity.offset - start);
      const to = Math.min(kept.length, entity.offset + entity.length - start);
      return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
    }),
  };
}
