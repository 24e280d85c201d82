import { describe, expect, test } from "vitest";
import type { Conversation, PhaseName, Step } from "#bots/conversation/conversation.ts";
import { step } from "#bots/conversation/step.ts";
import { readTalk } from "#bots/conversation/talk/read-talk.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import type { Talk } from "#bots/conversation/talk/reply.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { allPhases } from "./all-phases.ts";
import { contextOf } from "./context-of.ts";
import { isDeed, threadIn } from "./live-conversation.ts";
import { repliesOf } from "./reply-of.ts";

const said: Partial<Record<Talk, readonly string[]>> = {
  thanks: [
    "고마워",
    "고마워요!",
    "정말 고맙습니다",
    "감사합니다",
    "감사합니다~ ㅎㅎ",
    "땡큐",
    "수고하셨습니다",
    "고생 많았어요",
    "좋네 고마워",
    "좋아요, 감사합니다!",
    "🙏",
    "thanks",
    "Thank you!",
    "thank you so much",
    "thx",
    "nice, thanks",
    "ok thanks",
    "thanks a lot, looks great",
    "much appreciated",
  ],
  question: [
    "언제 끝나?",
    "언제 끝나요?",
    "언제 다 돼?",
    "언제쯤 완성돼요?",
    "얼마나 걸려?",
    "얼마나 걸려요",
    "시간 얼마나 걸려?",
    "얼마나 남았어?",
    "얼마나 더 기다려야 돼?",
    "몇 분 남았어?",
    "몇 분이나 더 걸려?",
    "지금 어디까지 했어?",
    "어디까지 됐나요?",
    "뭐 하고 있어?",
    "지금 뭐 해?",
    "지금 뭐 만들고 있어?",
    "진행 상황 알려줘",
    "다 됐어?",
    "거의 다 됐나요?",
    "아직 멀었어?",
    "아직이야?",
    "몇 퍼센트야?",
    "잘 되고 있어?",
    "언제 올라가?",
    "몇 시에 올라가요?",
    "완성되면 언제 볼 수 있어?",
    "how long will it take",
    "How long will it take?",
    "How long does this take?",
    "how much longer?",
    "how long until it's done",
    "when is it done",
    "when will it be ready?",
    "when can I see it?",
    "when will the video be finished?",
    "is it done yet?",
    "is it ready?",
    "are we there yet?",
    "almost done?",
    "what are you doing?",
    "what are you working on right now?",
    "how far are you?",
    "where are you now",
    "how's it going?",
    "what's the status?",
    "any progress?",
    "when does it go live?",
    "still working?",
  ],
  laughter: ["ㅋㅋ", "ㅋㅋㅋㅋㅋ", "ㅎㅎ", "하하하", "😂", "lol", "hahaha"],
  greeting: ["안녕", "안녕하세요!", "좋은 아침이에요", "Hello", "hi there", "good morning"],
  praise: [
    "대박",
    "와 진짜 멋지다",
    "예쁘네요",
    "마음에 들어요",
    "최고다 ㅋㅋ",
    "진짜 빠르네",
    "👍",
    "awesome",
    "love it",
    "wow that was fast",
    "great job!",
  ],
  bye: ["잘 자", "내일 봐요", "나중에 봐", "good night", "see you later", "bye!"],
  understood: ["알겠어요", "천천히 해", "기다릴게요", "got it", "no rush", "take your time"],
  yes: ["네", "네 좋아요", "응", "그래요", "오케이", "ㅇㅇ", "yes", "yes please", "ok", "sure"],
  no: ["아니요", "아뇨 괜찮아요", "ㄴㄴ", "no", "no thanks", "not now"],
};
const rows = Object.entries(said).flatMap(([talk, texts]) => texts.map((text) => ({ talk, text })));

const reply = (after: Step) => repliesOf(after).at(-1);

const sayIn = (name: PhaseName, text: string) => {
  const thread = threadIn(name);
  const before = thread.conversation();
  return { before, thread, after: thread.take({ type: "said", text }) };
};

const saying = (conversation: Conversation, text: string, now: string): Step => {
  const event = { type: "said" as const, text };
  return step(conversation, event, { ...contextOf(event, 99), now });
};

