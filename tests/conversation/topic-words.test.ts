import { describe, expect, test } from "vitest";
import type { Topic } from "#bots/conversation/plain-words/topic.ts";
import { unwrapTopic } from "#bots/conversation/plain-words/unwrap-topic.ts";
import { createThread, isDeed, threadIn } from "./live-conversation.ts";
import { repliesOf } from "./reply-of.ts";

const wrapped: readonly [string, Topic][] = [
  ["콜드브루로 영상 만들어줘", { keyword: "콜드브루" }],
  ["콜드브루로 쇼츠 하나 만들어 주세요!", { keyword: "콜드브루" }],
  ["콜드브루에 대한 영상 만들어줘", { keyword: "콜드브루" }],
  ["콜드브루에 관한 쇼츠 부탁해요", { keyword: "콜드브루" }],
  ["콜드브루를 주제로 영상 만들어줄래?", { keyword: "콜드브루" }],
  ["콜드브루 영상 하나 만들어줘", { keyword: "콜드브루" }],
  ["안녕하세요, 콜드브루 쇼츠 만들어 주실 수 있나요", { keyword: "콜드브루" }],
  ["여름 휴가 패킹 팁으로 쇼츠 만들어줘", { keyword: "여름 휴가 패킹 팁" }],
  ["여름 휴가 패킹 팁으로 만들어줘", { keyword: "여름 휴가 패킹 팁" }],
  ["여름 휴가 패킹 팁 45초로 만들어줘", { keyword: "여름 휴가 패킹 팁", lengthSeconds: 45 }],
  [
    "여름 휴가 패킹 팁으로 45초짜리 영상 만들어줘",
    { keyword: "여름 휴가 패킹 팁", lengthSeconds: 45 },
  ],
  ["45초짜리 콜드브루 영상 만들어줘", { keyword: "콜드브루", lengthSeconds: 45 }],
  ["콜드브루 1분 영상 만들어줘", { keyword: "콜드브루", lengthSeconds: 60 }],
  ["콜드브루 삼십초로 해줘", { keyword: "콜드브루", lengthSeconds: 30 }],
  ["콜드브루로 웃긴 영상 만들어줘", { keyword: "콜드브루", tone: "humorous" }],
  ["콜드브루 만드는 법 영상 만들어줘", { keyword: "콜드브루 만드는 법" }],
  ["영상 만드는 법으로 쇼츠 만들어줘", { keyword: "영상 만드는 법" }],
  ["종로 영상 만들어줘", { keyword: "종로" }],
  ["만성 피로 영상 만들어줘", { keyword: "만성 피로" }],
  ["대학로 쇼츠 만들어줘", { keyword: "대학로" }],
  ["서울로 가는 길 영상 만들어줘", { keyword: "서울로 가는 길" }],
  ["1분 요리 영상 만들어줘", { keyword: "1분 요리" }],
  ["카페 창업 쇼츠 만들고 싶어", { keyword: "카페 창업" }],
  ["주제를 콜드브루로 바꿔줘", { keyword: "콜드브루" }],
  ["콜드브루로 바꿔줘", { keyword: "콜드브루" }],
  ["'콜드브루'로 영상 만들어줘", { keyword: "콜드브루" }],
  ["콜드브루에 대해서 쇼츠로 만들어줘 ㅎㅎ", { keyword: "콜드브루" }],
  ["make a video about iced tea instead", { keyword: "iced tea" }],
  ["make a video about cold brew", { keyword: "cold brew" }],
  ["Make me a short about Cold Brew!", { keyword: "Cold Brew" }],
  ["can you make a short video about cold brew please", { keyword: "cold brew" }],
  ["I want a video about how to make a video", { keyword: "how to make a video" }],
  ["a 45 second video about cold brew", { keyword: "cold brew", lengthSeconds: 45 }],
  ["45 second short about cold brew", { keyword: "cold brew", lengthSeconds: 45 }],
  ["make a 45-second video about cold brew", { keyword: "cold brew", lengthSeconds: 45 }],
  ["make me a one minute clip about cold brew", { keyword: "cold brew", lengthSeconds: 60 }],
  ["make a video about cold brew, 45 seconds", { keyword: "cold brew", lengthSeconds: 45 }],
  ["create a funny video about cats", { keyword: "cats", tone: "humorous" }],
  ["please create a short on cold brew", { keyword: "cold brew" }],
  ["make me a cold brew video", { keyword: "cold brew" }],
  ["a short about cold brew", { keyword: "cold brew" }],
  [
    "make a video about how to fall asleep in 60 seconds",
    { keyword: "how to fall asleep in 60 seconds" },
  ],
  ["let's make a video about my bakery", { keyword: "my bakery" }],
  ["make it about iced tea", { keyword: "iced tea" }],
  ["change the topic to iced tea", { keyword: "iced tea" }],
  ["make a video about 김치", { keyword: "김치" }],
];

