import * as fc from "fast-check";
import { expect } from "vitest";
import {
  type Conversation,
  type ConversationEvent,
  type Effect,
  emptyConversation,
  type PhaseName,
  type Step,
} from "#bots/conversation/conversation.ts";
import { offersIn, offersOf } from "#bots/conversation/offers.ts";
import { type Offer, type PressValues, type Verb, verbs } from "#bots/conversation/screen.ts";
import { step } from "#bots/conversation/step.ts";
import { type ApprovalStatus, approvalStatuses } from "#src/domain/approval.ts";
import type { PublishingRight } from "#src/domain/team.ts";
import { type Tone, tones } from "#src/domain/script.ts";
import type { Brand } from "#src/domain/brand.ts";
import { anyBrands, brandsOf } from "./brands-of.ts";
import { type ToldHappening, toldIn } from "./approval-views.ts";
import { contextOf } from "./context-of.ts";
import { finishedShort } from "./finished-short.ts";
import { newsOf, type NewsType, newsTypes } from "./news-of.ts";
import { anyText, anyValues } from "./any-values.ts";

/** A thread as a person sees it: what was said, and which of it can be pressed. */
export function createThread() {
  let conversation = emptyConversation;
  let count = 0;
  let brands: Brand[] = [];
  let publishing: PublishingRight = "freely";
  const buttons = new Map<string, readonly Offer[]>();
  const effects: Effect[] = [];
  const look = (event: ConversationEvent): Step => {
    count += 1;
    return step(conversation, event, { ...contextOf(event, count, publishing), brands });
  };
  return {
    /** From now on posts of the person leave in this way. */
    setRule: (right: PublishingRight) => {
      publishing = right;
    },
    effects,
    /** What the team has from now on. */
    know: (known: Brand[]) => {
      brands = known;
    },
    conversation: () => conversation,
    /** What an event would do. */
    look,
    /** Lets an event happen and checks that the thread is still whole. */
    take: (event: ConversationEvent): Step => {
      const before = conversation;
      const next = look(event);
      conversation = next.conversation;
      for (const effect of next.effects) draw(buttons, effect);
      effects.push(...next.effects);
      check(buttons, before, next);
      return next;
    },
  };
}
type Thread = ReturnType<typeof createThread>;

function draw(buttons: Map<string, readonly Offer[]>, effect: Effect): void {
  if (!("message" in effect)) return;
  const { id, offers } = effect.message;
  expect(buttons.has(id), `${effect.type} ${id}`).toBe(effect.type !== "say");
  buttons.set(id, offers);
}

function check(
  buttons: ReadonlyMap<string, readonly Offer[]>,
  before: Conversation,
  { conversation, effects }: Step,
): void {
  const { phase, card, version } = conversation;
  expect(version).toBeGreaterThanOrEqual(before.version);
  if (version === before.version) expect(phase.name).toBe(before.phase.name);
  expect(JSON.parse(JSON.stringify(conversation))).toEqual(conversation);
  expect(effects.filter(isDeed).length).toBeLessThanOrEqual(1);
  if (card) expect(buttons.has(card.messageId)).toBe(true);
  const { advice } = conversation;
  if (advice) expect(buttons.get(advice.messageId)).toEqual(offersOf(advice.insights));
  const pressable = [...buttons].filter(
    ([id, offers]) => offers.length > 0 && id !== advice?.messageId,
  );
  for (const shown of pressable) expect(shown).toEqual([card?.messageId, offersIn(phase)]);
  // Only a post whose numbers are on their way has a card that waits without its button.
  const mayWait = phase.name === "published" || offersIn(phase).length === 0;
  expect(pressable.length).toBeGreaterThanOrEqual(mayWait ? 0 : 1);
}

export function isDeed(effect: Effect): boolean {
  return !["say", "replace", "progress"].includes(effect.type);
}

/** What happens next, meant before it is known where the conversation is. */
type Happening =
  /** As shorts were before they could be changed with tools. */
  | { type: "finished-before-tools" }
  /** Nothing in the thread: the team's brands change. */
  | { type: "brands"; count: number; tone?: Tone }
  | { type: "arrived" }
  | { type: "said"; text: string }
  | { type: "pressed-offered"; index: number; fits: boolean; values: PressValues }
  | { type: "pressed"; verb: Verb; argument?: string; values: PressValues }
  | { type: "rule"; publishing: PublishingRight }
  | ToldHappening
  | { type: "news"; news: NewsType; isOurs: boolean; fraction: number };

