import { describe, expect, test } from "vitest";
import type { Conversation, PhaseName } from "#bots/conversation/conversation.ts";
import { describeLengthPick } from "#bots/conversation/length/length-words.ts";
import { labelOf } from "#bots/conversation/offer-words.ts";
import { offersIn } from "#bots/conversation/offers.ts";
import { step } from "#bots/conversation/step.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { contextOf } from "./context-of.ts";
import { customThread } from "./custom/custom-thread.ts";
import { finishedShort, shortDraft } from "./finished-short.ts";
import { createThread, isDeed, threadIn } from "./live-conversation.ts";
import { deedOf, replyOf } from "./reply-of.ts";

type Thread = Pick<ReturnType<typeof createThread>, "take" | "conversation">;
const say = (thread: Thread, text: string) => thread.take({ type: "said", text });
const cardOf = ({ card }: Conversation) => card?.screen;

describe("a short that nobody has begun", () => {
  test("gets the length that was said, on the card that is there", () => {
    const thread = threadIn("choosing-tone");
    const longerSaid = say(thread, "좀 더 길게 해줘");
    expect(deedOf(longerSaid)).toBeUndefined();
    expect(replyOf(longerSaid)).toEqual({ about: "length-set", seconds: 45 });
    expect(cardOf(thread.conversation())).toMatchObject({ kind: "tone-pick", lengthSeconds: 45 });
    const begun = thread.take({ type: "pressed", verb: "choose-tone", argument: "casual" });
    expect(deedOf(begun)).toMatchObject({ type: "start-making", short: { lengthSeconds: 45 } });
  });

  test("gets the next length each time, to the end of what can be", () => {
    const thread = threadIn("custom-brief");
    for (const seconds of [45, 60]) {
      expect(replyOf(say(thread, "make it longer"))).toEqual({ about: "length-set", seconds });
      expect(cardOf(thread.conversation())).toMatchObject({ lengthSeconds: seconds });
    }
    expect(replyOf(say(thread, "longer"))).toMatchObject({ about: "length-end", seconds: 60 });
    expect(replyOf(say(thread, "60초"))).toEqual({ about: "length-same", seconds: 60 });
    expect(replyOf(say(thread, "길이 바꿔줘"))).toEqual({ about: "which-length" });
    expect(replyOf(say(thread, "10초로 해줘"))).toEqual({
      about: "length-set",
      seconds: 15,
      limit: "min",
    });
  });

  test("keeps a length that was said before its keyword", () => {
    const thread = createThread();
    expect(replyOf(say(thread, "45초로 만들어줘"))).toMatchObject({ needsKeyword: true });
    say(thread, "여름 캠핑");
    expect(thread.conversation().phase).toMatchObject({ keyword: "여름 캠핑", lengthSeconds: 45 });
  });

  test("is as long as the person's own words", () => {
    const thread = createThread();
    const ownScript = "첫 문장이에요.\n두 번째 문장이에요.\n세 번째 문장이에요.\n네 번째예요.";
    thread.take({ type: "said", text: ownScript, ownScript });
    expect(replyOf(say(thread, "더 길게"))).toEqual({ about: "length-of-own" });
  });

  test.each(["길게 자는 법", "45초 스쿼트", "how to live longer"])(
    "is about “%s” where that is said",
    (keyword) => {
      const thread = createThread();
      say(thread, keyword);
      expect(thread.conversation().phase).toMatchObject({ name: "choosing-tone", keyword });
    },
  );
});

function reviewed(lengthSeconds = 30) {
  const thread = threadIn("making");
  const { tools, ...finished } = finishedShort();
  if (!tools) throw new Error("no tools");
  const durationMs = lengthSeconds * 1000 - 900;
  thread.take({
    type: "making-finished",
    generation: 1,
    finished: { ...finished, durationMs, tools: { ...tools, lengthSeconds } },
  });
  return thread;
}