describe("talk", () => {
  test.each(rows)("“$text” says $talk", ({ talk, text }) => {
    expect([...(readTalk(text) ?? [])]).toContain(talk);
  });

  test.each([
    "언제 끝나는 전쟁",
    "여름 휴가 패킹 팁",
    "감사 일기 쓰는 법",
    "얼마나 걸려야 다이어트 성공",
    "좋은 아침 루틴",
    "대박 맛집",
    "뭐 하고 놀까",
    "고마운 선생님께",
    "how long is the great wall of china",
    "when is the best time to plant roses",
    "thank you letters",
    "good morning routine",
    "nice hotels in paris",
    "perfect eggs",
    "how long do cats live",
  ])("“%s” is a keyword, and no talk", (text) => {
    expect(readTalk(text)).toBeUndefined();
  });

  const harmless = rows.filter(({ talk }) => talk !== "yes" && talk !== "no");
  test.each(allPhases)("in %s none of it does anything or becomes a keyword", (name) => {
    for (const { talk, text } of harmless) {
      if (/좋아|looks great/u.test(text)) continue;
      const { before, after } = sayIn(name, text);
      // "ok thanks" is a yes where something was asked.
      if (before.asked && readTalk(text)?.has("yes")) continue;
      expect(after.effects.filter(isDeed), text).toEqual([]);
      expect(after.conversation.phase, text).toEqual(before.phase);
      const isGreeted = talk === "greeting" && !reply(after);
      if (!isGreeted) expect(reply(after), text).toBeDefined();
    }
  });

  test("is answered in a sentence or two of either language, wherever it is said", () => {
    for (const name of allPhases) {
      for (const text of ["고마워", "언제 끝나?", "ㅋㅋ"]) {
        const answer = reply(sayIn(name, text).after);
        if (!answer) throw new Error(`no answer in ${name}`);
        for (const language of languages) {
          const words = replyWords(answer, wordsFor(language));
          expect(words.length, words).toBeGreaterThan(3);
          expect(words.length, words).toBeLessThan(140);
        }
      }
    }
  });
});

const making = () => threadIn("making").conversation();

const at = (percent: number): Conversation => {
  const before = making();
  const event = {
    type: "making-progressed" as const,
    generation: 1,
    // The video is the last three quarters of a making.
    progress: { step: "video" as const, fraction: (percent - 25) / 75 },
  };
  return step(before, event, contextOf(event, 50)).conversation;
};

describe("whoever asks how long it takes while a short is made", () => {
  test("hears what is left, by how fast it went so far", () => {
    const answer = reply(saying(at(50), "얼마나 걸려?", "2026-11-24T01:00:30Z"));
    expect(answer).toMatchObject({
      about: "question",
      standing: { is: "making", percent: 50, secondsLeft: 30, step: "video" },
    });
    const words = answer && replyWords(answer, wordsFor("ko"));
    expect(words).toContain("50%");
    expect(words).toContain("30초쯤");
  });

  test("hears what such a short usually takes as long as nothing can be told", () => {
    const answer = reply(saying(making(), "how long will it take?", "2026-11-24T01:00:02Z"));
    expect(answer).toMatchObject({ standing: { is: "making", percent: 0, usualSeconds: 45 } });
    expect(answer).not.toHaveProperty("standing.secondsLeft");
  });

  test("of a remake hears no guess before anything was made of it", () => {
    for (const words of ["2번 장면 다시 써줘", "두 번째 그림 바꿔줘"]) {
      const { thread } = sayIn("reviewing", words);
      const answer = reply(saying(thread.conversation(), "언제 끝나?", "2026-11-24T01:00:02Z"));
      expect(answer).toMatchObject({ standing: { is: "making" } });
      expect(answer).not.toHaveProperty("standing.secondsLeft");
      expect(answer).not.toHaveProperty("standing.usualSeconds");
    }
  });
});

