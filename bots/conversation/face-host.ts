import type { Readable } from "node:stream";
import type { Logger } from "pino";
import type { Clock } from "#src/domain/clock.ts";
import type { PictureRefusal } from "#src/domain/asset.ts";
import type { Language } from "#src/domain/language.ts";
import type { ProjectStatus } from "#src/domain/project.ts";
import type { Person, Place } from "./chat.ts";
import type { Message, Notice, PressValues } from "./screen.ts";

/** Where somebody stands in a Slack workspace, a Discord server or a Telegram group. */
export interface Community {
  /** The platform's id. */
  externalId: string;
  name: string;
  /** Whoever runs it there is an admin here; an outsider (a guest, a member of another workspace, a bot) gets nowhere. */
  standing: "manager" | "member" | "outsider";
  /** The platform's ids of what they are there, on a platform that has such. */
  roles?: readonly string[];
}

/** Somebody as a platform vouches for them: after the signature was checked, never from the payload of a button. */
export interface PlatformPerson {
  /** Unique on the platform; Slack's people are those of a workspace, so theirs is `T…/U…`. */
  externalId: string;
  name: string;
  /** Absent in a private chat: the person then speaks for their own team. */
  community?: Community;
  /** What the platform says of them: counts until they have chosen for themselves. */
  language?: Language;
  /** IANA name; as `language`. */
  timeZone?: string;
}

/** Who may do nothing here, in words they can be told privately. */
export type Refused = { notice: Notice; language: Language };

export function isRefused(answer: object): answer is Refused {
  return "notice" in answer;
}

export interface People {
  /**
   * The account behind somebody, in the team of their community or in their own: made when they are
   * first met. Undefined for outsiders and for those who were taken out of the team.
   */
  recognise(who: PlatformPerson): Promise<Person | undefined>;
  /** The same for a conversation's team: undefined where there is no such conversation or they are not in its team. */
  recogniseIn(who: PlatformPerson, conversationId: string): Promise<Person | undefined>;
  /** A code good for once and for some minutes, to be typed on another platform. */
  makeLinkCode(person: Person): Promise<{ code: string; expiresAt: Temporal.Instant }>;
  /** Makes whoever types the code and whoever was given it one account. */
  redeemLinkCode(who: PlatformPerson, code: string): Promise<LinkOutcome>;
  savePreferences(
    person: Person,
    preferences: { language?: Language; timeZone?: string; newsFace?: string | null },
  ): Promise<void>;
  /** How somebody can be reached in private on this platform; undefined where they never spoke here. */
  reach(userId: string): Promise<Reach | undefined>;
  /** Notes the private chat with somebody once it is open. */
  noteDirectChannel(userId: string, channel: string): Promise<void>;
  /** The private chats that were opened on this platform, with whoever spoke last first. */
  directChannels(input: { limit: number }): Promise<string[]>;
}

export type LinkOutcome =
  | { outcome: "linked"; person: Person }
  /** Both were one account already. */
  | { outcome: "already-linked" }
  /** Unknown, used or too old. */
  | { outcome: "code-is-old" }
  /** One of the two has already decided about a post that still waits: once that is settled they can be linked. */
  | { outcome: "approval-is-open" };

export interface Reach {
  externalId: string;
  name: string;
  language: Language;
  timeZone: string;
  /** The private chat, where one was opened. */
  directChannel?: string;
}

/** The door of the conversation for a platform's people. Every call is on disk when it returns. */
export interface FaceChat {
  /** Opens a conversation with somebody's first words, at a place; the platform's thread can be made when its first message goes out. */
  start(
    who: PlatformPerson,
    input: {
      text: string;
      externalId: string;
      place: Place;
      ownScript?: string;
      lengthSeconds?: number;
      contentLanguage?: Language;
    },
  ): Promise<{ conversationId: string; person: Person } | Refused>;
  /** Greets somebody who has said nothing yet. */
  arrive(
    who: PlatformPerson,
    input: { externalId: string; place: Place },
  ): Promise<{ conversationId: string; person: Person } | Refused>;
  say(
    who: PlatformPerson,
    input: { conversationId: string; text: string; externalId: string },
  ): Promise<Refused | undefined>;
  /** Undefined where it was accepted. `values` are what the person filled in, over what `posted.fill` has kept of that card. */
  press(
    who: PlatformPerson,
    input: { token: string; values?: PressValues; externalId: string },
  ): Promise<Refused | undefined>;
  /** Goes on with one of the person's own conversations at another place, also one of another platform: its cards come there anew. */
  moveHere(
    who: PlatformPerson,
    input: { conversationId: string; place: Place; externalId: string },
  ): Promise<Refused | undefined>;
}

