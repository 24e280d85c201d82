import { inSmallLetters } from "./in-small-letters.ts";
import { splitEnglishScenes, splitKoreanScenes } from "./scene-lists.ts";
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

/** What somebody wants of one scene or several. Without any `refs` it has to be asked which. */
export interface SceneWish {
  refs: SceneRef[];
  /** Absent where what was said goes for its words as well as for its picture. */
  part?: "words" | "picture";
  isShorter?: true;
}

const koreanSmall = "(?:을|를|은|는|의|만|도|좀|이|가|에|하나|하나만|한번|조금|그)*";
const koreanEnd =
  "(?:줘|주세요|줄래|줄래요|주실래요|주시겠어요|주실수있어요|주라|봐|봐줘|봐주세요|보자|볼래|부탁해|부탁해요|부탁드려요|자|고싶어|고싶어요|요)?(?:요)?";
const koreanShorter =
  "(?:(?:더|좀|좀더|조금|조금더|훨씬)*(?:짧게|간결하게|간단하게|짧고굵게)(?:해|써|고쳐|만들어|바꿔|다시써)?|(?:더|좀|좀더|조금|조금더)*줄여)";
const koreanStronger =
  "(?:(?:더|좀|좀더|조금|조금더|훨씬)*(?:강하게|세게|임팩트있게|눈에띄게|흥미롭게|재밌게|재미있게|매력적으로|인상적으로|다르게)(?:해|써|고쳐|만들어|바꿔|다시써)?)";
const koreanWrite =
  "(?:다시써|다시쓰|다시적어|다시작성해|새로써|새로쓰|고쳐써|다른말로해|다른말로바꿔)";
const koreanDraw =
  "(?:다시그려|다시그리|새로그려|새로그리|다른걸로바꿔|다른그림으로바꿔|교체해|다른걸로해|다르게그려)";
const koreanChange = "(?:바꿔|바꾸|고쳐|고치|수정해|다시만들어|다시해|새로만들어|새로해)";

const korean = new RegExp(
  `^${koreanOpener}(?:(?:한)?(?=장면)|(?:장면)?${koreanRef})(?<scene>${koreanScene})?${koreanSmall}(?<picture>${koreanPicture})?(?<words>${koreanScene}|말|자막|글|대본|내용)?${koreanSmall}(?:(?<shorter>${koreanShorter})|(?<stronger>${koreanStronger})|(?<write>${koreanWrite})|(?<draw>${koreanDraw})|(?<change>${koreanChange}))${koreanEnd}$`,
  "u",
);

const englishRef = `(?:the )?(?:(?:scene|line|shot)(?: number| no| num)? (?<after>${anyCount})|(?<before>${anyCount}) (?:scene|line|sentence|shot|point)|(?<early>${englishFirst})|(?<late>${englishLast})|(?<picture>picture|image|photo|drawing)(?: number| no| of| in| for| from| to| on)*(?: the)?(?: scene)?(?: number)? (?<pictureAfter>${anyCount})|(?<pictureBefore>${anyCount}) (?<picture2>picture|image|photo|drawing)|(?:a|one|some) scene)(?:'s)?(?<picture3> (?:picture|image|photo|drawing))?`;
const englishHow =
  "(?:(?:a bit |a little |a lot |much |even )?(?:(?<shorter>shorter|more concise|briefer|tighter)|(?<stronger>punchier|stronger|catchier|snappier|bolder|sharper|funnier|better|more (?:exciting|interesting|engaging|punchy|catchy)|different)))";
const courtesy =
  "(?:(?:please|pls|can you|could you|would you|now|and|ok|okay|i want you to|i'd like you to|let's|just|maybe you could) )*";
const after = "(?: (?:please|pls|again|anew|for me|now|once more|completely|too|instead))*";

const english = [
  `(?<write>rewrite|reword|rephrase|write|say)`,
  `(?<draw>redraw|repaint|draw|paint|replace|swap)`,
  `(?<change>redo|change|remake|regenerate)`,
]
  .map(
    (verb) => `${courtesy}${verb} ${englishRef}(?: to be| and make it)?(?: ${englishHow})?${after}`,
  )
  .concat([
    `${courtesy}make ${englishRef} ${englishHow}${after}`,
    `${courtesy}(?<shorten>shorten|cut down|trim) ${englishRef}${after}`,
    `${englishRef} (?:should be )?${englishHow}${after}`,
    `${englishRef} (?:needs |gets )?(?:a )?(?<anew>new|another|different) (?:picture|image|photo|drawing)${after}`,
    `${courtesy}(?:a )?(?:give me )?(?:a )?(?<anew>new|another|different) (?:picture|image|photo|drawing) (?:for|of|in) ${englishRef}${after}`,
  ])
  .map((pattern) => new RegExp(`^${pattern}$`, "u"));

