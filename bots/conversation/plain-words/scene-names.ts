/** Which scene is meant: counted from 1, or by its place. */
export type SceneRef = { number: number } | { place: "first" | "last" };

export const koreanCount: Readonly<Record<string, number>> = {
  첫: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  네: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};
export const englishCount: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "one first 1st",
    "two second 2nd",
    "three third 3rd",
    "four fourth 4th",
    "five fifth 5th",
    "six sixth 6th",
    "seven seventh 7th",
    "eight eighth 8th",
    "nine ninth 9th",
    "ten tenth 10th",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])),
);

export const koreanOpener = "(?:음+|저기|그럼|그리고|근데|이제|네|넵|응)?";
export const koreanFirst = "(?:도입부|도입|훅|후크|오프닝|시작부분|앞부분)";
export const koreanLast = "(?:마무리|마지막|엔딩|끝부분|아웃트로)";
export const koreanRef = `(?:(?<digits>\\d{1,2}(?!\\d))(?:번째|번|째)?|(?<count>${Object.keys(koreanCount).join("|")})(?:번째|번|째)|(?<early>(?:첫|처음)(?=장면|문장|그림|이미지|사진|컷|씬)|처음(?=이랑|하고|과)|${koreanFirst})|(?<late>${koreanLast}))`;
export const koreanScene = "(?:장면|씬|컷|문장|대사|멘트|줄)";
export const koreanPicture = "(?:그림|이미지|사진|일러스트)";
export const anyCount = `(?:\\d{1,2}|${Object.keys(englishCount).join("|")})`;
export const englishFirst = "(?:hook|intro|opening|opener|beginning)";
export const englishLast =
  "(?:last (?:scene|line|picture|image|photo)|ending|outro|closing|call to action|cta)";

type Groups = Readonly<Record<string, string | undefined>>;

export function refOfKorean({ digits, count, early, late }: Groups): SceneRef | undefined {
  if (digits !== undefined) return { number: Number(digits) };
  if (count !== undefined) return { number: koreanCount[count] ?? 0 };
  if (early !== undefined) return { place: "first" };
  return late === undefined ? undefined : { place: "last" };
}

export function numbered(counted: string): SceneRef {
  return { number: englishCount[counted] ?? Number(counted) };
}
