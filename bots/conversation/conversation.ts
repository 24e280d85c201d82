import type { ErrorCode } from "#src/domain/app-error.ts";
import type { ApprovalView } from "#src/domain/approval.ts";
import type { Brand } from "#src/domain/brand.ts";
import type { Language } from "#src/domain/language.ts";
import type { MakingProgress, MakingStep, ShortChange } from "#src/domain/making.ts";
import type { Errand, FinishedShort, News } from "#src/domain/news.ts";
import type { Learned } from "#src/domain/preference.ts";
import type { HeldReason } from "#src/domain/publication.ts";
import type { Tone } from "#src/domain/script.ts";
import type { ShortSettings } from "#src/domain/short-settings.ts";
import type { SpeaksIn } from "#src/domain/speaks-in.ts";
import type { ShortTexts } from "#src/domain/short-texts.ts";
import type { FinishedTool } from "./finished/finished-tools.ts";
import type { CustomPhase, Edits, OwnPicture } from "./custom/custom-phase.ts";
import type { WhichWeek } from "#src/domain/week.ts";
import type {
  BrandChoice,
  GivenInsight,
  Notice,
  Offer,
  PressValues,
  Screen,
  SuggestedTime,
  Verb,
} from "./screen.ts";
import type { PublishingRight, Standing } from "#src/domain/team.ts";

/** The short a conversation is about. Its id is the project's. */
export interface Short {
  id: string;
  keyword: string;
  tone: Tone;
  language: Language;
  lengthSeconds: number;
  /** Absent where the team had no brand when it was begun. */
  brandId?: string;
  /** Of the making that counts: news of another one is dropped. */
  generation: number;
}

/** What is known of a short that nobody has begun yet. */
export interface Wish {
  keyword: string;
  language: Language;
  lengthSeconds: number;
  ownScript?: string;
  brandId?: string;
  /** Which of several different scripts about the keyword; the first where absent. */
  attempt?: number;
  /** How it is to sound and look, where it is to be like another one. */
  settings?: Partial<ShortSettings>;
}

/** One answer about the brand or its page. */
export interface BrandAnswer {
  tone?: Tone;
  audience?: string;
  colors?: string[];
  pageName?: string;
}

export interface Post {
  id: string;
  /** ISO instant. */
  at: string;
  channelName: string;
}

interface OfShort {
  short: Short;
}

interface Reviewable extends OfShort {
  finished: FinishedShort;
  /** Where the video stands in the thread: its buttons come back there. */
  previewMessageId: string;
}

/** What a remake starts from. */
interface Remade {
  before?: Reviewable;
  /** Nothing of it is used again. */
  isAnew?: true;
}

interface Posted extends Reviewable {
  post: Post;
}

/** What is offered beside the free choice of a time. */
interface Times {
  /** Wall-clock times that the person may have meant by their words, such as 2026-11-24T20:00. */
  options?: string[];
  suggestions?: SuggestedTime[];
}

/** When a making began, as an ISO instant, and how much of it was there already. */
export interface Begun {
  at: string;
  percent: number;
}

/** A creator's request for approval. */
interface Waiting {
  approvalId: string;
  needed: number;
  /** It goes out as soon as it is approved: the post's time says nothing then. */
  isAtOnce: boolean;
  /** What is known of the request; absent until it has been told the first time. */
  request?: ApprovalView;
  /** Whether the creator's own approval counts and is waited for. */
  isYourTurn: boolean;
}

/** A request for approval in the conversation of one of those who are asked. */
export interface Asked {
  request: ApprovalView;
  /** Where it stands in the thread, with its video: its buttons come back there. */
  requestMessageId: string;
}

