import * as fc from "fast-check";
import { expect } from "vitest";
import {
  type Conversation,
  type ConversationEvent,
  type Effect,
  emptyConversation,
  type EventContext,
  type PhaseName,
  type Step,
} from "#bots/conversation/conversation.ts";
import { offersIn } from "#bots/conversation/offers.ts";
import { type Offer, type PressValues, type Verb, verbs } from "#bots/conversation/screen.ts";
import { step } from "#bots/conversation/step.ts";
import type { Brand } from "#src/domain/brand.ts";
import { type Tone, tones } from "#src/domain/script.ts";
import { brandsOf } from "./brands-of.ts";
import { finishedShort } from "./finished-short.ts";

export const actorId = "person";

/** Good times, as the service would bring them in. */
export const suggestions: EventContext["suggestions"] = [
  {
    localTime: "2026-11-24T20:00",
    instant: "2026-11-24T11:00:00Z",
    score: 58,
    reason: { kind: "usual-evening", sampleSize: 0 },
  },
  {
    localTime: "2026-11-25T12:30",
    instant: "2026-11-25T03:30:00Z",
    score: 56,
    reason: { kind: "usual-lunch", sampleSize: 0 },
  },
];

/** A thread as a person sees it: what was said, and which of it can be pressed. */
export function createThread() {
  let conversation = emptyConversation;
  let count = 0;
  let brands: Brand[] = [];
  const buttons = new Map<string, readonly Offer[]>();
  const effects: Effect[] = [];
  const look = (event: ConversationEvent): Step => {
    count += 1;
    return step(conversation, event, { ...contextOf(event, count), brands });
  };
  return {
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

export function contextOf(event: ConversationEvent, count: number): EventContext {
  const isPersons = ["said", "pressed", "press-refused"].includes(event.type);
  return {
    eventId: `e${count}`,
    now: "2026-11-24T01:00:00Z",
    ...(isPersons && { actorId }),
    timeZone: "Asia/Seoul",
    language: "ko",
    channelName: "channel",
    suggestions,
  };
}

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
  const pressable = [...buttons].filter(([, offers]) => offers.length > 0);
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
  /** Nothing in the thread: the team's brands change. */
  | { type: "brands"; count: number; tone?: Tone }
  | { type: "said"; text: string }
  | { type: "pressed-offered"; index: number; fits: boolean; values: PressValues }
  | { type: "pressed"; verb: Verb; argument?: string; values: PressValues }
  | { type: "news"; news: NewsType; isOurs: boolean; fraction: number };

export const newsTypes = [
  "making-progressed",
  "making-finished",
  "making-failed",
  "post-started",
  "post-published",
  "post-failed",
  "post-unknown",
  "post-held",
  "numbers-taken",
  "numbers-failed",
  "woken",
] as const;
type NewsType = (typeof newsTypes)[number];

export function newsOf(
  type: NewsType,
  about: { generation: number; postId: string; wakeAt?: string; fraction?: number },
) {
  const { generation, postId, fraction = 0.5 } = about;
  const at = "2026-11-24T01:00:00Z";
  switch (type) {
    case "making-progressed":
      return { type, generation, progress: { step: "voice" as const, fraction } };
    case "making-finished":
      return { type, generation, finished: finishedShort(generation) };
    case "making-failed":
      return { type, generation, step: "voice" as const, code: "no-space" as const };
    case "post-published":
      return { type, postId, url: "http://127.0.0.1/p/x/1", at };
    case "post-failed":
      return { type, postId, code: "platform-rejected" as const };
    case "numbers-taken": {
      const numbers = { views: 1, likes: 2, comments: 0, shares: 0, watchTimeSeconds: 3 };
      return { type, postId, moment: "asked" as const, numbers, at };
    }
    case "woken":
      return { type, at: about.wakeAt ?? "1999-01-01T00:00:00Z" };
    default:
      return { type, postId };
  }
}

/** The making, the post and the time that a conversation waits for news of. */
export function oursIn({ phase, wakeAt }: Conversation): {
  generation: number;
  postId: string;
  wakeAt?: string;
} {
  return {
    ...(wakeAt !== undefined && { wakeAt }),
    generation: "short" in phase ? phase.short.generation : 1,
    postId: "post" in phase ? phase.post.id : "nothing",
  };
}

export function fittingValues({ phase }: Conversation, verb: Verb): PressValues {
  if (verb === "pick-time") return { localTime: "2026-11-25T20:00" };
  if (verb === "repaint" && phase.name === "choosing-pictures") return { sceneIds: ["s2"] };
  return {};
}

function eventOf(
  conversation: Conversation,
  happening: Exclude<Happening, { type: "brands" }>,
): ConversationEvent {
  switch (happening.type) {
    case "said":
      return happening;
    case "pressed":
      return happening;
    case "pressed-offered": {
      const offers = offersIn(conversation.phase);
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

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 150 }),
  fc.string({ unit: "binary", maxLength: 150 }),
  fc.constantFrom("/short", "/short 김치찌개", "help", "캐주얼", "casual", "지금 올리기", "Back"),
);
const anyScene = fc.record({
  id: fc.constantFrom("s1", "s2", "s3", "s9"),
  narration: fc.oneof(anyText, fc.constantFrom("", "  ", "말".repeat(400))),
  onScreen: anyText,
});
const anyValues = fc.record(
  {
    scenes: fc.array(anyScene, { maxLength: 4 }),
    sceneIds: fc.array(fc.constantFrom("s1", "s2", "s9", ""), { maxLength: 3 }),
    localTime: fc.oneof(
      anyText,
      fc.constantFrom("2026-11-24T20:00", "2026-11-24", "1999-01-01T00:00", "+999999-01-01T00:00"),
    ),
  },
  { requiredKeys: [] },
);
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
  { weight: 1, arbitrary: anyPress },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant("brands" as const),
        count: fc.nat(3),
        tone: fc.constantFrom(...tones),
      },
      { requiredKeys: ["type", "count"] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyPress, fc.oneof(fc.constantFrom<string>(...tones), anyText))
      .map(([press, argument]) => ({ ...press, argument })),
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

/** A way into a conversation that gets far, and then anything at all. */
export const anyHistory = fc
  .tuple(
    fc.constantFrom<Happening[]>(
      [],
      [said("여름 휴가 패킹 팁")],
      [{ type: "brands", count: 2, tone: "casual" }, said("여름 휴가 패킹 팁")],
      [said("cold brew"), offered(0), ours("making-finished")],
      [said("cold brew"), offered(0), ours("making-finished"), offered(1), offered(0)],
      [said("cold brew"), offered(0), ours("making-finished"), offered(0), ours("post-published")],
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
function ours(news: NewsType): Happening {
  return { type: "news", news, isOurs: true, fraction: 1 };
}

export function live(history: readonly Happening[]): Thread {
  const thread = createThread();
  for (const happening of history) {
    if (happening.type === "brands") thread.know(brandsOf(happening.count, happening.tone));
    else thread.take(eventOf(thread.conversation(), happening));
  }
  return thread;
}

/** A thread brought to a phase the usual way. */
export function threadIn(name: PhaseName): Thread {
  const finished = [said("cold brew"), offered(0), ours("making-finished")];
  const ways: Record<PhaseName, Happening[]> = {
    empty: [],
    "choosing-brand": [{ type: "brands", count: 2 }, said("cold brew")],
    "choosing-tone": [said("cold brew")],
    making: [said("cold brew"), offered(0)],
    "making-failed": [said("cold brew"), offered(0), ours("making-failed")],
    "making-cancelled": [said("cold brew"), offered(0), offered(0)],
    reviewing: finished,
    "editing-script": [...finished, offered(2)],
    "choosing-pictures": [...finished, offered(3)],
    "picking-time": [...finished, offered(1)],
    scheduled: [...finished, offered(1), offered(0)],
    "moving-time": [...finished, offered(1), offered(0), offered(0)],
    held: [...finished, offered(1), offered(0), ours("post-held")],
    publishing: [...finished, offered(0)],
    "outcome-unknown": [...finished, offered(0), ours("post-unknown")],
    "publishing-failed": [...finished, offered(0), ours("post-failed")],
    published: [...finished, offered(0), ours("post-published")],
    discarded: [...finished, offered(5)],
  };
  const thread = live(ways[name]);
  expect(thread.conversation().phase.name).toBe(name);
  return thread;
}
