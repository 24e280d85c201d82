import { describe, expect, test } from "vitest";
import { findIcons } from "#src/studio/images/local/find-icons.ts";
import { hasIcon } from "#src/studio/images/local/icons.ts";
import { topics } from "#src/studio/images/local/lexicon/topics.ts";

const heroOf = (texts: { prompt?: string; onScreen?: string; keyword?: string }): string =>
  findIcons({ prompt: "", onScreen: "", keyword: "", ...texts }).heroes[0];

const korean: [keyword: string, hero: string][] = [
  ["제주도 3박 4일", "tangerine"],
  ["면접에서 떨지 않는 법", "necktie"],
  ["자소서 첫 문장", "page-facing-up"],
  ["월급 관리", "money-bag"],
  ["적금 vs 예금", "pig"],
  ["주식을 처음 시작한다면", "chart-increasing"],
  ["부동산 청약", "house-with-garden"],
  ["연말정산 꿀팁", "receipt"],
  ["보험 리모델링", "umbrella"],
  ["강아지 산책", "dog-face"],
  ["고양이가 우는 이유", "cat-face"],
  ["신생아 재우기", "baby"],
  ["김치찌개 황금레시피", "pot-of-food"],
  ["라면 맛있게 끓이기", "steaming-bowl"],
  ["떡볶이 만들기", "dango"],
  ["커피 원두 고르기", "hot-beverage"],
  ["와인 입문", "wine-glass"],
  ["베이킹 초보", "bread"],
  ["불면증 극복", "bed"],
  ["거북목 교정", "person-cartwheeling"],
  ["홈트 루틴", "person-lifting-weights"],
  ["피부 관리", "lotion-bottle"],
  ["옷장 정리", "dress"],
  ["욕실청소", "broom"],
  ["이사 체크리스트", "package"],
  ["캠핑 준비물", "camping"],
  ["등산 코스", "hiking-boot"],
  ["수능 D-100", "pencil"],
  ["독서 습관", "open-book"],
  ["영어회화", "speech-balloon"],
  ["스트레스 해소", "exploding-head"],
  ["소개팅 대화", "heart-with-arrow"],
  ["결혼식 축의금", "wedding"],
  ["크리스마스 선물", "christmas-tree"],
  ["여름 휴가", "sun"],
  ["축구 보는 법", "soccer-ball"],
  ["인공지능 시대", "robot"],
  ["AI로 돈 벌기", "robot"],
  ["코딩 독학", "laptop"],
  ["우주의 끝", "rocket"],
  ["짐은 반으로", "luggage"],
  ["개를 키우면", "dog-face"],
  ["3개만 챙기세요, 여권", "blue-book"],
  ["두 개 더 챙길 것, 우산", "umbrella-with-rain-drops"],
];

const english: [prompt: string, hero: string][] = [
  ["a neatly packed open suitcase on a bed, rolled t-shirts, sunglasses", "luggage"],
  ["a person holding a cup of coffee in soft morning light", "hot-beverage"],
  ["a golden retriever puppy looking at the camera", "dog-face"],
  ["hands kneading dough on a floured table", "bread"],
  ["running shoes next to a door", "running-shoe"],
  ["a woman running along the river", "woman-running"],
  ["someone jogging in a park", "person-running"],
  ["piggy bank with coins on a desk", "pig"],
  ["a small tent in a forest", "camping"],
  ["a job interview in a bright office", "necktie"],
  ["cherries and strawberries in a bowl", "strawberry"],
  ["a student writing an exam", "school"],
  ["knives on a cutting board", "kitchen-knife"],
  ["yoga mat in a sunlit living room", "person-in-lotus-position"],
  ["tidy shelves with labelled boxes", "card-file-box"],
  ["real estate agent with keys", "house-with-garden"],
  ["a stock market chart on a screen", "chart-increasing"],
  ["a wedding bouquet", "wedding"],
  ["an electric car charging", "battery"],
  ["a telescope under the night sky", "telescope"],
  ["the umbrella of a pedestrian in heavy rain", "umbrella-with-rain-drops"],
  ["soccer ball in the net", "soccer-ball"],
  ["skincare bottles on a shelf", "lotion-bottle"],
  ["kimchi in a jar", "leafy-green"],
  ["dentist with a toothbrush", "tooth"],
  ["a party popper on the floor", "party-popper"],
  ["two people talking with speech bubbles", "speaking-head"],
  ["a person swinging their arms", "raising-hands"],
];

describe("topic lexicon", () => {
  test.each(korean)("the keyword %s is shown as %s", (keyword, hero) => {
    expect(heroOf({ keyword })).toBe(hero);
  });

  test.each(english)("the prompt %s is shown as %s", (prompt, hero) => {
    expect(heroOf({ prompt })).toBe(hero);
  });

  test("what the prompt names comes before the line and the keyword", () => {
    const found = findIcons({ prompt: "a cat", onScreen: "강아지", keyword: "여행" });
    expect(found.heroes.slice(0, 2)).toEqual(["cat-face", "dog-face"]);
  });

  test("Latin letters inside a word are not taken for a Korean abbreviation", () => {
    expect(heroOf({ prompt: "an airport", keyword: "it" })).toBe("airplane-departure");
  });

  test("an emoji in the line is drawn where no word is known", () => {
    expect(heroOf({ onScreen: "🦖 Blorf" })).toBe("t-rex");
  });

  test("a scene of unknown words gets drawings that suit anything, always the same", () => {
    const texts = { prompt: "an abstract zorp", onScreen: "Blorf", keyword: "zxqv" };
    expect(findIcons(texts)).toEqual(findIcons(texts));
    expect(findIcons(texts).heroes.length).toBeGreaterThan(1);
  });

  test("every drawing that the lexicon names exists", () => {
    const missing = topics.flatMap((topic) => topic.icons).filter((name) => !hasIcon(name));
    expect(missing).toEqual([]);
  });

  test("no word belongs to two topics", () => {
    const words = topics.flatMap((topic) => [...new Set([...topic.en, ...topic.ko])]);
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    expect(twice).toEqual([]);
  });
});
