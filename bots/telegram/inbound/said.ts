import type { Message } from "@grammyjs/types";
import type { PlatformPerson } from "#bots/conversation/face-host.ts";
import type { Language } from "#bots/conversation/words.ts";

/** A message together with who sent it. */
export interface Said {
  message: Message;
  who: PlatformPerson;
  language: Language;
}
