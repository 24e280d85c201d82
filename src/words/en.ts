import { chat } from "./en/chat.ts";

export const en = { chat };

/** Every other language has exactly these words: a missing one is a type error. */
export type Words = typeof en;
