import type { WhichWeek } from "#src/domain/week.ts";

const koreanPolite = "(?:요|까요?|나요?|니|지요?|죠|는지요?|습니까|을까요?)?";
const koreanHow = `(?:어땠(?:어|을까|나|니|는지|습니까)?|어때|어떤가|어떻게됐어|잘됐어|잘됐나|괜찮았어)${koreanPolite}`;
const koreanWhat =
  "(?:성적|성과|결과|요약|다이제스트|리포트|보고서?|소식|숫자|통계|반응|조회수?)(?:은|는|이|을|를|표)?";
const koreanGive = `(?:좀)?(?:알려|보여|정리해|요약해)?(?:줘|주세요|줄래|주라|다오|봐|보자|부탁해|궁금해)?(?:${koreanHow})?요?`;
const koreanAbout =
  "(?:은|는|엔|에|에는|의|동안)?(?:내|제|우리)?(?:쇼츠|채널|영상|페이지)?(?:들)?(?:은|는|이|의)?";
const korean = new RegExp(
  `^(?:(?<last>지난주|저번주)|이번주|요번주|금주|주간)${koreanAbout}(?:${koreanHow}|${koreanWhat}${koreanGive})$`,
  "u",
);

const english: readonly RegExp[] = [
  /^(?:so |hey |and )?how(?: was| is| did| s|s| has| are things)? (?:my |our |the |this |past )?(?<last>last )?week(?: go| going| been| look| looking| do| doing)?(?: so far)?$/u,
  /^how (?:did|are|were|is|was) (?:my |our |the )?(?:shorts?|channel|videos?|page) (?:do |doing |going )?(?:this |(?<last>last ))week$/u,
  /^(?:please )?(?:show |give |send |tell )?(?:me )?(?:my |our |the )?(?:weekly|this week s|(?<last>last week s)) (?:digest|summary|report|numbers|stats|recap|news)(?: please)?$/u,
];

/** Reads words that ask how the team's week was, and which week. Only whole sentences count. */
export function readWeekWords(text: string): WhichWeek | undefined {
  const said = text.normalize("NFC").trim().toLowerCase();
  if (/^\/(?:week|digest|주간)$/u.test(said)) return "this";
  const joined = said.replaceAll(/[^\p{L}\p{N}]+/gu, "");
  const spaced = said.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  const found =
    korean.exec(joined) ??
    english.map((pattern) => pattern.exec(spaced)).find((match) => match !== null);
  if (!found) return undefined;
  return found.groups?.["last"] === undefined ? "this" : "last";
}