/** The making, the post and the time that a conversation waits for news of. */
export function oursIn({ phase, wakeAt }: Conversation): Parameters<typeof newsOf>[1] {
  const shown = "before" in phase ? phase.before : phase;
  return {
    ...(wakeAt !== undefined && { wakeAt }),
    ...("short" in phase && { shortId: phase.short.id }),
    ...(shown && "finished" in shown && { title: shown.finished.title }),
    generation: "short" in phase ? phase.short.generation : 1,
    postId: "post" in phase ? phase.post.id : "nothing",
  };
}

export function fittingValues({ phase }: Conversation, verb: Verb): PressValues {
  if (verb === "save-colors") return { colors: ["#123456", ""] };
  if (verb === "pick-time") return { localTime: "2026-11-25T20:00" };
  if (verb === "save-texts") {
    const title = "finished" in phase ? phase.finished.title : "";
    return { texts: { title, description: "다른 설명", hashtags: "둘" } };
  }
  if (verb === "send-answer") return { words: "더 짧게 해 주세요" };
  if (phase.name === "custom-brief") return { brief: { keyword: "cold brew" } };
  // All that stands on the card, as a face brings it: whatever was typed there before is replaced.
  const isFilledIn = phase.name === "custom-step" && verb !== "apply";
  if (isFilledIn || verb === "save-changes") {
    const scenes = ["s1", "s2", "s3"].map((id) => ({ id, narration: "말", onScreen: "줄" }));
    return { scenes, texts: { title: "제목", description: "", hashtags: "" } };
  }
  if (verb === "repaint" && phase.name === "choosing-pictures") return { sceneIds: ["s2"] };
  return {};
}

function eventOf(
  conversation: Conversation,
  happening: Exclude<Happening, { type: "brands" | "rule" }>,
): ConversationEvent {
  switch (happening.type) {
    case "told":
      return toldIn(conversation, happening);
    case "arrived":
    case "said":
      return happening;
    case "finished-before-tools": {
      const { tools: _, ...finished } = finishedShort(oursIn(conversation).generation);
      const { generation } = oursIn(conversation);
      return { type: "making-finished", generation, finished };
    }
    case "pressed":
      return happening;
    case "pressed-offered": {
      const advised = offersOf(conversation.advice?.insights ?? []);
      const offers = [...offersIn(conversation.phase), ...advised];
      const offer = offers[happening.index % offers.length];
      if (!offer) return { type: "said", text: "버튼이 없네" };
      const { verb, argument } = offer;
      const values = happening.fits ? fittingValues(conversation, verb) : happening.values;
      return { type: "pressed", verb, ...(argument !== undefined && { argument }), values };
    }
    case "news": {
      const waitedFor = oursIn(conversation);
      const { generation, postId } = waitedFor;
      const other = { generation: generation - 1, postId: `not ${postId}` };
      const about = happening.isOurs ? waitedFor : other;
      return newsOf(happening.news, { ...about, fraction: happening.fraction });
    }
  }
}

