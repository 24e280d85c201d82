import type { Ending } from "#src/domain/preference.ts";
import { inSpeechLevel } from "./speech-level.ts";

const finalRieul = 8;
const firstHangul = 0xac00;
const sentenceEnd = String.raw`(?=[.!?…~]|$)`;

type Replacements = readonly (readonly [RegExp, string])[];

/** Words whose casual form is not found by rule, and honours in the middle of a sentence. */
const honours: Replacements = [
  [new RegExp(`안녕하세요${sentenceEnd}`, "gu"), "안녕"],
  [new RegExp(`어떠세요${sentenceEnd}`, "gu"), "어때"],
  [new RegExp(`계세요${sentenceEnd}`, "gu"), "있어"],
  [new RegExp(`말씀드릴게요${sentenceEnd}`, "gu"), "말해 줄게"],
  [new RegExp(String.raw`(?<=\s)드릴게요${sentenceEnd}`, "gu"), "줄게"],
  [/두시면/gu, "두면"],
  [/되셨다면/gu, "됐다면"],
  [/보실 수/gu, "볼 수"],
];
const ends: Replacements = [
  [new RegExp(`이에요${sentenceEnd}`, "gu"), "이야"],
  [new RegExp(`아니에요${sentenceEnd}`, "gu"), "아니야"],
  [new RegExp(`예요${sentenceEnd}`, "gu"), "야"],
  [new RegExp(`죠${sentenceEnd}`, "gu"), "지"],
  // 필요, 중요 and their like are no verbs.
  [new RegExp(`(?<![필중주수개소강동])요${sentenceEnd}`, "gu"), ""],
];
const together = new RegExp(`합시다${sentenceEnd}`, "gu");

/**
 * Puts Korean sentences, however they end, into 해요체 or 반말. 합쇼체 is not made from the others:
 * it is written as such.
 */
export function inEnding(text: string, ending: Exclude<Ending, "formal">): string {
  const polite = inSpeechLevel(
    text
      .replaceAll(new RegExp(`([가-힣])겠습니다${sentenceEnd}`, "gu"), (_whole, last: string) =>
        promise(last),
      )
      .replaceAll(new RegExp(`십시오${sentenceEnd}`, "gu"), "세요"),
    "polite",
  );
  if (ending === "polite") return polite.replaceAll(together, "해요");
  const plain = replaced(polite.replaceAll(together, "하자"), honours);
  return replaced(inSpeechLevel(plain, "friendly"), ends);
}

function replaced(text: string, replacements: Replacements): string {
  return replacements.reduce((all, [pattern, to]) => all.replaceAll(pattern, to), text);
}

/** 드리겠습니다 → 드릴게요. */
function promise(last: string): string {
  const isOpen = (last.charCodeAt(0) - firstHangul) % 28 === 0;
  return isOpen ? `${String.fromCharCode(last.charCodeAt(0) + finalRieul)}게요` : `${last}을게요`;
}
