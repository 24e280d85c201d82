import { describe, expect, test } from "vitest";
import { readWeekWords } from "#bots/conversation/plain-words/read-week-words.ts";

describe("words about a week", () => {
  test.each([
    "이번 주 어땠어?",
    "이번주 어때",
    "이번 주는 어땠나요?",
    "이번 주 내 쇼츠 어땠어요?",
    "이번 주 성적 알려줘",
    "이번 주 우리 채널 성과 보여주세요",
    "주간 요약",
    "주간 리포트 보여줘",
    "금주 조회수 어때요?",
    "how was my week",
    "How was my week?",
    "how's my week going",
    "How did my shorts do this week?",
    "weekly digest",
    "Show me my weekly report",
    "/week",
  ])("%s asks for this week", (text) => expect(readWeekWords(text)).toBe("this"));

  test.each([
    "지난주 어땠어?",
    "저번 주 성과는?",
    "how was last week?",
    "Last week's numbers please",
  ])("%s asks for the last one", (text) => expect(readWeekWords(text)).toBe("last"));

  test.each([
    "이번 주 날씨 어때",
    "이번 주 주말에 볼 만한 영화",
    "일주일 식단 짜는 법",
    "일주일 만에 3kg 빼기",
    "이번 주에 올려줘",
    "주간 업무 보고 잘 쓰는 법",
    "weekly meal prep",
    "how was the week in tech made",
    "this week",
    "last week on mars",
    "다음 주 어때",
    "",
  ])("%s does not", (text) => expect(readWeekWords(text)).toBeUndefined());
});
