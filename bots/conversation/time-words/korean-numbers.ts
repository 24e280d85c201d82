const nativeOnes: Record<string, number> = {
  한: 1,
  하나: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const nativeTens: Record<string, number> = { 열: 10, 스물: 20, 서른: 30, 마흔: 40, 쉰: 50 };
const sinoOnes = "영일이삼사오육칠팔구";
/** Months that are said in a way of their own. */
const oddMonths: Record<string, number> = { 유: 6, 시: 10 };

const units = ["시간", "시", "분", "일", "월", "주", "달", "개월"];

export interface SpokenNumber {
  value: number;
  script: "native" | "sino";
  length: number;
}

/**
 * Reads a Korean number in words (열두, 스물네, 삼십오) that begins at `at` and stands before a unit
 * of time, with or without a space; undefined where there is none. Up to 59.
 */
export function readKoreanNumber(text: string, at: number): SpokenNumber | undefined {
  return [readNative(text, at), readSino(text, at), readMonth(text, at)].find(
    (number) => number !== undefined && standsBeforeUnit(text, at + number.length),
  );
}

function standsBeforeUnit(text: string, at: number): boolean {
  const start = text[at] === " " ? at + 1 : at;
  return units.some((unit) => text.startsWith(unit, start));
}

function readNative(text: string, at: number): SpokenNumber | undefined {
  if (text.startsWith("스무", at)) return { value: 20, script: "native", length: 2 };
  const tens = Object.keys(nativeTens).find((word) => text.startsWith(word, at)) ?? "";
  const ones =
    Object.keys(nativeOnes).find((word) => text.startsWith(word, at + tens.length)) ?? "";
  const length = tens.length + ones.length;
  if (length === 0) return undefined;
  return { value: (nativeTens[tens] ?? 0) + (nativeOnes[ones] ?? 0), script: "native", length };
}

function readSino(text: string, at: number): SpokenNumber | undefined {
  const digitAt = (index: number) => sinoOnes.indexOf(text[index] ?? " ");
  let next = at;
  const first = digitAt(next);
  if (first >= 0) next += 1;
  let value = Math.max(0, first);
  if (text[next] === "십") {
    next += 1;
    value = (first > 0 ? first : 1) * 10;
    const ones = digitAt(next);
    // In 십일 (the tenth, or eleven) the last sign is a number only if a unit follows it.
    if (ones > 0 && standsBeforeUnit(text, next + 1)) {
      next += 1;
      value += ones;
    }
  }
  return next === at ? undefined : { value, script: "sino", length: next - at };
}

function readMonth(text: string, at: number): SpokenNumber | undefined {
  const value = oddMonths[text[at] ?? ""];
  return value !== undefined && text[at + 1] === "월"
    ? { value, script: "sino", length: 1 }
    : undefined;
}
