import type { Ending } from "#src/domain/preference.ts";

/** A text, sentence by sentence, each with its mark. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…。])\s+/u).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Words that end in 요 and are no verb. */
const nounInYo = /(?:필|중|주|수|개|소|강|동)요$/u;

/** How a Korean sentence ends; undefined where it has no verb at its end that could tell. */
export function endingOf(sentence: string): Ending | undefined {
  const words = sentence.normalize("NFC").replaceAll(/[\s.!?…~。"'”’)]+$/gu, "");
  if (/(?:니다|니까|십시오)$/u.test(words)) return "formal";
  if (/(?:요|죠)$/u.test(words)) return nounInYo.test(words) ? undefined : "polite";
  return /(?:해|[아어여와워]|[가-힣]야|지|[하가보두먹쓰내오]자|거든|까|래|네|[봐써줘둬돼]|마|다|라)$/u.test(
    words,
  )
    ? "casual"
    : undefined;
}
