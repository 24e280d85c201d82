import type { Words } from "../en.ts";

export const calendar: Words["calendar"] = {
  title: "캘린더",
  views: "보기",
  month: "월간",
  list: "목록",
  today: "오늘",
  previousMonth: "이전 달",
  nextMonth: "다음 달",
  zone: (zone) => `${zone} 기준`,
  changeZone: "바꾸기",
  empty: {
    title: (month) => `${month}에는 아무것도 없어요`,
    text: "예약하거나 올린 쇼츠가 여기에 나와요.",
  },
  posts: (_count, shown) => `${shown}건`,
  more: (count) => `${count}건 더`,
  states: {
    coming: "예약됨",
    awaiting: "승인 대기",
    held: "보류 중",
    "going-out": "올리는 중",
    published: "올림",
    failed: "올리지 못함",
  },
  watch: "보러 가기",
};
