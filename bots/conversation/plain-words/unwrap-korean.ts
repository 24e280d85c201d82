import { type Tone, tones } from "#src/domain/script.ts";
import { lengthIn } from "./length-in.ts";
import type { Topic } from "./topic.ts";

const length =
  "(?:\\d{1,3} ?초|\\d ?분(?: ?반| ?\\d{1,2} ?초)?|(?:십오|삼십|사십오|육십) ?초|일 ?분)(?: ?(?:정도|쯤|가량))?";
const noun =
  "(?:(?:유튜브|인스타|인스타그램|틱톡) ?)?(?:쇼츠|쇼트|숏츠|숏폼|릴스|영상|동영상|비디오)(?:을|를|으로|로)?";
const count = "(?: ?(?:하나만?|한 ?편만?|한 ?개만?|좀))*";
const give =
  "(?:줘요?|줘 ?봐요?|주세요|주라|줄래요?|주실래요|주시겠어요|줄 ?수 ?있(?:어|나|을까)요?|주실 ?수 ?있(?:어|나|을까)요)";
const make = `(?:(?:만들어|제작해) ?(?:${give}|보자|볼래요?|볼까요?)|(?:만들|제작하)(?:자|래요?|까요?|고 ?싶어요?)|만들까요?)`;
const ask = `(?:부탁(?:해요?|드려요|드립니다|드릴게요)|해 ?${give})`;
const opener =
  /^(?:(?:안녕하세요|안녕|저기요?|음+|그럼|그러면|혹시|자|이제|이번에는|이번엔)[ ,.!]+)+/u;
const about = "(?: ?에 ?(?:대한|대해서?|관한|관해서?)|(?:을|를)? ?주제로(?: ?한)?|으로|로)";
const manners: Readonly<Record<Tone, readonly string[]>> = {
  humorous: ["웃긴", "재밌는", "재미있는", "유머러스한"],
  professional: ["진지한", "전문적인"],
  casual: ["가벼운", "캐주얼한", "편안한", "친근한"],
  educational: ["교육적인", "유익한"],
};
const modifier = `(?:${Object.values(manners).flat().join("|")}|멋진|예쁜|좋은|짧은|새로운|새|${length}(?: ?짜리|로|으로)?)`;

const asksForVideo = new RegExp(`^(?<head>.+?) ?${noun}${count} ?(?:${make}|${ask})$`, "u");
const asksForLength = new RegExp(
  `^(?<head>.+?)(?<about>${about})?,? (?<length>${length})(?: ?짜리)?(?:으로|로)${count} ?(?:${make}|${ask})$`,
  "u",
);
const asksToMake = new RegExp(`^(?<head>.+?)(?<about>${about})${count} ${make}$`, "u");
const changesTopic = new RegExp(
  // "배경을 노란색으로 바꿔줘" is about no topic.
  `^(?:(?:주제|키워드)(?:를|는|을)? |(?!.*[을를] ))(?<head>.+?)(?<about>으로|로) ?(?:바꿔|변경해) ?${give}$`,
  "u",
);
const withAbout = new RegExp(`^(?<head>.+?)(?<about>${about})(?<how>(?: ${modifier})*)$`, "u");
const withLength = new RegExp(`^(?<head>.+?) (?<how>${length})(?: ?짜리|로|으로)?$`, "u");
const lengthFirst = new RegExp(`^(?<how>${length})(?: ?짜리|로|으로) (?<head>.+)$`, "u");

