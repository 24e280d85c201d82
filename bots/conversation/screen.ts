import type { ErrorCode } from "#src/domain/app-error.ts";
import type { ApprovalContent, ApprovalDecision, ApprovalStatus } from "#src/domain/approval.ts";
import type { BestTimeReason } from "#src/insights/best-times.ts";
import type { MediaRef, MoveReason, SceneText } from "#src/domain/news.ts";
import type { CustomScreen } from "./custom/custom-screen.ts";
import type { Language } from "#src/domain/language.ts";
import type { MakingProgress, MakingStep } from "#src/domain/making.ts";
import type { HeldReason, Numbers, NumbersMoment } from "#src/domain/publication.ts";
import type { Learned } from "#src/domain/preference.ts";
import type { Tone } from "#src/domain/script.ts";
import type { Insight, WeekDigest } from "#src/domain/week.ts";
import type { Reply } from "./talk/reply.ts";

export type { MediaRef, SceneText } from "#src/domain/news.ts";

/** Instants are ISO strings in UTC; a face shows them in `timeZone`. */
export interface Moment {
  instant: string;
  timeZone: string;
}

/** How a request stands. Instants are shown in `timeZone`. */
export interface ApprovalStanding {
  status: ApprovalStatus;
  decisions: ApprovalDecision[];
  /** Names of whoever is asked, where they are known. */
  approvers?: string[];
  timeZone: string;
}

export { answerLengthMax } from "#src/domain/approval.ts";
export { typeOfInsight } from "#src/domain/week.ts";
export { makingSteps, percentDone, stepState } from "#src/domain/making.ts";
export type { StepState } from "#src/domain/making.ts";
export { customSteps, keywordLengthMax, type CustomStep } from "./custom/custom-phase.ts";
export { shareDone } from "./custom/share-done.ts";
export { shortLengthSeconds } from "#src/domain/script.ts";
export { textLimits } from "#src/domain/short-texts.ts";
export { captionStyles, musics, paces, templates, voiceSpeed } from "#src/domain/short-settings.ts";
export { scenePauseSeconds } from "#src/studio/script/estimate-seconds.ts";
export { narrationLengthMax, tones } from "#src/domain/script.ts";
export { estimateSpeechSeconds } from "#src/studio/script/estimate-seconds.ts";
export { onScreenLengthMax } from "#src/studio/script/edit-scene.ts";

/** A good time to publish, with what speaks for it. */
export interface SuggestedTime {
  localTime: string;
  instant: string;
  /** 0 to 100; 50 is a time like any other. */
  score: number;
  reason: BestTimeReason;
}

/** What is asked for, with the answer so far. */
export type SetupQuestion =
  | { about: "tone"; current?: Tone }
  | { about: "audience"; current: string }
  | { about: "colors"; current: string[] }
  | { about: "page-name"; current: string };

/** A brand as it is chosen by. */
export interface BrandChoice {
  id: string;
  name: string;
}

/** An insight, and in which thread what it advises has been done. */
export interface GivenInsight {
  insight: Insight;
  doneIn?: string;
}

/** What can be done, to be told by name. */
export interface OffersNamed {
  offers: Verb[];
  /** What “next” leads to, and is called by on its card. */
  onwards?: string;
}

