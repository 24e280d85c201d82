import type { Language } from "#src/domain/language.ts";
import type { News, Errand } from "#src/domain/news.ts";
import type { SpeaksIn } from "#src/domain/speaks-in.ts";
import type { PressValues } from "./screen.ts";

/** An event as it lies in the inbox: a press still names its token. */
export type StoredEvent =
  | ((
      | { type: "arrived" }
      | {
          type: "said";
          text: string;
          ownScript?: string;
          lengthSeconds?: number;
          contentLanguage?: Language;
        }
      | { type: "press"; token: string; values?: PressValues }
    ) & {
      /** Where whoever did it was then. */
      speaksIn?: SpeaksIn;
    })
  | News
  | Errand;

export function speaksInOf(event: StoredEvent): SpeaksIn | undefined {
  return "speaksIn" in event ? event.speaksIn : undefined;
}

/** The inbox holds only what `receive` and `tellConversation` wrote, from these very types. */
export function toStoredEvent(event: unknown): StoredEvent {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return event as StoredEvent;
}