/** Words that are no topic by themselves, whatever stands around them. */
const emptyWords = new Set(
  (
    "이 그 저 이거 그거 저거 이걸 그걸 저걸 이것 그것 걸 거 것 뭐 뭔가 무엇 아무 아무거나 아무거 아무걸 아무런 다른 딴 새 새로운 비슷한 같은 똑같은 더 다시 빨리 얼른 지금 바로 그냥 좀 하나 한 나 내 우리 좋은 멋진 예쁜 짧은 긴 웃긴 재밌는 재미있는 진지한 가벼운 유머러스한 전문적인 교육적인 쇼츠 쇼트 숏츠 영상 동영상 주제 키워드 내용 이런 그런 저런 유튜브 인스타 인스타그램 틱톡 세로 가로 알아서 네가 니가 혼자 어떻게 어서 일단 우선 나도 저도 제가 내가 나한테 저한테 빠르게 간단하게 간단히 길게 짧게 웃기게 재밌게 재미있게 이제 첫 첫번째 두번째 또 꼭 제발 당장 즉시 예쁘게 멋지게 잘 자동 무료 처음 앞 뒤 음 응 네 조금 좀더 " +
    "이번 이번에 이번엔 오늘 뭐든 뭐든지 좋으니까"
  ).split(" "),
);
/** Before "로" these say how, in which language or where, and not what about. */
const noTopicBeforeAbout = new Set(
  "걸 거 것 그거 이거 다른거 아무거 이대 그대 제대 맘대 마음대 따 별 서 바 새 진짜 정말 의외 스스 억지 절대 한국어 한국말 한글 영어 일본어 중국어 우리말 자동 무료 처음 다음 단계별 차례 순서대 세로 가로 위 아래 앞 뒤 옆 차례대 기본 말씀대 목소리 그림 사진 대본 링크 글 파일".split(
    " ",
  ),
);
/** They end in "로" themselves. */
const endsInRo = /(?:을지|충무|퇴계|고속도|레트|뉴트|메트|활주|프|제|가)$/u;

/** Takes a Korean request off its topic. `said` has single spaces and no marks at its end. */
export function unwrapKorean(said: string): Topic | undefined {
  const bare = said.replace(opener, "");
  const video = asksForVideo.exec(bare)?.groups?.["head"];
  if (video !== undefined) return fromHead(video);
  for (const pattern of [asksForLength, asksToMake, changesTopic]) {
    const { head, about: particle, length: seconds } = pattern.exec(bare)?.groups ?? {};
    if (head === undefined) continue;
    const isAbout = particle !== undefined && isParticle(head, particle);
    if (particle !== undefined && !isAbout && pattern !== asksForLength) continue;
    const keyword = isAbout ? head : `${head}${particle ?? ""}`;
    if (isTopic(keyword)) return topicOf(keyword, seconds ?? "");
  }
  return undefined;
}

/** What stands before the video that is asked for. */
function fromHead(head: string): Topic | undefined {
  const named = withAbout.exec(head)?.groups;
  const { head: topic = "", about: particle = "", how = "" } = named ?? {};
  if (named && noTopicBeforeAbout.has(lastWord(topic))) return undefined;
  if (named && isParticle(topic, particle)) return withoutLength(topic, how);
  return withoutLength(head, "");
}

function withoutLength(words: string, how: string): Topic | undefined {
  const sized = (lengthFirst.exec(words) ?? withLength.exec(words))?.groups;
  const { head: keyword = words, how: size = "" } = sized ?? {};
  return isTopic(keyword) ? topicOf(keyword, `${how} ${size}`) : undefined;
}

function topicOf(keyword: string, how: string): Topic {
  const lengthSeconds = lengthIn(how.trim());
  const tone = tones.find((one) => manners[one].some((manner) => how.includes(manner)));
  return { keyword, ...(lengthSeconds !== undefined && { lengthSeconds }), ...(tone && { tone }) };
}

/** Whether "로" says what about: it follows a vowel or ㄹ, and is not the end of a word like 종로. */
function isParticle(before: string, particle: string): boolean {
  const last = lastWord(before);
  if (noTopicBeforeAbout.has(last)) return false;
  if (particle !== "로") return true;
  if (/^\p{Script=Hangul}$/u.test(last) || endsInRo.test(last)) return false;
  const code = (last.codePointAt(last.length - 1) ?? 0) - 0xac_00;
  // One of 28 ends of a syllable: none, or ㄹ. Anything else than Hangul may be read in either way.
  return code < 0 || code > 0x2b_a3 || [0, 8].includes(code % 28);
}

function lastWord(words: string): string {
  return words.split(" ").at(-1) ?? "";
}

function isTopic(words: string): boolean {
  if (/^(?:어떤|무슨|어느|몇) ?/u.test(words)) return false;
  return words.split(/[ ,]+/u).some((word) => /\p{L}/u.test(word) && !emptyWords.has(word));
}
