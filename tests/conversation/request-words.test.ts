import { describe, expect, test } from "vitest";
import type { PhaseName } from "#bots/conversation/conversation.ts";
import { readRequestWords } from "#bots/conversation/plain-words/read-request-words.ts";
import type { RequestWish } from "#bots/conversation/plain-words/request-wish.ts";
import { replyWords } from "#bots/conversation/talk/reply-words.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { createThread, isDeed, threadIn } from "./live-conversation.ts";
import { replyOf } from "./reply-of.ts";

const wishes: Record<RequestWish, readonly string[]> = {
  start: [
    "그냥 시작해줘",
    "시작하자",
    "시작",
    "쇼츠 만들어줘",
    "새 쇼츠 만들래요",
    "영상 하나 만들어 주세요!",
    "그럼 영상 하나 만들자",
    "재밌는 영상 만들어줘",
    "이걸로 만들어줘",
    "이대로 진행해 주세요",
    "그냥 이대로 가자",
    "go ahead",
    "let's go",
    "let's start",
    "just start",
    "start making it",
    "make me a short",
    "can you make a video please",
    "I want a video",
    "make it now",
  ],
  decide: [
    "알아서 골라줘",
    "알아서 해줘",
    "네가 골라줘",
    "그냥 알아서 만들어 줘",
    "아무거나 만들어줘",
    "맡길게요",
    "마음대로 해줘",
    "you choose",
    "you decide please",
    "surprise me",
    "it's up to you",
    "I don't care",
    "pick one for me",
  ],
  drop: [
    "취소할래",
    "취소",
    "그냥 취소해줘",
    "안 할래요",
    "그만둘래",
    "나중에 할게요",
    "마음이 바뀌었어",
    "없던 걸로 해줘",
    "cancel",
    "cancel that please",
    "never mind",
    "forget it",
    "I changed my mind",
    "I don't want this anymore",
    "maybe later",
  ],
  change: [
    "다른 주제로",
    "다른 주제로 해줘",
    "다른 걸로 할래",
    "주제 바꿔줘",
    "키워드를 바꾸고 싶어",
    "다른 주제로 영상 만들어줘",
    "another topic",
    "a different topic please",
    "change the topic",
    "something else",
    "let's do something else",
  ],
  ideas: [
    "추천해줘",
    "주제 추천해줘",
    "뭐 만들까?",
    "뭐 만들지 추천 좀 해줘",
    "뭘 만들면 좋을까요?",
    "어떤 주제가 좋을까?",
    "아이디어 있어?",
    "뭘 만들지 모르겠어",
    "what should I make",
    "what should I make a video about?",
    "any ideas?",
    "suggest something",
    "give me some ideas",
    "I don't know what to make",
  ],
  "made-already": [
    "올려줘",
    "바로 올려 주세요",
    "삭제해줘",
    "publish it",
    "post it now",
    "delete it",
  ],
};
const rows = Object.entries(wishes).flatMap(([wish, texts]) =>
  texts.map((text) => ({ wish, text })),
);

/** Each comes close to a request and is what a short is to be about. */
const keywords: readonly string[] = [
  "새로운 시작",
  "새 시작",
  "다시 시작",
  "다시 시작하는 영어",
  "시작하기 좋은 취미",
  "운동 시작하는 법",
  "주식 투자 시작",
  "영상 만들기",
  "영상 만드는 법",
  "쇼츠 잘 만드는 법",
  "알아서 잘 크는 식물",
  "알아서 하는 아이 키우기",
  "아무거나 잘 먹는 아이",
  "아무거나 카페",
  "취소 수수료 없는 항공권",
  "예약 취소 방법",
  "구독 취소하는 법",
  "그만두고 싶을 때 보는 영상",
  "퇴사하고 싶을 때",
  "그만 먹는 법",
  "안 하면 손해인 적금",
  "나중에 후회하는 소비",
  "마음이 바뀌는 이유",
  "다른 나라 아침 식사",
  "다른 주제로 대화하는 법",
  "주제 파악",
  "키워드 광고",
  "거래",
  "새 거래처 찾기",
  "여행지 추천",
  "추천 맛집",
  "영화 추천해 주는 앱",
  "아이디어 회의 잘하는 법",
  "뭐 먹을까",
  "뭐 하고 놀까",
  "오늘 뭐 입지",
  "만들어 먹는 간식",
  "만들기 쉬운 반찬",
  "골라 먹는 아이스크림",
  "골라 담는 재미",
  "올려다본 하늘",
  "매출 올려주는 문구",
  "지워지지 않는 립스틱",
  "맡길 만한 애견 호텔",
  "결정 장애",
  "선택의 기준",
  "이대로 괜찮을까 지구",
  "가자 지구",
  "멈춰 선 시계",
  "잘못 알고 있는 상식",
  "랜덤 플레이 댄스",
  "how to make a video",
  "how to start a business",
  "starting over at 40",
  "start-up lessons",
  "start your day right",
  "go ahead rule in chess",
  "let's go camping",
  "make a wish",
  "make it rain",
  "make it work",
  "Make a Video App review",
  "make me a sandwich",
  "you choose what you lose",
  "you decide: cats or dogs",
  "surprise me recipes",
  "up to you restaurant",
  "pick one thing and do it well",
  "cancel culture",
  "how to cancel a subscription",
  "stop motion",
  "stop smoking",
  "never mind the gap",
  "forget about sugar",
  "forget-me-nots",
  "quit sugar",
  "later in life careers",
  "maybe later is never",
  "leave it better than you found it",
  "changing your mind",
  "another one bites the dust",
  "different topics in biology",
  "a new idea of home",
  "something else to cook",
  "what should I make for dinner",
  "what to make with leftover rice",
  "any ideas for rainy days",
  "ideas",
  "new ideas for small balconies",
  "suggestion boxes",
  "publish your first novel",
  "post office hours",
  "delete social media",
  "download speed",
  "anything but coffee",
  "anything goes",
  "random facts",
  "I don't know how to love",
  "not sure what to wear",
  "begin again",
  "one more coffee",
  "trending sounds",
];

