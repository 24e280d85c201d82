import { describe, expect, test } from "vitest";
import {
  type LengthWish,
  readLengthWords,
} from "#bots/conversation/plain-words/read-length-words.ts";
import { nextLength } from "#src/domain/short-length.ts";

const longer = { change: "longer" } as const;
const shorter = { change: "shorter" } as const;
const meant: readonly [string, LengthWish][] = [
  ["더 길게", longer],
  ["좀 더 길게 해줘", longer],
  ["영상을 조금 더 길게 만들어 주세요", longer],
  ["더 길었으면 좋겠어", longer],
  ["너무 짧아요", longer],
  ["더 짧게", shorter],
  ["전체적으로 더 짧게", shorter],
  ["대본 더 짧게 해줘", shorter],
  ["더 짧게 다시 만들어줘", shorter],
  ["너무 길어", shorter],
  ["10초만 더 길게", { ...longer, bySeconds: 10 }],
  ["10초 줄여줘", { ...shorter, bySeconds: 10 }],
  ["45초로 만들어줘", { to: 45 }],
  ["45초", { to: 45 }],
  ["사십오초로 해 주세요", { to: 45 }],
  ["30초로 줄여줘", { to: 30 }],
  ["30초까지 늘려줘", { to: 30 }],
  ["1분으로 해줘", { to: 60 }],
  ["1분짜리로 만들어줘", { to: 60 }],
  ["1분 30초로 해줘", { to: 90 }],
  ["1분 10초로 해줘", { to: 70 }],
  ["1분 반으로 해줘", { to: 90 }],
  ["길이 바꿔줘", { change: "any" }],
  ["make it longer", longer],
  ["a bit longer please", longer],
  ["too short", longer],
  ["can it be longer?", longer],
  ["can you make it shorter?", shorter],
  ["shorten the video", shorter],
  ["it's too long", shorter],
  ["make it 10 seconds shorter", { ...shorter, bySeconds: 10 }],
  ["shorten it by 10 seconds", { ...shorter, bySeconds: 10 }],
  ["make it 45 seconds", { to: 45 }],
  ["45 seconds", { to: 45 }],
  ["make it a minute long", { to: 60 }],
  ["one minute long", { to: 60 }],
  ["half a minute", { to: 30 }],
  ["forty-five seconds please", { to: 45 }],
  ["make it a minute and a half", { to: 90 }],
  ["make it half a minute longer", { ...longer, bySeconds: 30 }],
  ["cut it down to 30 seconds", { to: 30 }],
  ["make this a 45 second video", { to: 45 }],
  ["change the length", { change: "any" }],
];

describe("words about the length", () => {
  test.each(meant)("“%s” say how long", (text, wish) => {
    expect(readLengthWords(text)).toEqual(wish);
  });

  test.each([
    "천천히 살 빼는 법",
    "길게 자는 법",
    "더 길게 사는 법",
    "더 길게 누르기",
    "45초 스쿼트",
    "30초 플랭크 챌린지",
    "1분 요리",
    "1분 만에 잠드는 법",
    "30초로 배우는 영어",
    "짧게 사는 인생",
    "길이 남을 명언",
    "줄여야 할 지출",
    "시간 관리",
    "30초 전",
    "더 길게 하지 마",
    "2번 장면 더 짧게",
    "longer eyelashes",
    "how to live longer",
    "45 second squats",
    "one minute meals",
    "short hair",
    "shorten your commute",
    "extend your life",
    "make time",
    "don't make it longer",
    "make scene 2 shorter",
    "just a minute",
    "one second please",
    "can I have a minute",
    "1초만",
    "잠깐만요, 1분만요",
    "/short 45 seconds",
    "/short longer",
  ])("“%s” are about something else", (text) => {
    expect(readLengthWords(text)).toBeUndefined();
  });

  test.each([
    [30, "longer", 45],
    [30, "shorter", 15],
    [29, "longer", 45],
    [58, "longer", undefined],
    [15, "shorter", undefined],
    [40, "longer", 45],
    [40, "shorter", 30],
  ] as const)("lead from %i seconds %s to %s", (from, change, seconds) => {
    expect(nextLength(from, change)).toBe(seconds);
  });
});
