import type { Language } from "#src/domain/language.ts";

const koreanTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
const koreanOnes = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
/** Forms that stand before a counter: 한 개, not 하나 개. */
const beforeCounter: Record<string, string> = {
  하나: "한",
  둘: "두",
  셋: "세",
  넷: "네",
};
/** Counters that take Korean numbers. */
const nativeCounters =
  "시간|시|개|가지|번|명|사람|살|잔|마리|권|장|병|곳|달|배|군데|그릇|켤레|벌|송이|끼";
/** Not inside a longer number, and not where the counter only begins another word: 개월, 달러, 시즌. */
const nativeCount = new RegExp(`(?<![\\d.,])([1-9]\\d?)(${nativeCounters})(?![월러즌송])`, "gu");

const weekdaySpan = /([월화수목금토일](?:요일)?)~(?=[월화수목금토일](?:요일|까지|$))/gu;
/** C# and F#. */
const sharpLetter = /(?<![\p{L}\p{N}])([A-G])#/gu;
/** Marks that a voice would call by their names. */
const unsaid = /[/·#@_|~*^<>]/gu;

/** How a word on the screen is said, for a voice that reads signs by their names. */
export function spokenForm(word: string, language: Language): string {
  return language === "ko" ? spokenKorean(word) : spokenEnglish(word);
}

function spokenKorean(word: string): string {
  return (
    word
      .replaceAll(/₩\s*([\d,.]+)/gu, "$1원")
      .replaceAll(/\$\s*([\d,.]+)/gu, "$1달러")
      .replaceAll(/(\d[^\d\s~–]{0,6})[~–](?=\d)/gu, "$1에서 ")
      .replaceAll(/(\d)[~–](?=\d)/gu, "$1에서 ")
      .replaceAll(weekdaySpan, "$1에서 ")
      .replaceAll(/(?<=\d)\*(?=\d)/gu, " 곱하기 ")
      .replaceAll(/(\d+)\^(\d+)/gu, "$1의 $2제곱")
      .replaceAll(/(\d+)([<>])(\d+)/gu, (_, left: string, sign: string, right: string) =>
        sign === "<" ? `${left}, ${right}보다 작음` : `${left}, ${right}보다 큼`,
      )
      // 영, 일, 삼, 육, 칠 and 팔 end in a consonant.
      .replaceAll(/(?<=[013678])=(?=\d)/gu, "은 ")
      .replaceAll(/(?<=\d)=(?=\d)/gu, "는 ")
      .replaceAll(sharpLetter, "$1샵")
      .replaceAll(nativeCount, (_, digits: string, counter: string) =>
        readNative(Number(digits), counter),
      )
      .replaceAll("%", "퍼센트")
      .replaceAll("℃", "도")
      .replaceAll("+", "플러스 ")
      .replaceAll("&", "앤드")
      .replaceAll(unsaid, " ")
  );
}

/** The hours past noon and large ordinals keep their Chinese numbers: 14시, 21번. */
function readNative(count: number, counter: string): string {
  const nativeMax = counter === "시" ? 12 : counter === "번" ? 19 : 99;
  if (count > nativeMax) return `${count}${counter}`;
  if (count === 20) return `스무 ${counter}`;
  const tens = koreanTens[Math.floor(count / 10)] ?? "";
  const ones = koreanOnes[count % 10] ?? "";
  return `${tens}${beforeCounter[ones] ?? ones} ${counter}`;
}

function spokenEnglish(word: string): string {
  return word
    .replaceAll(/₩\s*([\d,.]+)/gu, "$1 won")
    .replaceAll(/(?<=\d[^\d\s~–]{0,6})[~–](?=\$?\d)/gu, " to ")
    .replaceAll(/(?<=\d)\*(?=\d)/gu, " times ")
    .replaceAll(/(?<=\d)\^(?=\d)/gu, " to the power of ")
    .replaceAll(/(?<=\d)<(?=\d)/gu, " is less than ")
    .replaceAll(/(?<=\d)>(?=\d)/gu, " is more than ")
    .replaceAll(/(?<=\d)=(?=\d)/gu, " is ")
    .replaceAll(sharpLetter, "$1 sharp")
    .replaceAll(/#(?=\d)/gu, "number ")
    .replaceAll("&", "and")
    .replaceAll(/(?<=\d)x\b/gu, " times")
    .replaceAll(unsaid, " ");
}
