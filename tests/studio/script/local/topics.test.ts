import { describe, expect, it } from "vitest";
import { screenMax } from "#src/studio/script/fit-screen.ts";
import { findTopic } from "#src/studio/script/local/find-topic.ts";
import { genericTopic, spareTopicPoints } from "#src/studio/script/local/generic-topic.ts";
import { topics } from "#src/studio/script/local/topics/topics.ts";

const points = [...topics, genericTopic].flatMap((topic) => topic.points).concat(spareTopicPoints);

describe("the topic library", () => {
  it("knows at least six different things about each of at least 24 topics", () => {
    expect(topics.length).toBeGreaterThanOrEqual(24);
    for (const topic of topics) {
      expect(new Set(topic.points.map(({ ko }) => ko[2])).size, topic.id).toBeGreaterThanOrEqual(6);
      expect(topic.ko.tags.length + topic.en.tags.length, topic.id).toBeGreaterThanOrEqual(8);
    }
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });

  it("shows only lines that fit on a picture", () => {
    for (const { ko, en } of points) {
      expect(ko[2].match(/\p{Script=Hangul}/gu)?.length, ko[2]).toBeLessThanOrEqual(14);
      expect(ko[2].length, ko[2]).toBeLessThanOrEqual(screenMax.koreanCharacters);
      expect(en[2].split(" ").length, en[2]).toBeLessThanOrEqual(screenMax.englishWords);
    }
  });

  it("has Korean without Latin letters and English without Hangul, each a whole sentence", () => {
    for (const { ko, en, image } of points) {
      expect(ko.join(" ").replace(/\{s[^}]*\}/gu, "")).not.toMatch(/[A-Za-z]/u);
      expect(en.join(" ") + image).not.toMatch(/\p{Script=Hangul}/u);
      for (const spoken of [ko[0], ko[1]]) expect(spoken).toMatch(/(?:세요|니다)\.$/u);
      for (const spoken of [en[0], en[1]]) expect(spoken).toMatch(/[.?!]$/u);
    }
  });
});

describe("findTopic", () => {
  it.each([
    ["여름 휴가 패킹 팁", "packing"],
    ["제주도 맛집", "restaurants"],
    ["제주도 여행 코스", "jeju"],
    ["서울 데이트", "seoul"],
    ["커피", "cafe"],
    ["면접 잘 보는 법", "interview"],
    ["김치찌개", "cooking"],
    ["초보 운전 주차", "car"],
    ["AI 그림", "ai"],
    ["유튜브 시작하기", "channel"],
    ["인스타 릴스 조회수", "channel"],
    ["유튜브 영상 편집", "photography"],
    ["코딩 독학", "coding"],
    ["learn python", "coding"],
    ["엑셀 단축키", "spreadsheets"],
    ["노션 사용법", "notes"],
    ["기타 배우기", "practice"],
    ["learn guitar", "practice"],
    ["sourdough for beginners", "baking"],
    ["영어 회화", "language-learning"],
    ["겨울 캠핑", "camping"],
    ["추석 선물", "gifts"],
    ["아이폰 사진 잘 찍는 법", "photography"],
    ["packing tips", "packing"],
    ["how to sleep better", "sleep"],
    ["dog training", "dogs"],
    ["dog walking tips", "dogs"],
    ["강아지 산책", "dogs"],
    ["고양이 츄르", "cats"],
    ["cat health", "cats"],
    ["반려동물 등록", "pets"],
    ["강아지와 고양이 같이 키우기", "pets"],
    ["pet care", "pets"],
    ["반려식물", "plants"],
    ["고양이 사진 잘 찍는 법", "photography"],
    ["cat eye makeup", "skincare"],
    ["hot dog recipe", "cooking"],
    ["오사카 맛집", "restaurants"],
    ["크리스마스 선물", "gifts"],
    ["AI tools", "ai"],
    ["stock market", "investing"],
    ["비트코인 초보", "investing"],
    ["부동산 전세 계약", "renting"],
    ["원룸 인테리어", "interior"],
    ["원룸 정리", "organizing"],
    ["퇴사 준비", "leaving-a-job"],
    ["결혼 준비", "wedding"],
    ["장마철 빨래", "laundry"],
    ["서울 야경 명소", "views"],
    ["캠핑 준비물", "camping"],
    ["떡볶이 만들기", "cooking"],
    ["떡볶이 맛집", "restaurants"],
    ["카페 창업", "marketing"],
    ["자취방 청소", "cleaning"],
    ["겨울 패딩 코디", "fashion"],
    ["shorts outfit", "fashion"],
    ["유튜브 편집", "photography"],
    ["winter skincare", "skincare"],
  ])("%s is about %s", (keyword, id) => {
    expect(findTopic(keyword)?.id).toBe(id);
  });

  it.each([
    "블랙홀",
    "김장",
    "노트북 추천",
    "swimming",
    "3D 프린터",
    "BTS",
    "black holes",
    "scared",
    "care",
    "rainy day ideas",
  ])("%s is not taken for something it is not", (keyword) => {
    expect(findTopic(keyword)).toBeUndefined();
  });
});