/** A conversation at a place. */
export interface PlacedConversation {
  conversationId: string;
  teamId: string;
  userId: string;
  title: string;
  /** Nothing is waited for in it any more: its short is out or put aside. */
  isOver: boolean;
}

/** Whose a conversation is and where it stands. */
export interface Address {
  teamId: string;
  userId: string;
  /** The keyword or the video's title; empty before there is one. */
  title: string;
  /** Of the conversation's person: everything in it is in their language and zone. */
  language: Language;
  timeZone: string;
  /** Absent where it has none on this platform yet, such as an approver's own thread. */
  place?: Place;
}

export interface Places {
  /** Undefined where there is no such conversation. */
  of(conversationId: string): Promise<Address | undefined>;
  /** The conversations at a place, the one spoken in last first. */
  at(place: Place): Promise<PlacedConversation[]>;
  /** Where a conversation stands from now on. */
  bind(conversationId: string, place: Place): Promise<void>;
  /** A platform gave a channel another id. */
  renameChannel(from: string, to: string): Promise<void>;
}

/** One message of the conversation as the platform has it: sometimes several of its messages. */
export interface Posted {
  /** Short and opaque, for buttons that a face answers by itself: a page, a toggle, a form. At most 12 characters of base64url. */
  key: string;
  conversationId: string;
  teamId: string;
  /** As it was delivered last. */
  message: Message;
  /** What has been sent of it: a part's name, such as "card" or "video", and the platform's id of it. */
  parts: Record<string, string>;
  /** What people have filled in on it so far, where the platform keeps no fields of its own. */
  filled: PressValues;
}

/** What a person did, by the platform's own id of it. */
export interface Delivered {
  person: Person;
  externalId: string;
}

export interface PostedMessages {
  find(conversationId: string, messageId: string): Promise<Posted | undefined>;
  findByKey(key: string): Promise<Posted | undefined>;
  /** By the platform's id of one of its parts, at a channel: what somebody replies to. */
  findByPart(channel: string, ref: string): Promise<Posted | undefined>;
  /** Before its first part is sent; gives a message that is known already its new content. */
  open(conversationId: string, message: Message): Promise<Posted>;
  /** Right after a part was sent, so that nothing goes out twice. */
  savePart(posted: Posted, part: { name: string; ref: string }): Promise<void>;
  removePart(posted: Posted, name: string): Promise<void>;
  /**
   * Keeps what was filled in, by the top-level parts of the values. False where the delivery that brought
   * them has come before: what was filled in since stays.
   */
  fill(posted: Posted, values: PressValues, by?: Delivered): Promise<boolean>;
  /** Notes a delivery that the face answers by itself. False where it has come before. */
  takeOnce(posted: Posted, by: Delivered): Promise<boolean>;
}

/** Something on its way to a chat of a platform that cannot tell whether it has come before. */
export interface Sending {
  /** What is sent: names it for ever. */
  name: string;
  channel: string;
  /** The messages that are numbered together with it. */
  series: string;
}

export type BegunSending =
  | { state: "fresh" }
  /** An answer that was begun before, maybe by another process. */
  | { state: "done" }
  /** Nothing may be sent in the channel right now. */
  | { state: "busy" }
  /** An earlier try may stand in the channel: above `afterRef`, and as none of the messages that are known. */
  | { state: "unknown"; afterRef: number; known: { firstRef: number; lastRef: number }[] };

