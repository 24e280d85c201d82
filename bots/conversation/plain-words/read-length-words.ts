import { inSmallLetters } from "./in-small-letters.ts";
import type { LengthChange } from "#src/domain/short-length.ts";
import { englishCount, inDigits, lengthIn } from "./length-in.ts";

/** How long somebody wants a short: so many seconds, more or less of it, or only otherwise than it is. */
export type LengthWish =
  | { to: number }
  | { change: LengthChange; bySeconds?: number }
  | { change: "any" };

const koreanOpener = "(?:음+|저기|그럼|그리고|근데|이제|네|넵|응|아|혹시)?";
/** What may be named as too long or too short. A scene is no short, and is read elsewhere. */
const koreanSubject =
  "(?:(?:이|그|이번|전체|내)?(?:전체적으로|쇼츠|쇼트|영상|동영상|비디오|길이|시간|분량|러닝타임|재생시간|영상길이|대본|스크립트|원고|내용|이거|이걸|이건|그거|그걸|그건|전체|전부)(?:을|를|은|는|이|가|도|만|의|로)?(?:길이|시간|분량|전체)?(?:를|을|는|은|가|이)?)?";
const koreanSlightly =
  "(?:조금만|조금|좀만|좀|살짝|약간|훨씬|많이|더|한|약|대략|쯤|정도|그냥|다시|새로)*";
const koreanAmount = "(?<amount>\\d{1,3}(?:초|분(?:반|\\d{1,2}초)?))";
const koreanMake =
  "(?:(?:다시|새로)*(?:만들어|만들|만드는게|해|하|바꿔|바꾸|맞춰|맞추|가|갈|할|써|뽑아|줄여|줄이|줄일|늘려|늘리|늘릴|잡아|부탁|하는게|했으면|됐으면))";
const koreanEnd =
  "(?:서|고|면|자|죠|지요?)?(?:싶어|좋겠어|좋을것같아|될까|될까요|돼|되나|가능해|가능할까)?(?:줘|주세요|주실래요|주시겠어요|주실수있어요|주실수있나요|줄래|줄수있어|줄수있나|주라|봐|봐줘|봐주세요|보자|볼래|볼까|부탁해|부탁드려|부탁드립니다|드려|합시다|할래|할게|하자|래|게|까)?(?:요)?";
const koreanHow = {
  longer: "(?:길게|길면|길었으면|늘려|늘리|길이늘려)",
  shorter: "(?:짧게|짧으면|짧았으면|줄여|줄이|길이줄여|짧막하게)",
} as const;
const koreanComplaint = {
  shorter: "(?:너무|좀|조금|많이|꽤|약간|살짝)*(?:길어|길다|길네|긴것같아|긴데|긴듯|길지않아)",
  longer: "(?:너무|좀|조금|많이|꽤|약간|살짝)*(?:짧아|짧다|짧네|짧은것같아|짧은데|짧은듯|짧지않아)",
} as const;

const koreanWhole = (middle: string) =>
  new RegExp(`^${koreanOpener}${koreanSubject}${middle}$`, "u");
const koreanTo = koreanWhole(
  `${koreanSlightly}${koreanAmount}(?:쯤|정도|가량)?(?:짜리|길이)?(?:영상|쇼츠|동영상)?(?:으로|로|까지|에|이면|면|정도로)?(?:만)?${koreanMake}?${koreanEnd}`,
);
const koreanBy = (how: string) =>
  koreanWhole(
    `${koreanSlightly}(?:${koreanAmount}(?:쯤|정도|가량)?만?)?${koreanSlightly}${how}(?:다시|새로)*${koreanMake}?${koreanEnd}`,
  );
const koreanComplains = (how: string) => koreanWhole(`${how}(?:요)?`);
const koreanAny =
  /^(?:음+|저기|그럼)?(?:이|전체|쇼츠|영상|동영상)?(?:의)?(?:길이|분량|러닝타임|재생시간)(?:를|을|도|만|는|은)?(?:좀)?(?:바꿔|바꾸|조절해|조절하|변경해|변경하|수정해|수정하|고쳐|고치|조정해|조정하)(?:줘|주세요|줄래|기|고싶어|고싶은데|ㄹ래|자|려면|ㄹ게)?(?:요)?$/u;

const englishOpener =
  "(?:(?:please|pls|can you|could you|would you|can we|could we|can i have|could i have|i want|i'd like|i would like|i want it|i'd like it|i would like it|now|and|ok|okay|hey|so|um|let's|just|maybe|actually|to) )*";
const englishSubject =
  "(?:it|this|that|(?:the |this |my )?(?:whole )?(?:video|short|clip|reel|thing|length|script|duration|whole thing))";
const englishAfter =
  "(?: (?:please|pls|for me|now|again|then|instead|long|in length|or so|max|overall|total))*";
const englishAmount = `${englishCount} ?(?:seconds?|secs?|s|minutes?|mins?|m)(?: and a half)?`;
const englishSized = `(?<amount>${englishAmount})`;
const englishSlightly =
  "(?:(?:a bit|a little|a lot|much|slightly|even|somewhat|a little bit|way) )*";