/** Where a conversation is. Each phase carries only what is true in it. */
export type Phase =
  /** With a length where somebody has named one before anything else. */
  | { name: "empty"; lengthSeconds?: number }
  /** First contact: a greeting, then the questions, of which each may be skipped. */
  | { name: "welcoming" }
  | { name: "setting-tone" }
  | { name: "setting-audience" }
  | { name: "setting-colors" }
  | { name: "naming-page" }
  | ({ name: "choosing-brand"; brands: BrandChoice[]; tone?: Tone } & Wish)
  | ({ name: "choosing-tone" } & Wish)
  | ({
      name: "making";
      progress: MakingProgress;
      /** Absent in what was stored before it was noted. */
      begun?: Begun;
      /** No card asked for the tone: the way to custom mode, which it offers, is offered here. */
      offersSteps?: true;
      /** Kept for custom mode as long as that is offered. */
      ownScript?: string;
    } & Remade &
      OfShort)
  | ({ name: "making-failed"; step: MakingStep; code: ErrorCode } & Remade & OfShort)
  | ({ name: "making-cancelled" } & Remade & OfShort)
  | ({ name: "reviewing" } & Reviewable)
  | ({ name: "editing-script" } & Reviewable)
  | ({ name: "choosing-pictures" } & Reviewable)
  | ({ name: "changing"; tool: FinishedTool; edits: Edits } & Reviewable)
  | ({
      name: "choosing-length";
      /** What was asked for; absent where only another length was. */
      seconds?: number;
      /** It was asked for more, or less, than a short can be. */
      limit?: "min" | "max";
      /** One scene alone may have been meant. */
      mayBeScene?: true;
    } & Reviewable)
  | ({ name: "picking-time" } & Times & Reviewable)
  | ({
      name: "moving-time";
      from: "scheduled" | "held" | "awaiting-approval";
      /** Of a request that goes on while another time is being chosen. */
      waiting?: Waiting;
    } & Times &
      Posted)
  | ({
      name: "editing-post";
      from: "scheduled" | "held" | "awaiting-approval";
      /** Of a held post, as in `held`. */
      why?: HeldReason;
      /** Of a request that goes on while the texts are being edited. */
      waiting?: Waiting;
      /** What was typed so far. */
      edits: Edits;
    } & Posted)
  | ({ name: "scheduled" } & Posted)
  | ({ name: "awaiting-approval" } & Waiting & Posted)
  | ({ name: "changes-asked"; request: ApprovalView } & Reviewable)
  | ({ name: "approval-refused"; request: ApprovalView } & Reviewable)
  | ({ name: "asked-approval" } & Asked)
  | ({ name: "wording-answer"; answer: "ask-changes" | "refuse-post" } & Asked)
  | ({ name: "choosing-post-time"; suggestions?: SuggestedTime[] } & Asked)
  | ({ name: "approval-answered" } & Asked)
  | ({ name: "held"; why?: HeldReason } & Posted)
  | ({ name: "publishing" } & Posted)
  | ({ name: "outcome-unknown" } & Posted)
  | ({ name: "publishing-failed"; code: ErrorCode } & Posted)
  | ({ name: "published"; url: string; publishedAt: string } & Posted)
  | ({ name: "discarded" } & Reviewable)
  | CustomPhase
  /** The thread in which a team's news are told. */
  | { name: "news" };

export type PhaseName = Phase["name"];

/** A wish about scenes of a short, of which something is still to be said: which ones, or a yes. */
export interface SceneAsked {
  part: "words" | "picture";
  isShorter?: true;
  sceneIds?: string[];
  /** The only one, in what was stored before it could be several. */
  sceneId?: string;
}

export interface Conversation {
  /** Goes up whenever the card that can be pressed changes. */
  version: number;
  phase: Phase;
  /** The message that can be pressed now; once `chosen`, it waits for what was asked for. */
  card: { messageId: string; screen: Screen; chosen?: Offer } | undefined;
  messageCount: number;
  /** The newest insights, whose buttons go on working whatever else happens in the thread. */
  advice?: { messageId: string; insights: GivenInsight[] };
  /** ISO instant at which it wants to hear `woken`; absent where nothing is to be reminded of. */
  wakeAt?: string;
  /** What somebody was asked whether they meant it: a yes of theirs does it while the card is the same. */
  asked?: {
    offer?: Offer;
    scene?: SceneAsked;
    lengthSeconds?: number;
    version: number;
    by?: string;
  };
  /** The latest request for approval: its message tells how it ended, wherever the thread is by then. */
  approvalCard?: { approvalId: string; messageId: string };
}