const anyPress = fc.record({
  type: fc.constant("pressed" as const),
  verb: fc.constantFrom(...verbs),
  values: anyValues,
});
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: fc.constant("said" as const), text: anyText }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("pressed-offered" as const),
      index: fc.nat(9),
      fits: fc.boolean(),
      values: anyValues,
    }),
  },
  { weight: 1, arbitrary: fc.constant<Happening>({ type: "arrived" }) },
  { weight: 1, arbitrary: anyPress },
  { weight: 1, arbitrary: anyBrands },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyPress, fc.oneof(fc.constantFrom<string>(...tones), anyText))
      .map(([press, argument]) => ({ ...press, argument })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("rule" as const),
      publishing: fc.constantFrom("freely" as const, "after-approval" as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("told" as const),
      as: fc.constantFrom("creator" as const, "approver" as const),
      status: fc.constantFrom(...approvalStatuses),
      isYourTurn: fc.boolean(),
      isOurs: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("news" as const),
      news: fc.constantFrom(...newsTypes),
      isOurs: fc.boolean(),
      fraction: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
);

const arrived: Happening = { type: "arrived" };
const underRule: Happening = { type: "rule", publishing: "after-approval" };
const custom = [said("/short custom cold brew"), offered(0), ours("making-paused", 0)];

/** A way into a conversation that gets far, and then anything at all. */
export const anyHistory = fc
  .tuple(
    fc.constantFrom<Happening[]>(
      [],
      [said("여름 휴가 패킹 팁")],
      [arrived],
      [arrived, offered(0), offered(4), offered(0)],
      [{ type: "brands", count: 2, tone: "casual" }, said("여름 휴가 패킹 팁")],
      [said("cold brew"), offered(0), ours("making-finished")],
      [said("cold brew"), offered(0), ours("making-finished"), said("더 길게")],
      [said("cold brew"), offered(0), ours("making-finished"), offered(1), offered(0)],
      [said("cold brew"), offered(0), ours("making-finished"), offered(1), offered(0), offered(2)],
      [said("cold brew"), offered(0), ours("making-finished"), underRule, offered(0), offered(1)],
      [said("cold brew"), offered(0), ours("making-finished"), offered(0), ours("post-published")],
      [said("cold brew"), offered(0), ours("making-finished"), underRule, offered(0)],
      [said("cold brew"), offered(0), ours("making-finished"), underRule, offered(1), offered(0)],
      [asked("pending")],
      [said("/short custom cold brew"), offered(0), ours("making-paused", 0)],
      [...custom, offered(0), ours("making-paused"), offered(0), offered(0)],
      [
        ...custom,
        offered(0),
        ours("making-paused"),
        offered(0),
        offered(0),
        offered(0),
        ours("making-finished"),
      ],
    ),
    fc.array(anyHappening, { maxLength: 30 }),
  )
  .map(([start, rest]) => [...start, ...rest]);

function said(text: string): Happening {
  return { type: "said", text };
}
function offered(index: number): Happening {
  return { type: "pressed-offered", index, fits: true, values: {} };
}
function ours(news: NewsType, fraction = 1): Happening {
  return { type: "news", news, isOurs: true, fraction };
}

function asked(status: ApprovalStatus): Happening {
  return { type: "told", as: "approver", status, isYourTurn: status === "pending", isOurs: true };
}
function answered(status: ApprovalStatus): Happening {
  return { type: "told", as: "creator", status, isYourTurn: false, isOurs: true };
}

export function live(history: readonly Happening[]): Thread {
  const thread = createThread();
  for (const happening of history) {
    if (happening.type === "brands") thread.know(brandsOf(happening.count, happening.tone));
    else if (happening.type === "rule") thread.setRule(happening.publishing);
    else thread.take(eventOf(thread.conversation(), happening));
  }
  return thread;
}

/** The usual way into each phase. */
const finished = [said("cold brew"), offered(0), ours("making-finished")];
const ways: Record<PhaseName, Happening[]> = {
  empty: [],
  welcoming: [arrived],
  "setting-tone": [arrived, offered(0)],
  "setting-audience": [arrived, offered(0), offered(4)],
  "setting-colors": [arrived, offered(0), offered(4), offered(0)],
  "naming-page": [arrived, offered(0), offered(4), offered(0), offered(1)],
  "choosing-brand": [{ type: "brands", count: 2 }, said("cold brew")],
  "choosing-tone": [said("cold brew")],
  making: [said("cold brew"), offered(0)],
  "making-failed": [said("cold brew"), offered(0), ours("making-failed")],
  "making-cancelled": [said("cold brew"), offered(0), offered(0)],
  reviewing: finished,
  "editing-script": [...finished, offered(2)],
  "choosing-pictures": [
    said("cold brew"),
    offered(0),
    { type: "finished-before-tools" },
    offered(3),
  ],
  "choosing-length": [...finished, said("더 길게")],
  "picking-time": [...finished, offered(1)],
  "moving-time": [...finished, offered(1), offered(0), offered(0)],
  "editing-post": [...finished, offered(1), offered(0), offered(2)],
  scheduled: [...finished, offered(1), offered(0)],
  "awaiting-approval": [...finished, underRule, offered(0)],
  "changes-asked": [...finished, underRule, offered(0), answered("changes-asked")],
  "approval-refused": [...finished, underRule, offered(0), answered("refused")],
  "asked-approval": [asked("pending")],
  "wording-answer": [asked("pending"), offered(1)],
  "choosing-post-time": [asked("pending"), offered(2)],
  "approval-answered": [asked("pending"), asked("approved")],
  held: [...finished, offered(1), offered(0), ours("post-held")],
  publishing: [...finished, offered(0)],
  "outcome-unknown": [...finished, offered(0), ours("post-unknown")],
  "publishing-failed": [...finished, offered(0), ours("post-failed")],
  published: [...finished, offered(0), ours("post-published")],
  changing: [...finished, offered(4)],
  discarded: [...finished, offered(8)],
  "custom-brief": [said("/short custom cold brew")],
  "custom-making": [said("/short custom cold brew"), offered(0)],
  "custom-step": custom,
  "custom-stopped": [said("/short custom cold brew"), offered(0), offered(0)],
  news: [ours("week-told")],
};

/** A thread brought to a phase the usual way. */
export function threadIn(name: PhaseName): Thread {
  const thread = live(ways[name]);
  expect(thread.conversation().phase.name).toBe(name);
  return thread;
}