const englishHow = { longer: "longer", shorter: "(?:shorter|briefer)" } as const;
const englishVerb = {
  longer: "(?:lengthen|extend|stretch|expand)",
  shorter: "(?:shorten|trim|cut(?: down)?|tighten)",
} as const;

const englishWhole = (middle: string) =>
  new RegExp(`^${englishOpener}${middle}${englishAfter}$`, "u");
const englishTo = [
  `(?:make|keep|have|do|want|get|set)(?: ${englishSubject})?(?: to)?(?: (?:about|around|only|just|exactly|under))? ${englishSized}(?: (?:video|short|clip|version|one))?`,
  `(?:make|change|set|cut|trim|shorten|extend|stretch|lengthen|bring|get)(?: down)? ${englishSubject}(?: down| up| out)?(?: to be| to| into| be)?(?: (?:about|around))?(?: a| an)? ${englishSized}(?: (?:video|short|clip|version|one))?`,
  `(?:${englishSubject} )?(?:should be |to be )?(?:about |around )?${englishSized}(?: (?:is|would be) (?:fine|enough|good|better))?`,
  `(?:a |an )?${englishSized} (?:video|short|clip|version)`,
].map(englishWhole);
const englishBy = (change: LengthChange) =>
  [
    `(?:can |could |should )?(?:make |have |get )?(?:${englishSubject} )?(?:be |to be |should be |could be )?(?:${englishSized} )?${englishSlightly}${englishHow[change]}(?: by (?<by>${englishAmount}))?(?: (?:version|video|short))?`,
    `(?:a )${englishHow[change]} (?:version|video|short|clip|one)`,
    `${englishVerb[change]} ${englishSubject}(?: down| out| up)?(?: (?:a bit|a little|a lot|some))?(?: by ${englishSized})?`,
  ].map(englishWhole);
const englishComplains = (how: string) =>
  new RegExp(
    `^(?:(?:hm+|ok|okay|but|i think|i feel) )*(?:(?:${englishSubject} is|it's|that's|this is|feels|it feels) )?(?:a bit |a little |way |much |far |kind of |kinda )*too ${how}${englishAfter}$`,
    "u",
  );
const englishAny =
  /^(?:(?:please|can you|could you|can i|could i|i want to|i'd like to|let's) )*(?:change|adjust|edit|set) (?:the |its )?(?:length|duration)(?: of (?:it|the short|the video))?(?: please)?$/u;

/** Whoever says so asks us to wait, and names no length. */
const koreanWait = /^(?:아|네|넵|응|잠시만요?|잠깐만요?)*1(?:초|분)만(?:요|줘|줘요|주세요)?$/u;
const englishWait =
  /^(?:(?:please|pls|ok|okay|oh|and|hey|so|um|just|now|maybe|actually|can i|could i|have) )*(?:(?:a|one) (?:seconds?|secs?|minutes?|mins?)|1 ?(?:second|sec|s))(?: (?:please|pls|now|then))*$/u;

/** Reads a wish about how long a short is, in Korean or English. Only whole sentences count. */
export function readLengthWords(text: string): LengthWish | undefined {
  const said = inSmallLetters(text);
  // What stands behind a command is a keyword, whatever it says.
  if (said === "" || said.includes("\n") || said.startsWith("/")) return undefined;
  return /\p{Script=Hangul}/u.test(said) ? readKorean(said) : readEnglish(said);
}

function readKorean(said: string): LengthWish | undefined {
  const joined = inDigits(said.replaceAll(/[^\p{L}\p{N}]+/gu, ""));
  if (koreanWait.test(joined)) return undefined;
  if (koreanAny.test(joined)) return { change: "any" };
  for (const change of ["longer", "shorter"] as const) {
    const by = koreanBy(koreanHow[change]).exec(joined);
    if (by) return changeBy(change, by.groups);
    if (koreanComplains(koreanComplaint[change]).test(joined)) return { change };
  }
  const to = secondsIn(koreanTo.exec(joined)?.groups);
  return to === undefined ? undefined : { to };
}

function readEnglish(said: string): LengthWish | undefined {
  const spaced = said.replaceAll(/[^\p{L}\p{N}']+/gu, " ").trim();
  if (englishWait.test(spaced)) return undefined;
  if (englishAny.test(spaced)) return { change: "any" };
  for (const change of ["longer", "shorter"] as const) {
    const by = englishBy(change)
      .map((pattern) => pattern.exec(spaced))
      .find((found) => found !== null);
    if (by) return changeBy(change, by.groups);
  }
  if (englishComplains("long").test(spaced)) return { change: "shorter" };
  if (englishComplains("short").test(spaced)) return { change: "longer" };
  const found = englishTo.map((pattern) => pattern.exec(spaced)).find((one) => one !== null);
  const to = secondsIn(found?.groups);
  return to === undefined ? undefined : { to };
}

type Groups = Readonly<Record<string, string | undefined>> | undefined;

function secondsIn(groups: Groups): number | undefined {
  const amount = groups?.["amount"] ?? groups?.["by"];
  return amount === undefined ? undefined : lengthIn(amount);
}

function changeBy(change: LengthChange, groups: Groups): LengthWish {
  const bySeconds = secondsIn(groups);
  return { change, ...(bySeconds !== undefined && { bySeconds }) };
}