export const emptyConversation: Conversation = {
  version: 0,
  phase: { name: "empty" },
  card: undefined,
  messageCount: 0,
};

/** What happened. Everything outside the conversation comes in as one of these. */
export type ConversationEvent =
  /** Somebody has come for the very first time and not said anything yet. */
  | { type: "arrived" }
  | {
      type: "said";
      text: string;
      ownScript?: string;
      lengthSeconds?: number;
      contentLanguage?: Language;
    }
  | { type: "pressed"; verb: Verb; argument?: string; values?: PressValues }
  | { type: "press-refused"; notice: Notice }
  | News
  | Errand;

/** What is known around an event. The reducer has no clock and looks nothing up. */
export interface EventContext {
  /** Unique to the event: names whatever the event brings into being. */
  eventId: string;
  /** ISO instant. */
  now: string;
  /** Absent where the service itself speaks. */
  actorId?: string;
  /** Of a person in a community that they do not run. */
  speaksIn?: SpeaksIn;
  timeZone: string;
  /** Of the person, for words typed without any Hangul or Latin letters. */
  language: Language;
  /** Where a post of this team goes. */
  channelName: string;
  /** The team's brands, the default one first. */
  brands?: Brand[];
  /** What was learned of the person's shorts that belong to no brand. */
  learned?: Learned[];
  /** Those of the library's pictures that a press or what was filled in before it names, as far as they are there. */
  ownPictures?: OwnPicture[];
  /** Good times for the team's next post. */
  suggestions: SuggestedTime[];
  /** What the person may do in their team; absent where the service itself speaks. */
  rights?: ActorRights;
}

export interface ActorRights {
  standing: Standing;
  publishing: PublishingRight;
  /** How many approvals their post needs. */
  approvalsNeeded: number;
  /** How many people could approve it. */
  approverCount: number;
}

export type Effect =
  | { type: "say"; message: OutgoingMessage }
  | { type: "replace"; message: OutgoingMessage }
  /** Like replace, but only the latest of several waiting ones is sent. */
  | { type: "progress"; message: OutgoingMessage }
  /** With `until`, the making rests after that step and tells what there is. */
  | {
      type: "start-making";
      short: Short;
      ownScript?: string;
      attempt?: number;
      settings?: Partial<ShortSettings>;
      until?: MakingStep;
    }
  | {
      type: "remake";
      shortId: string;
      generation: number;
      change?: ShortChange;
      until?: MakingStep;
    }
  | { type: "set-up-brand"; answer: BrandAnswer; newBrandId: string }
  | { type: "cancel-making"; shortId: string; generation: number }
  | { type: "post"; postId: string; shortId: string; at: string }
  | { type: "move-post"; postId: string; at: string }
  /** With `at`, it goes out then instead of at its time. */
  | { type: "edit-post"; postId: string; shortId: string; texts: ShortTexts; at?: string }
  | { type: "cancel-post"; postId: string }
  /** With `texts`, a post that is planned already gets those. */
  | {
      type: "request-approval";
      approvalId: string;
      postId: string;
      shortId: string;
      at?: string;
      texts?: ShortTexts;
    }
  | { type: "decide-approval"; approvalId: string; decision: Answer }
  | { type: "settle-post"; postId: string; isLive: boolean }
  | { type: "take-numbers"; postId: string; askId: string }
  | { type: "ask-week"; which: WhichWeek; askId: string }
  /** Starts a short like that one in a new thread. */
  | { type: "ask-another"; projectId: string; conversationId: string }
  /** Has a time chosen in the thread that the post or the short belongs to. */
  | { type: "ask-time"; conversationId: string; askId: string };

/** What an approver says to a request. */
export type Answer =
  | { kind: "approved" }
  | { kind: "changes-asked"; words: string }
  | { kind: "refused"; words: string }
  | { kind: "time-changed"; at: string };

/** A message before its buttons have tokens. */
export interface OutgoingMessage {
  id: string;
  screen: Screen;
  offers: Offer[];
  chosen?: Offer;
  onlyForUserId?: string;
}

export interface Step {
  conversation: Conversation;
  effects: Effect[];
}