/** What a message means. How it looks is each face's own: it must know every kind. */
export type Screen =
  | { kind: "welcome" }
  /** Absent `byId`: whoever began the thread. */
  | { kind: "said"; text: string; byId?: string }
  | {
      kind: "tone-pick";
      keyword: string;
      contentLanguage: Language;
      lengthSeconds: number;
      estimatedSeconds: number;
      /** US dollars; 0 where everything is made on this machine. */
      estimatedCost: number;
      ownScript: boolean;
    }
  | { kind: "setup-welcome" }
  /** One of the questions of the first contact; what is asked below is answered in words. */
  | { kind: "setup"; number: number; of: number; asks: SetupQuestion }
  | { kind: "brand-pick"; keyword: string; brands: BrandChoice[] }
  | {
      kind: "progress";
      keyword: string;
      tone: Tone;
      progress: MakingProgress;
      isRemake: boolean;
      /** Of a remake that uses nothing of the short before it. */
      isAnew?: true;
    }
  | {
      kind: "preview";
      /** Whose files can be taken along; absent in what was stored before that could be done. */
      shortId?: string;
      video: MediaRef;
      thumbnail: MediaRef;
      title: string;
      description: string;
      hashtags: string[];
      durationMs: number;
      scenes: SceneText[];
      /** Steps done by the built-in stand-ins because no key is set: said openly. */
      localSteps: MakingStep[];
      /** What it has because people wanted it before; absent where there is nothing of that. */
      learned?: Learned[];
    }
  | { kind: "script-edit"; scenes: SceneText[] }
  | { kind: "image-pick"; pictures: { sceneId: string; onScreen: string; picture: MediaRef }[] }
  | {
      kind: "time-pick";
      now: Moment;
      /** Of a post that is being moved: the instant it goes out at now. */
      current?: string;
      /** Times the person may have meant; each has a button of its own with the local time as argument. */
      options?: { localTime: string; instant: string }[];
      /** Good times, the best first; each has such a button too. */
      suggestions?: SuggestedTime[];
    }
  /** Whether a finished short is to be made anew at another length. */
  | {
      kind: "length-pick";
      nowSeconds: number;
      /** Absent where only another length was asked for. */
      seconds?: number;
      /** How long the making takes. */
      waitSeconds: number;
      /** It was asked for more, or less, than a short can be. */
      limit?: "min" | "max";
      /** One scene alone may have been meant. */
      mayBeScene?: true;
    }
  | { kind: "scheduled"; at: Moment; title: string; channelName: string }
  /** `isOver` once its end, whatever it was, stands below it. */
  | { kind: "publishing"; title: string; channelName: string; isOver?: true }
  | {
      kind: "published";
      /** As of a preview. */
      shortId?: string;
      url: string;
      title: string;
      channelName: string;
      at: Moment;
    }
  | {
      kind: "numbers";
      title: string;
      moment: NumbersMoment;
      numbers: Numbers;
      chart?: MediaRef;
      takenAt: Moment;
    }
  | { kind: "digest"; digest: WeekDigest; chart?: MediaRef }
  | { kind: "insights"; insights: GivenInsight[] }
  | { kind: "making-failed"; step: MakingStep; code: ErrorCode }
  | { kind: "publishing-failed"; code: ErrorCode; channelName: string }
  | { kind: "outcome-unknown"; channelName: string; title: string }
  | { kind: "held"; at: Moment; title: string; why?: HeldReason }
  /** How the creator's request stands, and how it ended once it has. */
  | {
      kind: "approval-waiting";
      title: string;
      channelName: string;
      /** Absent where it goes out as soon as it is approved. */
      at?: Moment;
      needed: number;
      standing: ApprovalStanding;
    }
  /** An approver's words come back as something to do, or as the reason why not. */
  | {
      kind: "approval-answer";
      answer: "changes-asked" | "refused";
      title: string;
      by: string;
      words: string;
      at: Moment;
    }
  /** Exactly what would go out, to whoever is to approve it. */
  | {
      kind: "approval-request";
      content: ApprovalContent;
      video: MediaRef;
      thumbnail: MediaRef;
      requestedBy: string;
      needed: number;
      timeZone: string;
      standing: ApprovalStanding;
      earlier: ApprovalDecision[];
    }
  | { kind: "approval-words"; answer: "ask-changes" | "refuse-post"; title: string }
  | { kind: "approval-reminder"; title: string; requestedBy: string; at?: Moment }
  | { kind: "making-cancelled" }
  | { kind: "discarded"; title: string }
  | ({ kind: "help"; phase: string } & OffersNamed)
  | ({ kind: "unclear" } & OffersNamed)
  /** An answer to words of which no button was meant. */
  | { kind: "reply"; reply: Reply }
  /** Something has waited for its person for long; `about` is its title or keyword. */
  | ({ kind: "reminder"; about: string } & OffersNamed)
  /** Another short like this one is being made, in a thread of its own. */
  | { kind: "another-begun"; conversationId: string }
  /** The thread goes on here from now on; `from` is the chat it comes from. */
  | { kind: "moved"; from: string; why: MoveReason }
  /** The last word in the chat it comes from: it goes on in `to`. */
  | { kind: "moved-on"; to: string }
  | { kind: "notice"; notice: Notice }
  | CustomScreen;

