import type { Language } from "#src/domain/language.ts";
import type { SpeaksIn } from "#src/domain/speaks-in.ts";
import type { Message, Notice, PressValues } from "./screen.ts";

/** Who speaks, as a face knows them after checking. */
export interface Person {
  userId: string;
  teamId: string;
  name: string;
  language: Language;
  /** IANA name, for example Asia/Seoul. */
  timeZone: string;
  speaksIn?: SpeaksIn;
}

/** Where a conversation stands on its platform, in the platform's ids. */
export interface Place {
  channel: string;
  /** A thread or topic of the channel. */
  thread?: string;
}

/**
 * What a face brings in. Every call is on disk when it returns; the answer comes through the
 * face's `deliver`, never from here. The same `externalId` brought twice counts once.
 */
export interface Chat {
  /** Opens a conversation in which nothing has been said yet, to be greeted in, and returns its id. */
  arrive(person: Person, input: { externalId: string; place?: Place }): Promise<string>;
  /** Opens a conversation with the person's first words and returns its id. */
  start(
    person: Person,
    input: {
      text: string;
      externalId: string;
      /** Where it stands, on a platform that has places. */
      place?: Place;
      /** The person's own words for the short, to be cut into scenes instead of written anew. */
      ownScript?: string;
      lengthSeconds?: number;
      /** Of the short; that of its words where absent. */
      contentLanguage?: Language;
    },
  ): Promise<string>;
  /** Throws AppError `not-found` for a conversation that is not the person's team's. */
  say(
    person: Person,
    input: { conversationId: string; text: string; externalId: string },
  ): Promise<void>;
  /** Accepts a press, or says at once why it can change nothing. */
  press(
    person: Person,
    input: { token: string; values?: PressValues; externalId: string },
  ): Promise<{ accepted: true } | { accepted: false; notice: Notice }>;
}

/** One message on its way to where the conversation lives. */
export interface Delivery {
  outboxId: string;
  conversationId: string;
  teamId: string;
  /** Which try this is, from 1 on: after the first one an earlier one may have gone out unnoticed. */
  attempt: number;
  /** Only brings a message up to date of which something newer comes: it may be put off. */
  isProgress: boolean;
  message: Message;
}

/**
 * One chat platform: carries messages out. Delivering the same delivery again must do no harm.
 * AppError `platform-rejected` is final, `platform-unavailable` waited out; after `destination-gone`
 * the conversation goes on elsewhere.
 */
export interface Face {
  readonly name: string;
  deliver(delivery: Delivery): Promise<void>;
}
