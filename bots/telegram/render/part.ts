import type { MediaRef } from "#bots/conversation/screen.ts";
import type { Html } from "./html.ts";

/** One button of a keyboard. */
export type Button = { text: string; style?: "primary" | "success" | "danger" } & (
  | { data: string }
  | { url: string }
  | { copy: string }
);

/** Rows of buttons. */
export type Keyboard = readonly (readonly Button[])[];

/**
 * One message of Telegram's. Its name says what it is in the message of the conversation and stays the same
 * as long as it can be edited into what it has become.
 */
export type Part =
  | { kind: "text"; name: "text"; body: Html; keyboard: Keyboard }
  /** Asks for an answer in words: Telegram opens the field for them. */
  | { kind: "prompt"; name: "prompt"; body: Html; placeholder: string }
  | {
      kind: "video";
      name: "video";
      video: MediaRef;
      cover: MediaRef;
      durationMs: number;
      body: Html;
      keyboard: Keyboard;
      /** Where its file is too large: what is said then, and the button to watch it elsewhere. */
      ifTooLarge: { tooLarge: string; watch: string };
    }
  | { kind: "photo"; name: "photo"; photo: MediaRef; body: Html; keyboard: Keyboard }
  /** Pictures that stand together: two to ten. */
  | { kind: "album"; name: "album"; pictures: AlbumPicture[] }
  | { kind: "audio"; name: `audio-${string}`; audio: MediaRef; title: string };

export interface AlbumPicture {
  name: `album-${string}`;
  picture: MediaRef;
  body: Html;
}
