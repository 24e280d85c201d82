import type { Readable } from "node:stream";
import type { Chat, Person } from "#bots/conversation/chat.ts";
import type { Message } from "#bots/conversation/screen.ts";
import type {
  LibraryPage,
  LibraryPicture,
  LibraryQuery,
  PictureRefusal,
} from "#src/domain/asset.ts";
import type { Brand, BrandForm, BrandRefusal } from "#src/domain/brand.ts";
import type { Learned } from "#src/domain/preference.ts";
import type { Language } from "#bots/conversation/words.ts";
import type { TeamOfPerson } from "#src/domain/team.ts";
import type { ChatsHost } from "./chats-host.ts";
import type { HomeHost } from "./home-host.ts";
import type { TeamHost } from "./team/team-host.ts";

export interface ThreadSummary {
  id: string;
  /** The keyword, or empty before there is one. */
  title: string;
  updatedAt: Temporal.Instant;
  /** In it a post waits for the person's approval. */
  isAwaited?: true;
}

export interface UpcomingPost {
  conversationId: string;
  title: string;
  scheduledAt: Temporal.Instant;
  /** It goes out as soon as it is approved; `scheduledAt` is when that was asked for. */
  isAtOnce?: true;
}

export interface ThreadMessage {
  message: Message;
  author: "bot" | "person";
  /** Of words that somebody else wrote: their name, undefined where they are not in the team any more. */
  byOther?: { name: string | undefined };
  createdAt: Temporal.Instant;
  /** Grows with every change in the thread: the id of its server-sent event. */
  change: number;
}

export interface Thread {
  title: string;
  messages: ThreadMessage[];
  /** Of a conversation that goes on in another chat: which, and whether this person may carry it over. */
  elsewhere?: { face: string; isOwn: boolean };
}

/** What the web face needs of the application. It is handed to it; it looks nothing up itself. */
export interface WebHost extends HomeHost, TeamHost, ChatsHost {
  chat: Chat;
  /** Whether people reach the service by HTTPS: decides the cookie's name and its Secure flag. */
  isSecure: boolean;
  sessions: {
    /** Uses a one-time link up and opens a session; undefined where it is unknown, used or too old. */
    redeemLink(token: string): Promise<{ secret: string; maxAgeSeconds: number } | undefined>;
    find(secret: string): Promise<Person | undefined>;
    end(secret: string): Promise<void>;
    /** The teams that the session can be in, the person's own first, and whether it stays in the one it is in. */
    reach(secret: string): Promise<{ teams: TeamOfPerson[]; isForOneTeam: boolean }>;
    /** Goes on in another team; false where the person is not in it, or the session stays where it is. */
    switchTeam(secret: string, teamId: string): Promise<boolean>;
    /** Which other team of the person a conversation belongs to that they may see there. */
    findTeamOf(secret: string, conversationId: string): Promise<TeamOfPerson | undefined>;
    /** The address of a one-time link for another device of the same person; undefined where the session has ended. */
    makeLink(secret: string): Promise<string | undefined>;
  };
  /**
   * Opens the very first conversation of somebody who has none and may set up the team, in which they
   * are greeted, and returns its id; undefined for everybody else.
   */
  greet(person: Person): Promise<string | undefined>;
  threads: {
    /** Newest first, at most 50. */
    list(person: Person): Promise<ThreadSummary[]>;
    /** What is going to go out, the next one first, at most 10. */
    upcoming(person: Person): Promise<UpcomingPost[]>;
    /** Messages in the order they were first posted, or only those changed after `change`. Undefined where the thread is neither the person's own nor one they may look into. */
    read(person: Person, conversationId: string, after?: number): Promise<Thread | undefined>;
  };
  /** The team's own pictures. What changes something throws AppError `forbidden` where the role does not allow it. */
  pictures: {
    /** Newest first. */
    list(person: Person, query: LibraryQuery): Promise<LibraryPage>;
    /** The picture as it is kept, or why it was not taken. */
    upload(
      person: Person,
      input: { bytes: Buffer; name: string; folder?: string; tags?: readonly string[] },
    ): Promise<LibraryPicture | PictureRefusal>;
    /** Throws AppError `not-found`. */
    change(
      person: Person,
      id: string,
      changes: { name?: string; folder?: string; tags?: readonly string[] },
    ): Promise<void>;
    /** Throws AppError `not-found`. */
    remove(person: Person, id: string): Promise<void>;
  };
  /** What changes something throws AppError `forbidden` where the role does not allow it, and `not-found`. */
  brands: {
    /** The default one first. */
    list(person: Person): Promise<{
      brands: Brand[];
      mayChange: boolean;
      /** Of the person's own shorts without a brand. */
      ownLearned: Learned[];
    }>;
    /** A new one where there is no id. */
    save(person: Person, input: { id?: string; form: BrandForm }): Promise<Brand | BrandRefusal>;
    makeDefault(person: Person, id: string): Promise<void>;
    /** Shorts that were made for it stay as they are. */
    remove(person: Person, id: string): Promise<void>;
    /** Takes back something that was learned: of a brand, or without an id of the person's own shorts. */
    forget(person: Person, input: { id?: string; key: string }): Promise<void>;
  };
  savePreferences(
    person: Person,
    preferences: {
      name?: string;
      language?: Language;
      timeZone?: string;
      /** Where the browser says the person is: counts until they have chosen a zone. */
      guessedTimeZone?: string;
    },
  ): Promise<void>;
  openMedia(
    person: Person,
    key: string,
    range?: { start: number; end?: number },
  ): Promise<{ body: Readable; sizeBytes: number; start: number; end: number } | undefined>;
}