const say = (thread: Pick<ReturnType<typeof createThread>, "take">, text: string) =>
  thread.take({ type: "said", text });

describe("a request that names no topic", () => {
  test.each(rows)("“$text” is heard as: $wish", ({ text, wish }) => {
    expect(readRequestWords(text)).toBe(wish);
  });

  test.each(keywords)("is not what “%s” is", (keyword) => {
    expect(readRequestWords(keyword)).toBeUndefined();
    const thread = createThread();
    say(thread, keyword);
    expect(thread.conversation().phase).toMatchObject({ name: "choosing-tone", keyword });
  });

  test("in an empty thread is answered with how to name one, in both languages", () => {
    for (const { text } of rows) {
      const thread = createThread();
      const answered = say(thread, text);
      expect(answered.effects.filter(isDeed), text).toEqual([]);
      expect(thread.conversation().phase, text).toEqual({ name: "empty" });
      const reply = replyOf(answered);
      if (!reply) throw new Error(`no answer to ${text}`);
      if (reply.about !== "which-topic") continue;
      for (const language of languages) {
        const words = replyWords(reply, wordsFor(language));
        expect(words).toMatch(/[‘“].+[’”]/u);
        expect(words.length).toBeLessThan(170);
      }
    }
  });

  test.each(["choosing-tone", "choosing-brand", "custom-brief"] as const)(
    "in %s never becomes the keyword",
    (name: PhaseName) => {
      for (const { text } of rows) {
        const thread = threadIn(name);
        const before = thread.conversation().phase;
        say(thread, text);
        const { phase } = thread.conversation();
        if ("keyword" in phase && "keyword" in before) {
          expect(phase.keyword, text).toBe(before.keyword);
        }
      }
    },
  );

  test.each([
    ["choosing-tone", "그냥 시작해줘", { verb: "choose-tone", argument: "casual" }],
    ["choosing-tone", "you choose", { verb: "choose-tone", argument: "casual" }],
    ["choosing-brand", "알아서 골라줘", { verb: "choose-brand" }],
    ["custom-brief", "make it now", { verb: "next" }],
    ["custom-brief", "surprise me", { verb: "do-the-rest" }],
    ["custom-brief", "없던 걸로 해줘", { verb: "back" }],
    ["custom-brief", "I changed my mind", { verb: "back" }],
    ["welcoming", "그냥 시작해줘", { verb: "begin-setup" }],
    ["welcoming", "forget it", { verb: "skip-setup" }],
  ] as const)("in %s “%s” asks about the button that does it", (name, text, offer) => {
    const thread = threadIn(name);
    const before = thread.conversation().phase;
    const asked = say(thread, text);
    expect(asked.effects.filter(isDeed)).toEqual([]);
    expect(replyOf(asked)).toMatchObject({ about: "meant", offer });
    expect(thread.conversation().phase).toEqual(before);
    say(thread, "네");
    expect(thread.conversation().phase).not.toEqual(before);
  });

  test.each(["back", "go", "next", "later", "다음", "이전"])(
    "is “%s” only where there is a keyword already",
    (text) => {
      const thread = createThread();
      say(thread, text);
      expect(thread.conversation().phase).toMatchObject({ name: "choosing-tone", keyword: text });
      const asked = threadIn("choosing-tone");
      say(asked, text);
      expect(asked.conversation().phase).not.toMatchObject({ keyword: text });
    },
  );

  test("starts what was asked about after a yes", () => {
    const thread = threadIn("choosing-tone");
    say(thread, "go ahead");
    expect(say(thread, "yes").effects.find(isDeed)).toMatchObject({
      type: "start-making",
      short: { tone: "casual" },
    });
  });

  test.each(["취소할래", "never mind"])("“%s” takes back a keyword nobody has begun", (text) => {
    for (const name of ["choosing-tone", "choosing-brand"] as const) {
      const thread = threadIn(name);
      const left = say(thread, text);
      expect(left.effects.filter(isDeed)).toEqual([]);
      expect(replyOf(left)).toEqual({ about: "which-topic", after: "dropped" });
      expect(thread.conversation().phase).toEqual({ name: "empty" });
      say(thread, "겨울 캠핑");
      expect(thread.conversation().phase).toMatchObject({ keyword: "겨울 캠핑" });
    }
  });

  test("for another topic asks which, and takes the next words for it", () => {
    for (const text of ["다른 주제로", "something else"]) {
      const thread = threadIn("choosing-tone");
      expect(replyOf(say(thread, text))).toEqual({ about: "which-topic", after: "change" });
      say(thread, "겨울 캠핑");
      expect(thread.conversation().phase).toMatchObject({ keyword: "겨울 캠핑" });
    }
  });

  test("is the keyword all the same where it is commanded", () => {
    const thread = createThread();
    say(thread, "/short never mind");
    expect(thread.conversation().phase).toMatchObject({ keyword: "never mind" });
  });
});
