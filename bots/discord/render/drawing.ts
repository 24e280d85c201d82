import type { APIMessageTopLevelComponent } from "discord.js";
import type { MediaRef, Message, PressValues, Screen } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

/** A message of the conversation with all that it takes to draw it. */
export interface Drawing {
  message: Message;
  /** What people have filled in on it. */
  filled?: PressValues;
  /** Names the card in the ids of what this face answers by itself. */
  key: string;
  words: Words;
  /** Where conversations that are spoken of stand, as Discord's ids of their threads. */
  threads?: ReadonlyMap<string, string>;
}

/**
 * One message of Discord. A screen is several where it has files: they stand in messages of their own,
 * which stay as they are while the card below them changes.
 */
export interface DrawnPart {
  name: string;
  /** A message of components; absent where `content` is a message of the older kind, which plays sounds. */
  components?: APIMessageTopLevelComponent[];
  content?: string;
  files: DrawnFile[];
}

export interface DrawnFile {
  /** As components name it: attachment://NAME. */
  name: string;
  media: MediaRef;
  description: string;
}

export type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;
