import type { html } from "hono/html";
import type { MediaRef, Message } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

/** A piece of a page. Everything put into it by `html` is escaped. */
export type Html = ReturnType<typeof html> | "";

/** For whom and with what a message is drawn. */
export interface Drawing {
  words: Words;
  /** The person's zone, as an IANA name. */
  timeZone: string;
  message: Message;
}

/** Where the browser fetches a file. */
export function mediaUrl({ key }: Pick<MediaRef, "key">): string {
  return `/chat/media/${key.split("/").map(encodeURIComponent).join("/")}`;
}
