import { AppError } from "#src/domain/app-error.ts";
import { detectLanguage, type Language } from "#src/domain/language.ts";
import type { Brief } from "#src/domain/script.ts";
import { cleanNarration } from "../clean-narration.ts";
import type { Topic } from "./topic.ts";

/** Longest keyword that is said whole, in characters; a longer one is cut at a word. */
export const spokenKeywordLengthMax = 40;
/** Longest audience that is said whole, in characters. */
export const spokenAudienceLengthMax = 30;

export interface Subject {
  /** The cleaned keyword as the person typed it, for titles and tags. */
  keyword: string;
  /** As it is said, without a count such as "5가지", in the language of the brief if possible. */
  spoken: string;
  /** As what a first look at it is called, where nothing is known about it. */
  introduced: string;
  /** A noun for the middle of an English sentence. */
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
  const own = shortened(withoutCount === "" ? keyword : withoutCount, spokenKeywordLengthMax);
  const isForeign = detectLanguage(own) !== brief.language && own.includes(" ");
  const spoken = isForeign && topic ? topic[brief.language].name : own;
  const isQuestion = /^(?:how|what|why|when|where|which|who|should|can|is|are|do|does)\b/iu;
  const noun = isQuestion.test(spoken) ? "this" : spoken;
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
    return noun === "this" || /^\p{L}+ing\b/iu.test(spoken) ? spoken : `getting into ${spoken}`;
  }
  return /(?:기|법|팁|방법|추천|정리|이유|까|나|요|입문|가이드)$/u.test(spoken)
    ? spoken
    : `${spoken} 알아보기`;
}

/** At most so many characters, cut between words where there is a space. */
export function shortened(text: string, lengthMax: number): string {
  const trimmed = text.replace(/[.,!?;:\s]+$/u, "");
  if (trimmed.length <= lengthMax) return trimmed;
  const cut = trimmed.slice(0, lengthMax).toWellFormed();
  const space = trimmed.slice(0, lengthMax + 1).lastIndexOf(" ");
  return (space > lengthMax / 3 ? trimmed.slice(0, space) : cut).replace(/[.,!?;:\s]+$/u, "");
}
