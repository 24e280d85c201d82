import {
  anyCount,
  englishFirst,
  englishLast,
  koreanOpener,
  koreanPicture,
  koreanRef,
  koreanScene,
  numbered,
  refOfKorean,
  type SceneRef,
} from "./scene-names.ts";

/** Several scenes named in a row, with the sentence as it would be if only the last one were. */
export interface SceneList {
  /** Those before the last one. */
  refs: SceneRef[];
  sentence: string;
}

const koreanItem = `(?:장면)?${koreanRef.replaceAll(/\?<\w+>/gu, "?:")}`;
const koreanNoun = `(?:${koreanScene}|${koreanPicture})`;
const koreanFrom = "부터|에서";
const koreanJoin = `(?:(?:을|를|은|는|의|도|만)?(?:이랑|이하고|하고|랑|과|와|및|그리고|또|(?<from>${koreanFrom})))?`;
const koreanFront = new RegExp(
  `^${koreanOpener}(?:장면)?${koreanRef}${koreanNoun}?${koreanJoin}(?=${koreanItem})`,
  "u",
);
const koreanUntil = new RegExp(`^(${koreanItem}${koreanNoun}?)까지`, "u");
const koreanLastItem = new RegExp(`^(?:장면)?${koreanRef}`, "u");

/** Of words in small letters: "2번이랑 4번 장면 그림 바꿔줘". The sentence comes back without spaces and marks. */
export function splitKoreanScenes(said: string): SceneList {
  let sentence = said
    .replaceAll(/(?<=\d)(번째?|째)?\s*[~∼\-–]\s*(?=\d)/gu, "$1부터")
    .replaceAll(/(?<=\d)\s*[,·/&+]\s*(?=\d)|(?<=\d)\s+(?=\d)/gu, "과")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
  const refs: SceneRef[] = [];
  for (let found = koreanFront.exec(sentence); found; found = koreanFront.exec(sentence)) {
    const groups = found.groups ?? {};
    const ref = refOfKorean(groups);
    if (ref) refs.push(ref);
    sentence = sentence.slice(found[0].length);
    if (ref && groups["from"] !== undefined) {
      const last = refOfKorean(koreanLastItem.exec(sentence)?.groups ?? {});
      refs.push(...between(ref, last));
      sentence = sentence.replace(koreanUntil, "$1");
    }
  }
  return { refs, sentence };
}

const singular = "(?:scene|line|shot|picture|image|photo|drawing)";
const joined = "(?: and| plus| to| through)?(?: the)?";
const firstAndLast = new RegExp(`\\b(${anyCount}) and (?:the )?last (${singular})s?\\b`, "u");
const afterNoun = new RegExp(
  `\\b(?<noun>${singular})(?<isPlural>s?)(?: numbers?)? (?<list>${anyCount}(?:${joined}(?: ${singular})? ${anyCount})+)\\b`,
  "u",
);
const beforeNoun = new RegExp(
  `\\b(?<list>${anyCount}(?:${joined} ${anyCount})+) (?<noun>${singular})s?\\b`,
  "u",
);
const place = `(?:${singular} ${anyCount}|${anyCount} ${singular}|${englishFirst}|${englishLast})`;
const places = new RegExp(`\\b(?<one>${place}) and (?:the )?(?=${place}\\b)`, "u");
const counts = new RegExp(`\\b${anyCount}\\b`, "gu");

/** Of words in small letters: "redraw scenes 2 and 4". The sentence comes back with single spaces and without marks. */
export function splitEnglishScenes(said: string): SceneList {
  const spaced = said
    .replaceAll(/(?<=\d)\s*[-–~]\s*(?=\d)/gu, " to ")
    .replaceAll("&", " and ")
    .replace(firstAndLast, "$1 $2 and the last $2")
    .replaceAll(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
  const found = afterNoun.exec(spaced) ?? beforeNoun.exec(spaced);
  if (!found) return splitPlaces(spaced);
  const { list = "", noun = "" } = found.groups ?? {};
  const named = list.match(counts) ?? [];
  const isAfter = found[0].startsWith(noun);
  const last = named.at(-1) ?? "";
  const one = isAfter ? `${noun} ${last}` : `${last} ${noun}`;
  const refs = named.slice(0, -1).map(numbered);
  const isRange = named.length === 2 && / (?:to|through) /u.test(list);
  return {
    refs: isRange ? [...refs, ...refs.flatMap((ref) => between(ref, numbered(last)))] : refs,
    sentence: inSingular(spaced.replace(found[0], one)),
  };
}

function splitPlaces(spaced: string): SceneList {
  const found = places.exec(spaced);
  const one = found?.groups?.["one"];
  if (!found || one === undefined) return { refs: [], sentence: spaced };
  const rest = splitPlaces(inSingular(spaced.replace(found[0], "")));
  const counted = one.match(counts)?.[0];
  const isFirst = new RegExp(`^${englishFirst}$`, "u").test(one);
  const ref: SceneRef =
    counted === undefined ? { place: isFirst ? "first" : "last" } : numbered(counted);
  return { refs: [ref, ...rest.refs], sentence: rest.sentence };
}

function inSingular(sentence: string): string {
  return sentence.replaceAll(new RegExp(`\\b(${singular})s\\b`, "gu"), "$1");
}

/** The scenes from one to another, without either. */
function between(from: SceneRef, to: SceneRef | undefined): SceneRef[] {
  if (!to || !("number" in from) || !("number" in to)) return [];
  const count = Math.min(Math.max(0, to.number - from.number - 1), 20);
  return Array.from({ length: count }, (_one, index) => ({ number: from.number + index + 1 }));
}