describe("a finished short", () => {
  test.each([
    ["더 길게", 45],
    ["make it shorter", 15],
    ["40초로 만들어줘", 40],
  ])("is asked about after “%s”, and made anew by the button alone", (text, seconds) => {
    const thread = reviewed();
    const before = thread.conversation().phase;
    expect(deedOf(say(thread, text))).toBeUndefined();
    expect(cardOf(thread.conversation())).toMatchObject({ kind: "length-pick", seconds });
    const [main] = offersIn(thread.conversation().phase);
    expect(main).toEqual({ verb: "change-length", argument: String(seconds), isMain: true });
    thread.take({ type: "pressed", verb: "back" });
    expect(thread.conversation().phase).toEqual(before);

    say(thread, text);
    const argument = String(seconds);
    const pressed = thread.take({ type: "pressed", verb: "change-length", argument });
    expect(deedOf(pressed)).toMatchObject({
      type: "remake",
      generation: 2,
      change: { type: "everything", lengthSeconds: seconds },
    });
    expect(thread.conversation().phase).toMatchObject({
      name: "making",
      isAnew: true,
      short: { lengthSeconds: seconds, generation: 2 },
      before: { short: { lengthSeconds: 30, generation: 2 } },
    });
  });

  test("goes on from what it is now, and takes a yes or the name of a button", () => {
    const thread = reviewed(45);
    say(thread, "더 길게");
    expect(cardOf(thread.conversation())).toMatchObject({ seconds: 60 });
    say(thread, "30초로 해줘");
    expect(thread.conversation().phase).toMatchObject({ name: "making" });
    const other = reviewed();
    say(other, "더 길게");
    expect(deedOf(say(other, "네"))).toMatchObject({ change: { lengthSeconds: 45 } });
    const open = reviewed();
    say(open, "길이 바꿔줘");
    expect(offersIn(open.conversation().phase).map(({ argument }) => argument)).toEqual([
      "15",
      "45",
      "60",
      undefined,
    ]);
    expect(deedOf(say(open, "네"))).toBeUndefined();
  });

  test("says so where it cannot be longer, or is that long already", () => {
    expect(replyOf(say(reviewed(60), "더 길게"))).toMatchObject({ about: "length-end" });
    expect(replyOf(say(reviewed(), "30초로 해줘"))).toMatchObject({ about: "length-same" });
    const slightly = reviewed();
    expect(replyOf(say(slightly, "2초만 더 길게"))).toBeUndefined();
    expect(cardOf(slightly.conversation())).toMatchObject({ kind: "length-pick" });
    expect(cardOf(slightly.conversation())).not.toHaveProperty("seconds");
    expect(replyOf(say(reviewed(60), "2초만 더 길게"))).toMatchObject({ about: "length-end" });
    const asked = reviewed();
    say(asked, "2분으로 만들어줘");
    expect(cardOf(asked.conversation())).toMatchObject({ seconds: 60, limit: "max" });
  });

  test.each([
    ["scheduled", "planned"],
    ["held", "held"],
    ["awaiting-approval", "awaiting"],
    ["publishing", "publishing"],
    ["published", "published"],
    ["discarded", "put-aside"],
  ] as const)("that is %s keeps its length", (name, is) => {
    const thread = threadIn(name);
    const said = say(thread, "더 짧게 해줘");
    expect(deedOf(said)).toBeUndefined();
    expect(replyOf(said)).toMatchObject({ about: "length-fixed", standing: { is } });
  });

  test("that changes are asked for gets another length, once that is pressed", () => {
    const thread = threadIn("changes-asked");
    expect(deedOf(say(thread, "더 짧게"))).toBeUndefined();
    expect(thread.conversation().phase).toMatchObject({ name: "choosing-length", seconds: 15 });
  });
});