export type ScreenKind = Screen["kind"];

/** A short private answer to somebody whose press changed nothing, or not all that they may expect. */
export type Notice =
  | "already-done"
  | "card-is-old"
  | "not-yours"
  | "link-expired"
  | "already-going-out"
  | "time-is-past"
  | "time-is-unclear"
  | "time-is-too-far"
  | "script-is-empty"
  | "script-too-long"
  | "own-script-too-short"
  | "own-script-too-long"
  | "choose-a-picture"
  | "color-is-unclear"
  | "not-allowed"
  | "request-has-ended"
  | "too-few-approvers"
  | "words-are-missing"
  | "words-too-long"
  | "keyword-is-empty"
  | "title-is-empty"
  | "texts-too-long"
  | "advice-is-old"
  | "picture-is-gone"
  | "limit-of-day"
  | "no-numbers-yet"
  | "try-again";

/** Everything a person can press. */
export const verbs = [
  "begin-setup",
  "skip-setup",
  "skip-step",
  "save-colors",
  "choose-brand",
  "choose-tone",
  "cancel-making",
  "retry",
  "publish-now",
  "schedule",
  "edit-script",
  "save-script",
  "change-images",
  "repaint",
  "regenerate",
  "change-length",
  "discard",
  "restore",
  "back",
  "pick-time",
  "move-time",
  "cancel-schedule",
  "approve",
  "ask-changes",
  "refuse-post",
  "send-answer",
  "withdraw",
  "take-up",
  "show-numbers",
  "settle-live",
  "settle-not-live",
  "change-voice",
  "change-style",
  "edit-texts",
  "save-changes",
  "save-texts",
  "undo-change",
  "step-by-step",
  "next",
  "do-the-rest",
  "stop",
  "resume",
  "new-script",
  "apply",
  "rewrite",
  "redraw",
  "redraw-all",
  "make-another",
  "find-time",
] as const;
export type Verb = (typeof verbs)[number];

/**
 * What a press may carry beside its verb: what the person filled in on the card. `save-script` takes
 * every scene's text, `repaint` the scenes, `pick-time` a wall-clock time such as 2026-11-24T20:00
 * in the person's zone, unless that is its argument, `save-colors` colours as they were
 * typed, `send-answer` an approver's words. In custom mode every press brings all that
 * stands on its card, so that nothing typed is lost.
 */
export interface PressValues {
  scenes?: { id: string; narration: string; onScreen: string }[];
  sceneIds?: string[];
  localTime?: string;
  colors?: string[];
  words?: string;
  brief?: {
    keyword?: string;
    brand?: string;
    tone?: string;
    lengthSeconds?: number;
    template?: string;
  };
  /** Of each scene the place of the chosen picture on the card, or one of the team's own. */
  pictures?: { sceneId: string; option?: number; assetId?: string }[];
  settings?: {
    voice?: string;
    speed?: number;
    template?: string;
    captionStyle?: string;
    music?: string;
    pace?: string;
  };
  /** Ids of scenes. */
  order?: string[];
  texts?: { title: string; description: string; hashtags: string };
  /** The scene whose picture goes on the thumbnail. */
  thumbnail?: string;
}

/** A button as the conversation means it. */
export interface Offer {
  verb: Verb;
  argument?: string;
  /** What it is called where that is a name people gave, and none of our words. */
  label?: string;
  /** The one a hurried person most likely wants. */
  isMain?: boolean;
  /** Takes something away: drawn apart and never the first. */
  isRisky?: boolean;
}

/** A button as it goes out: with the opaque token that a press brings back. */
export interface Action extends Offer {
  token: string;
}

/** One message of a thread. Sent again with the same id, it replaces what stood there. */
export interface Message {
  id: string;
  screen: Screen;
  actions: Action[];
  /** What was pressed on this card, once it was: the face shows it in place of the buttons. */
  chosen?: Offer;
  /** Only this person sees it; everybody where absent. */
  onlyForUserId?: string;
}

export function isVerb(word: string): word is Verb {
  return verbs.some((verb) => verb === word);
}