describe("whoever says yes", () => {
  test("does what was asked about, once", () => {
    const { thread, after } = sayIn("reviewing", "네 좋아요");
    expect(reply(after)).toMatchObject({ about: "meant", offer: { verb: "publish-now" } });
    expect(after.effects.some(isDeed)).toBe(false);
    const published = thread.take({ type: "said", text: "네" });
    expect(published.effects.find(isDeed)).toMatchObject({ type: "post" });
    expect(thread.conversation().phase.name).toBe("publishing");
  });

  test("after a question about words that were unclear does what they may have meant", () => {
    const { thread, after } = sayIn("reviewing", "이 그림 바꿔야 할까 싶은데 그림 바꾸기");
    expect(reply(after)).toMatchObject({ about: "meant", offer: { verb: "change-images" } });
    thread.take({ type: "said", text: "yes please" });
    expect(thread.conversation().phase).toMatchObject({ name: "changing", tool: "pictures" });
  });

  test("does nothing when the card has changed since, when somebody else says it, or after a no", () => {
    const first = sayIn("reviewing", "네 좋아요").thread;
    first.take({ type: "pressed", verb: "change-voice" });
    first.take({ type: "pressed", verb: "back" });
    expect(first.take({ type: "said", text: "네" }).effects.some(isDeed)).toBe(false);

    const second = sayIn("reviewing", "네 좋아요").thread.conversation();
    const event = { type: "said" as const, text: "네" };
    const other = step(second, event, { ...contextOf(event, 99), actorId: "somebody else" });
    expect(other.effects.some(isDeed)).toBe(false);

    const third = sayIn("reviewing", "네 좋아요").thread;
    const left = third.take({ type: "said", text: "아니요" });
    expect(reply(left)).toMatchObject({ about: "left-as-is" });
    expect(third.take({ type: "said", text: "네" }).effects.some(isDeed)).toBe(false);
  });

  test("goes on where that alone is offered, and never stops or brings back anything", () => {
    expect(sayIn("making-failed", "네 좋아요").after.effects.find(isDeed)).toMatchObject({
      type: "remake",
    });
    for (const name of ["making", "discarded", "custom-making", "outcome-unknown"] as const) {
      const { before, after } = sayIn(name, "네 좋아요");
      expect(after.effects.some(isDeed), name).toBe(false);
      expect(after.conversation.phase, name).toEqual(before.phase);
    }
  });

  test.each([
    ["네", "네", "settle-live", true],
    ["yes", "yes", "settle-live", true],
    ["아니요", "응", "settle-not-live", false],
    ["아니", "네", "settle-not-live", false],
    ["no", "yes", "settle-not-live", false],
    ["nope", "yes please", "settle-not-live", false],
  ] as const)(
    "or no to a post that may be up is asked back: “%s”, then “%s”",
    (first, second, verb, isLive) => {
      const { before, thread, after } = sayIn("outcome-unknown", first);
      expect(after.effects.filter(isDeed)).toEqual([]);
      expect(after.conversation.phase).toEqual(before.phase);
      expect(reply(after)).toMatchObject({ about: "meant", offer: { verb } });
      const settled = thread.take({ type: "said", text: second });
      expect(settled.effects.find(isDeed)).toMatchObject({ type: "settle-post", isLive });
    },
  );

  test("and then no about a post that may be up settles nothing", () => {
    for (const [first, second] of [
      ["no", "no"],
      ["아니", "아니"],
      ["yes", "no"],
    ] as const) {
      const { thread } = sayIn("outcome-unknown", first);
      const left = thread.take({ type: "said", text: second });
      expect(left.effects.filter(isDeed)).toEqual([]);
      expect(thread.conversation().phase.name).toBe("outcome-unknown");
    }
  });

  test.each([
    ["안 올라갔어요", false],
    ["it's not up", false],
    ["can't see it", false],
    ["올라갔어요", true],
    ["it is up", true],
    ["it's up", true],
  ])("of a post that may be up “%s” decides by itself", (text, isLive) => {
    const { after } = sayIn("outcome-unknown", text);
    expect(after.effects.find(isDeed)).toMatchObject({ type: "settle-post", isLive });
  });

  test("to a request for approval is asked first", () => {
    const { thread, after } = sayIn("asked-approval", "네 좋아요");
    expect(after.effects.some(isDeed)).toBe(false);
    expect(reply(after)).toMatchObject({ about: "meant", offer: { verb: "approve" } });
    const approved = thread.take({ type: "said", text: "네" });
    expect(approved.effects.find(isDeed)).toMatchObject({ type: "decide-approval" });
  });
});

test.each([
  ["reviewing", "음악 지워줘", "change-style"],
  ["reviewing", "2번 장면 지워줘", "edit-script"],
  ["reviewing", "delete the captions", "change-style"],
  ["reviewing", "여자 목소리로 바꿔줘", "change-voice"],
  ["asked-approval", "제목이 이상해요", "ask-changes"],
] as const)(
  "in %s “%s” is asked about as %s, and never as throwing it away",
  (name, text, verb) => {
    const { after } = sayIn(name, text);
    expect(after.effects.filter(isDeed)).toEqual([]);
    expect(reply(after)).toMatchObject({ about: "meant", offer: { verb } });
  },
);

test("what is spoken against stays as it is, and where something goes on by itself it is asked", () => {
  expect(reply(sayIn("reviewing", "아직 올리지 마").after)).toMatchObject({ about: "left-as-is" });
  const scheduled = sayIn("scheduled", "그 시간에 올리면 안돼").after;
  expect(reply(scheduled)).toBeUndefined();
  expect(scheduled.effects.at(-1)).toMatchObject({ message: { screen: { kind: "unclear" } } });
});

test("a greeting as the first words is answered with what can be done here", () => {
  const { after } = sayIn("empty", "안녕하세요");
  expect(after.effects.at(-1)).toMatchObject({ message: { screen: { kind: "help" } } });
});
