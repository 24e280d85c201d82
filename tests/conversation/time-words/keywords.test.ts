import { describe, expect, test } from "vitest";
import { readTimeWords } from "#bots/conversation/time-words/read-time-words.ts";

const monday = { now: Temporal.Instant.from("2026-11-23T06:00:00Z"), timeZone: "Asia/Seoul" };

/** Full of numbers and of words about time, and none of them says when to publish. */
const keywords: readonly string[] = [
  "여름 휴가 패킹 팁 5가지",
  "3박4일",
  "제주도 3박 4일 코스",
  "30대",
  "30대 재테크",
  "1인 가구",
  "1인 가구 인테리어 올려줘",
  "1일 1팩 후기",
  "7일 다이어트 식단",
  "5분 완성 아침 메뉴",
  "10분 스트레칭 저녁 루틴",
  "24시간 편의점 신상",
  "9시 뉴스 정리",
  "새벽 5시 기상 루틴",
  "10시에 자야 하는 이유",
  "3시간 전에 먹은 것",
  "12월 여행지 추천",
  "5월 5일 어린이날 선물",
  "크리스마스 선물 추천",
  "크리스마스 선물 추천 올려줘",
  "이번 주말 제주 여행 코스",
  "주말농장 시작하기",
  "오늘의 운세",
  "밤하늘 사진 찍는 법",
  "밤 라떼 만들기",
  "삼시세끼 식단",
  "세시풍속 이야기",
  "90년대 노래",
  "매주 월요일 9시",
  "2월 30일 정오",
  "25시",
  "8시 61분",
  "16:9 영상 만들기",
  "1.5배속",
  "3 tips for 2027",
  "top 5 Friday night movies",
  "top 10 cafes",
  "post 3 tips",
  "post photos of the sun",
  "post it at 8pm PST",
  "파이데이 3.14 올려줘",
  "Learn Spanish in 30 days",
  "24 hours in Seoul",
  "5 minute breakfast",
  "5 am club summary",
  "Monday motivation",
  "post Monday motivation quotes",
  "tomorrow never dies review",
  "may the force be with you",
  "a second chance",
  "half price deals",
  "every Monday at 9am",
  "I am 30 today's story",
  "iPhone 17 review",
  "",
  "   ",
  "네",
  "this",
];

describe("keywords", () => {
  test.each(keywords)("'%s' holds no time", (text) => {
    expect(readTimeWords(text, monday)).toEqual({ type: "none" });
  });
});
