import { AppError } from "#src/domain/app-error.ts";
import { detectLanguage, type Language } from "#src/domain/language.ts";
import type { Brief } from "#src/domain/script.ts";
import { cleanNarration } from "../clean-narration.ts";
import type { Topic } from "./topic.ts";

/** Longest keyword that is said whole, in characters; a longer one is cut at a word. */
const spokenKeywordLengthMax = 40;
/** Longest audience that is said whole, in characters. */
const spokenAudienceLengthMax = 30;

export interface Subject {
  /** The cleaned keyword as the person typed it, for titles and tags. */
  keyword: string;
  /** As it is said, without a count such as "5가지", in the language of the brief if possible. */
  spoken: string;
  /** As what a first look at it is called, where nothing is known about it. */
  introduced: string;
  /** What stands for it inside a sentence: a question keyword is called "이 질문" or "this". */
  noun: string;
  audience: string | undefined;
  /** How many points the keyword asks for: 5 in "면접 팁 5가지". */
  count: number | undefined;
}

const koreanCounts = /\s*(\d{1,2})\s*(?:가지|개|선|위)\s*$/u;
const englishCounts = /^(?:the\s+)?(?:top\s+|best\s+)?(\d{1,2})\s+(?=\p{L}{3,})/iu;

/** Works out what the short is about. Throws invalid-input when the keyword has no letter or number. */
export function subjectOf(brief: Brief, topic: Topic | undefined): Subject {
  const keyword = cleanNarration(brief.keyword)
    .replace(/[{}]/gu, "")
    .replace(/[.!?,;:]+$/u, "");
  if (!/[\p{L}\p{N}]/u.test(keyword)) throw new AppError("invalid-input", "the keyword is empty");
  const found = koreanCounts.exec(keyword) ?? englishCounts.exec(keyword);
  const withoutCount = found ? keyword.replace(found[0], "").trim() : keyword;
  const own = withCapitals(
    shortened(withoutCount === "" ? keyword : withoutCount, spokenKeywordLengthMax),
  );
  const isForeign = detectLanguage(own) !== brief.language && own.includes(" ");
  const spoken = isForeign && topic ? topic[brief.language].name : own;
  const noun = questions.test(spoken) ? (brief.language === "ko" ? "이 질문" : "this") : spoken;
  const audience = brief.audience ? cleanNarration(brief.audience).replace(/[{}]/gu, "") : "";
  return {
    keyword,
    spoken,
    introduced: introducedAs(spoken, noun, brief.language),
    noun,
    audience: audience ? shortened(audience, spokenAudienceLengthMax) : undefined,
    count: found ? Number(found[1]) : undefined,
  };
}

function introducedAs(spoken: string, noun: string, language: Language): string {
  if (language === "en") {
    if (isExplanation(spoken)) return `looking into ${spoken}`;
    return noun === "this" || /^\p{L}+ing\b/iu.test(spoken) ? spoken : `getting into ${spoken}`;
  }
  return /(?:기|법|팁|방법|추천|정리|까|나|요|입문|가이드)$/u.test(spoken)
    ? spoken
    : `${spoken} 알아보기`;
}

/** Keywords that are sentences of their own and cannot take a particle or an article. */
const questions =
  /^(?:how|what|why|when|where|which|who|should|can|is|are|do|does|did)\b|^왜\s|(?:까요?|나요?|는가|죠)\??$/iu;
const explanations =
  /^(?:why|what|who|when|where|is|are|do|does|can|did)\b|^왜|(?:이유|원리|뜻|역사|정체|차이|까요?|나요?|는가|무엇)\??$/iu;

/** Whether a keyword asks for an explanation, which advice about its topic would not give. */
export function isExplanation(keyword: string): boolean {
  return explanations.test(keyword.trim());
}

const properNames = new Map(
  "Seoul Jeju Busan Korea Korean Japan Japanese Tokyo Osaka China Chinese Paris London Europe America English Spanish French Christmas Halloween Thanksgiving Valentine AI DIY CV TV"
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);

/** English names get their capitals back when a person typed them small. */
function withCapitals(text: string): string {
  return text.replace(/[a-z]+/gu, (word) => properNames.get(word) ?? word);
}

/** At most so many characters, cut between words where there is a space. */
export function shortened(text: string, lengthMax: number): string {
  const trimmed = text.replace(/[.,!?;:\s]+$/u, "");
  if (trimmed.length <= lengthMax) return trimmed;
  const cut = trimmed.slice(0, lengthMax).toWellFormed();
  const space = trimmed.slice(0, lengthMax + 1).lastIndexOf(" ");
  return (space > lengthMax / 3 ? trimmed.slice(0, space) : cut).replace(/[.,!?;:\s]+$/u, "");
}