const keywords: readonly string[] = [
  "영상 만드는 법",
  "쇼츠 잘 만드는 법",
  "45초 스쿼트",
  "영상 만들기",
  "AI로 영상 만들기",
  "스마트폰으로 영상 만드는 법",
  "영상 편집 배우기",
  "쇼츠로 돈 버는 법",
  "유튜브 쇼츠 알고리즘",
  "만들어 먹는 간식",
  "집에서 만들어 먹는 콜드브루",
  "엄마가 만들어 준 도시락",
  "아이가 만들어 달라는 간식",
  "로봇 만들어 보기",
  "30초로 배우는 영어",
  "1분 영상 편집",
  "영상 만들어 주는 앱 추천",
  "쇼츠 만들어 주는 AI 비교",
  "만들어줘 홈즈",
  "강아지 영상",
  "새로 만들어줘",
  "이대로 만들어줘",
  "다른 걸로 만들어줘",
  "이걸로 영상 만들어줘",
  "영어로 만들어줘",
  "재밌는 영상 만들어줘",
  "새 쇼츠 만들어줘",
  "재밌는 걸로 쇼츠 만들어줘",
  "이 사진으로 영상 만들어줘",
  "여자 목소리로 만들어줘",
  "여자 목소리로 바꿔줘",
  "배경을 노란색으로 바꿔줘",
  "시간을 내일 오전 10시로 변경해줘",
  "어떤 분위기로 만들까요?",
  "몇 초로 만들까요?",
  "습관 하나로 바꿔 주는 인생",
  "다른 걸로 바꿔줘",
  "how to make a video",
  "How to make a video about yourself",
  "Make a Video App review",
  "make a video",
  "make me a video",
  "make me a funny video",
  "make a video about something",
  "make a video about it",
  "make a video on iPhone",
  "make a video on a budget",
  "video about my dog going viral",
  "the video about cats everyone shares",
  "make a stop motion video",
  "make a paper plane",
  "Make It Big",
  "make it about me",
  "a short history of coffee",
  "a short walk in Seoul",
  "short videos about nature",
  "videos about space that calm you",
  "45 second squats",
  "what makes a video good",
  "why make videos about your life",
  "make me a short story about dogs",
  "create a video course",
  "best video about Mars",
];

describe("a request around a topic", () => {
  test.each(wrapped)("is taken off: “%s”", (text, topic) => {
    expect(unwrapTopic(text)).toEqual(topic);
  });

  test.each(keywords)("is none in “%s”", (text) => {
    expect(unwrapTopic(text)).toBeUndefined();
  });
});

const said = (text: string) => ({ type: "said" as const, text });

describe("whoever asks for a short in a sentence", () => {
  test.each([
    ["여름 휴가 패킹 팁 45초로 만들어줘", "여름 휴가 패킹 팁", 45, "ko"],
    ["make a 45 second video about cold brew", "cold brew", 45, "en"],
    ["콜드브루로 영상 만들어줘", "콜드브루", 30, "ko"],
    ["콜드브루 2분 영상 만들어줘", "콜드브루", 60, "ko"],
  ])("“%s” is asked for the tone of a short about %s", (text, keyword, lengthSeconds, language) => {
    const thread = createThread();
    thread.take(said(text));
    expect(thread.conversation().phase).toEqual({
      name: "choosing-tone",
      keyword,
      lengthSeconds,
      language,
    });
  });

  test.each([
    ["콜드브루 2분 영상 만들어줘", 60, "max"],
    ["make a 5 second video about cold brew", 15, "min"],
    ["콜드브루 0초 영상 만들어줘", 15, "min"],
    ["make a 45 second video about cold brew", 45, undefined],
  ])("hears of “%s” how long a short can be", (text, seconds, limit) => {
    const thread = createThread();
    const replies = repliesOf(thread.take(said(text)));
    expect(thread.conversation().phase).toMatchObject({ lengthSeconds: seconds });
    expect(replies).toEqual(limit ? [{ about: "length-set", seconds, limit }] : []);
  });

  test("corrects the keyword wherever one is being asked about", () => {
    for (const name of ["choosing-tone", "choosing-brand", "custom-brief"] as const) {
      for (const text of ["make a video about iced tea", "iced tea 쇼츠 만들어줘"]) {
        const thread = threadIn(name);
        thread.take(said(text));
        expect(thread.conversation().phase).toMatchObject({ name, keyword: "iced tea" });
      }
    }
  });

  test("with a tone has it begun at once", () => {
    const begun = createThread().take(said("make a funny video about cats"));
    expect(begun.effects.find(isDeed)).toMatchObject({
      type: "start-making",
      short: { keyword: "cats", tone: "humorous" },
    });
  });

  test.each(keywords.filter((keyword) => /만드는|how to|45/u.test(keyword)))(
    "gets a short about “%s” where that is all there is",
    (keyword) => {
      const thread = createThread();
      thread.take(said(keyword));
      expect(thread.conversation().phase).toMatchObject({ name: "choosing-tone", keyword });
    },
  );
});