const anyScene =
  /\d{1,2}\s*(?:번째|번)(?=\s*(?:장면|씬|컷|그림|이미지|사진|대본|대사|문장|은|는|을|를|이랑|하고|도|만))|장면\s*\d{1,2}|\b(?:scene|picture)\s+\d{1,2}/gu;
const koreanAnswer = new RegExp(
  `^(?:장면)?${koreanRef}(?:${koreanScene}|${koreanPicture})?(?:이요|요|이에요|예요|으로|로)?(?:해줘|해주세요|부탁해요?)?$`,
  "u",
);
const englishAnswer = new RegExp(
  `^(?:${englishRef}|(?:the )?(?<only>${anyCount})(?: one)?)(?: please)?$`,
  "u",
);

/** Reads a wish about scenes or their pictures. Only whole sentences count, in Korean or English. */
export function readSceneWords(text: string): SceneWish | undefined {
  const said = inSmallLetters(text);
  if (said === "" || said.includes("\n")) return undefined;
  return /\p{Script=Hangul}/u.test(said) ? readKorean(said) : readEnglish(said);
}

/** Whether words name two scenes or more, whatever they want of them. */
export function namesSeveral(text: string): boolean {
  const said = text.normalize("NFC").toLowerCase();
  const named = said.match(anyScene) ?? [];
  return new Set(named.map((one) => one.replaceAll(/\s+/gu, ""))).size > 1;
}

/** Which scenes are meant by words that answer the question which; undefined for other words. */
export function readSceneRefs(text: string): SceneRef[] | undefined {
  const said = text.normalize("NFC").trim().toLowerCase();
  const inKorean = splitKoreanScenes(said);
  const one = koreanAnswer.exec(inKorean.sentence)?.groups;
  const ref = one && refOfKorean(one);
  if (ref) return [...inKorean.refs, ref];
  const inEnglish = splitEnglishScenes(said.replace(/^(?=\d+\s*(?:,|and|&))/u, "scenes "));
  const found = englishAnswer.exec(inEnglish.sentence)?.groups;
  if (!found) return undefined;
  const last = found["only"] === undefined ? refOfEnglish(found) : numbered(found["only"]);
  return last && [...inEnglish.refs, last];
}

type Groups = Readonly<Record<string, string | undefined>>;

function readKorean(said: string): SceneWish | undefined {
  const { refs, sentence } = splitKoreanScenes(said);
  const groups: Groups | undefined = korean.exec(sentence)?.groups;
  if (!groups) return undefined;
  const ref = refOfKorean(groups);
  if (!ref && groups["scene"] === undefined) return undefined;
  const isPicture = groups["picture"] !== undefined || groups["draw"] !== undefined;
  const isWords =
    groups["words"] !== undefined ||
    groups["write"] !== undefined ||
    groups["shorter"] !== undefined ||
    groups["stronger"] !== undefined ||
    /대사|문장|멘트|줄/u.test(groups["scene"] ?? "");
  const isShorter = groups["shorter"] !== undefined;
  return wishOf({ refs: [...refs, ...(ref ? [ref] : [])], isPicture, isWords, isShorter });
}

function readEnglish(said: string): SceneWish | undefined {
  const { refs, sentence } = splitEnglishScenes(said);
  for (const pattern of english) {
    const groups: Groups | undefined = pattern.exec(sentence)?.groups;
    if (!groups) continue;
    const isPicture = ["picture", "picture2", "picture3", "draw", "anew"].some(
      (name) => groups[name] !== undefined,
    );
    const isShorter = groups["shorter"] !== undefined || groups["shorten"] !== undefined;
    const isWords = isShorter || ["write", "stronger"].some((name) => groups[name] !== undefined);
    const ref = refOfEnglish(groups);
    return wishOf({ refs: [...refs, ...(ref ? [ref] : [])], isPicture, isWords, isShorter });
  }
  return undefined;
}

function wishOf(read: {
  refs: SceneRef[];
  isPicture: boolean;
  isWords: boolean;
  isShorter: boolean;
}): SceneWish | undefined {
  const { refs, isPicture, isWords, isShorter } = read;
  // A picture is not made shorter or written.
  if (isPicture && isShorter) return undefined;
  return {
    refs,
    ...(isPicture ? { part: "picture" as const } : isWords && { part: "words" as const }),
    ...(isShorter && { isShorter: true as const }),
  };
}

function refOfEnglish(groups: Groups): SceneRef | undefined {
  const { after: behind, before, pictureAfter, pictureBefore, early, late } = groups;
  const counted = behind ?? before ?? pictureAfter ?? pictureBefore;
  if (counted !== undefined) return numbered(counted);
  if (early !== undefined) return { place: "first" };
  return late === undefined ? undefined : { place: "last" };
}