export interface Sendings {
  /** Before something goes out that is tried until it stands there. */
  begin(sending: Sending, newestKnown?: number): Promise<BegunSending>;
  /** Before an answer goes out, which is given at most once. */
  beginAnswer(sending: Sending, newestKnown?: number): Promise<BegunSending>;
  /** Once it stands there: which messages it has become is kept together with the parts of the card that they are. */
  end(
    sending: Sending,
    sent: { refs: number[]; card?: { posted: Posted; parts: { name: string; ref: string }[] } },
  ): Promise<void>;
  /** Where it is certain that nothing was sent. */
  drop(sending: Sending): Promise<void>;
}

/** Files that the platform has already, by our keys of them: it sends them again by its own ids. */
export interface PlatformFiles {
  find(key: string): Promise<string | undefined>;
  remember(key: string, externalId: string): Promise<void>;
  /** The platform does not take the id any more. */
  forget(key: string): Promise<void>;
}

/** What the home screen tells: product numbers are of the team, lists of what the person may see. */
export interface HomeView {
  /** In the person's zone, such as 2026-11. */
  month: string;
  thisMonth: MonthView;
  lastMonth: MonthView;
  recent: {
    conversationId: string;
    /** Only what is somebody's own can go on elsewhere. */
    isOwn: boolean;
    /** Empty before there is one. */
    title: string;
    keyword: string;
    status: ProjectStatus;
    /** Media key. */
    thumbnailKey: string | undefined;
  }[];
  upcoming: {
    conversationId: string;
    isOwn: boolean;
    title: string;
    at: Temporal.Instant;
    /** It goes out as soon as it is approved. */
    isAtOnce?: boolean;
  }[];
}

export interface MonthView {
  made: number;
  published: number;
  gained?: { views: number; likes: number };
}

/** What a face needs of the application; handed to it when it is opened. */
export interface FaceHost {
  /** The name of the face, such as "slack". */
  face: string;
  clock: Clock;
  log: Logger;
  /** Without a slash at the end. */
  publicUrl: string;
  people: People;
  chat: FaceChat;
  places: Places;
  posted: PostedMessages;
  sendings: Sendings;
  files: PlatformFiles;
  home(person: Person): Promise<HomeView>;
  media: {
    /** Undefined where there is no such file. */
    open(key: string): Promise<{ body: Readable; sizeBytes: number } | undefined>;
    /** A path on this machine with the file's bytes. Throws AppError `not-found`. */
    localPath(key: string): Promise<string>;
    /** The key of a smaller encoding of a film, made where there is none yet; undefined where none fits. */
    smaller(key: string, sizeBytesMax: number): Promise<string | undefined>;
    /** Where a film can be watched for some days by whoever has the address, where its file is too large for the platform. */
    filmUrl(key: string): string;
    /** The same of a voice sample, as M4A. Throws AppError `invalid-input` for what is no sound. */
    samplePath(key: string): Promise<string>;
    /** Adds a person's own picture to their team's library, to be chosen with `assetId`. Throws AppError `forbidden`. */
    addPicture(
      person: Person,
      picture: { bytes: Uint8Array; fileName: string },
    ): Promise<{ assetId: string } | { refused: PictureRefusal }>;
  };
  /** Secrets of a platform, such as a workspace's installation, encrypted at rest. */
  secrets: {
    find(key: string): Promise<unknown>;
    save(key: string, value: unknown): Promise<void>;
    remove(key: string): Promise<void>;
  };
  communities: {
    /** The face's own settings of a community; `{}` where nobody has met it yet. */
    settings(externalId: string): Promise<unknown>;
    /** Makes new settings of those that are there; nobody else changes them meanwhile. */
    changeSettings(externalId: string, change: (before: unknown) => unknown): Promise<void>;
    /** A platform gave a community another id. */
    rename(from: string, to: string): Promise<void>;
  };
  /**
   * Runs something in one process of all at a time, such as a connection of which a platform allows one.
   * Goes on trying until it is disposed of; `start` runs once this process leads, and what it opened is
   * closed when it no longer does.
   */
  lead(name: string, start: () => Promise<AsyncDisposable>): AsyncDisposable;
}