describe("what goes on or is filled in", () => {
  test.each([
    ["making", "making"],
    ["making-cancelled", "nothing"],
    ["editing-script", "card"],
    ["changing", "card"],
  ] as const)("in %s is given up for another length only after a yes", (name, loses) => {
    const thread = threadIn(name);
    const before = thread.conversation().phase;
    const asked = say(thread, "make it 45 seconds");
    expect(deedOf(asked)).toBeUndefined();
    expect(replyOf(asked)).toMatchObject({ about: "length-anew", seconds: 45, loses });
    expect(thread.conversation().phase).toEqual(before);
    expect(deedOf(say(thread, "yes"))).toMatchObject({
      type: "remake",
      change: { type: "everything", lengthSeconds: 45 },
    });
    expect(thread.conversation().phase).toMatchObject({ short: { lengthSeconds: 45 } });
  });

  test("stays as it is where whoever says yes may no longer make shorts", () => {
    const thread = threadIn("making");
    say(thread, "make it 45 seconds");
    const event = { type: "said", text: "yes" } as const;
    const { rights, ...context } = contextOf(event, 99);
    if (!rights) throw new Error("no rights");
    const standing = { ...rights.standing, role: "viewer" as const };
    const refused = step(thread.conversation(), event, {
      ...context,
      rights: { ...rights, standing },
    });
    expect(refused.effects.filter(isDeed)).toEqual([]);
    expect(refused.conversation.phase).toEqual(thread.conversation().phase);
    const allowed = step(thread.conversation(), event, { ...context, rights });
    expect(allowed.effects.filter(isDeed)).toHaveLength(1);
  });

  test("in the workshop leads back to a new script", () => {
    const thread = customThread();
    thread.upTo.style();
    const asked = say(thread, "더 길게 해줘");
    expect(deedOf(asked)).toBeUndefined();
    expect(replyOf(asked)).toMatchObject({ about: "length-anew", seconds: 45, loses: "script" });
    expect(deedOf(say(thread, "응"))).toMatchObject({
      change: { type: "everything", lengthSeconds: 45 },
      until: "script",
    });
    thread.pause("script", { ...shortDraft(2, "script"), lengthSeconds: 45 });
    expect(thread.screen()).toMatchObject({ kind: "script-review", lengthSeconds: 45 });
  });

  test("may mean one scene as well where the scenes are", () => {
    const thread = customThread();
    thread.upTo.script();
    expect(replyOf(say(thread, "더 짧게"))).toMatchObject({ seconds: 15, mayBeScene: true });
    expect(deedOf(say(thread, "아니요"))).toBeUndefined();
  });
});

test.each(["picking-time", "moving-time"] as const)(
  "in %s what no short can be long is no length",
  (name) => {
    const thread = threadIn(name);
    for (const text of ["30분", "10 minutes"]) {
      expect(replyOf(say(thread, text)), text).toBeUndefined();
      expect(thread.conversation().phase.name, text).toBe(name);
    }
  },
);

test("an approver who wants it shorter is asked whether to ask for changes", () => {
  const said = say(threadIn("asked-approval"), "더 짧게 해주세요");
  expect(replyOf(said)).toMatchObject({ about: "meant", offer: { verb: "ask-changes" } });
});

test.each(["wording-answer", "setting-audience"] as const)(
  "in %s words about the length are the answer that was asked for",
  (name: PhaseName) => {
    expect(replyOf(say(threadIn(name), "더 짧게 해 주세요"))).toBeUndefined();
  },
);

test("the card and the answers name the length in both languages", () => {
  const thread = reviewed();
  say(thread, "2분으로 해줘");
  const { phase, card } = thread.conversation();
  if (card?.screen.kind !== "length-pick") throw new Error("no card");
  const [main] = offersIn(phase);
  if (!main) throw new Error("no button");
  const named = { ko: "1분으로", en: "1 min" };
  for (const language of languages) {
    const words = wordsFor(language);
    const { title, text } = describeLengthPick(card.screen, words);
    expect([title, labelOf(main, words)]).toEqual([
      expect.stringContaining(named[language]),
      expect.stringContaining(named[language]),
    ]);
    expect(text).toContain(words.length.limit.max);
    const set = { about: "length-set", seconds: 60, limit: "max" } as const;
    expect(replyWords(set, words)).toBe(
      `${words.length.limit.max} ${words.length.set(words.format.duration(60))}`,
    );
  }
});
