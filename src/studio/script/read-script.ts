import { cleanNarration } from "./clean-narration.ts";

/** What of a person's text is spoken, paragraph by paragraph, and the hashtags they wrote. */
export interface ReadScript {
  paragraphs: string[];
  /** The first markdown heading that is not only the name of a part. Headings are not spoken. */
  title: string | undefined;
  hashtags: string[];
}

const headingWords =
  "hashtags?|tags|hook|intro|opening|body|main|point|scene|narration|narrator|voice ?over|vo|cta|call to action|outro|ending|closing|title|타이틀|훅|후크|후킹|도입|인트로|오프닝|해시태그|본문|본론|포인트|장면|씬|내레이션|나레이션|마무리|아웃트로|엔딩|클로징|결론|제목|콜투액션|행동 ?유도";
const heading = new RegExp(
  `^(?:${headingWords})\\s*(?:#?\\d{1,2})?\\s*(?:[:：]\\s*|[-–—]\\s+|$)`,
  "iu",
);
const clock = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?`;
const span = String.raw`(?:${clock}|\d{1,3}\s*(?:초|s|sec|secs|seconds)?)`;
const bracketedTime = new RegExp(
  String.raw`[[(（【]\s*(?:${clock}|\d{1,3}\s*(?:초|s|sec|secs|seconds))(?:\s*[-–—~]\s*${span})?\s*[\])）】]|[[(（【]\s*\d{1,3}\s*[-–—~]\s*\d{1,3}\s*(?:초|s|sec|secs|seconds)\s*[\])）】]`,
  "giu",
);
const leadingTime = new RegExp(
  String.raw`^(?:${clock}(?:\s*[-–—~]\s*${clock})?\s*[-–—:|]?|\d{1,3}\s*(?:초|s)?\s*[-–—~]\s*\d{1,3}\s*(?:초|s|sec|seconds)\s*[:：|]?|\d{1,3}\s*(?:초|s|sec|seconds)\s*[:：|])\s*`,
  "iu",
);
const squareDirection = /\[[^[\]\n]{0,300}\](?!\()|【[^【】\n]{0,300}】/gu;
const roundDirection =
  /[(（]\s*(?:(?:b-?roll|sfx|bgm|cut|zoom|pause|beat|laughs?|laughing|smiles?|music|camera|text|on ?screen|caption|insert|fade|whispers?|sighs?|silence|close-?up|wide shot|points? (?:at|to)|웃음|웃으며|미소|박수|한숨|침묵|잠시|쉬고|정적|음악|효과음|배경음|자막|화면|컷|줌|카메라|클로즈업|손짓|속삭|강조|전환|인서트|삽입|비롤)[^()（）\n]*)[)）]/giu;
const listMark = /^(?:[-*+•·▪●○◦‣]|\d{1,2}번?[.)](?=\s|$)|[①-⑳]|\d\u{FE0F}?\u{20E3})\s*/u;
const hashtag = /(?<=^|\s)#([\p{L}\p{N}_]+)/gu;

/** A sentence may end with these, and a clause that goes on in the next line. */
const endMark = /[.!?。！？,:;、~]["')\]]*$/u;
/** Endings of Korean words behind which more of the sentence must come. */
const koreanJoint = /[가-힣](?:은|는|을|를|에|에서|으로|고|면|며|서|지만|는데|니까|려고|려면)$/u;
/** Whoever wraps text by hand does so behind so many characters or more. */
const wrappedLengthMin = 20;

const label = (words: string): RegExp =>
  new RegExp(`^\\s*(?:[-*+>•]+\\s+)?(?:\\*\\*|__)?(?:${words})\\s*(?:\\*\\*|__)?\\s*[:：]`, "iu");
const titleLine = label("제목|타이틀|title");
/** Whole lines that tell what is seen or heard beside the voice. */
const directionLine = label(
  "화면|영상|자막|음악|배경 ?음악|효과음|카메라|컷|비롤|연출|지문|b-?roll|visuals?|video|on-?screen(?: text)?|text overlay|caption|bgm|sfx|music|sound|camera|shot",
);
const markdownHeading = /^\s*#{1,6}\s+\S/u;
const inlineHeading = new RegExp(
  `(?<=[.!?…"')]\\s+)(?=(?:${headingWords})\\s*(?:\\d{1,2})?\\s*[:：])`,
  "giu",
);

function isHeading(line: string): boolean {
  return markdownHeading.test(line) || titleLine.test(line);
}

/**
 * Takes a person's text apart: spoken paragraphs, cleaned and in order, and hashtags without `#`. A
 * line's end is a sentence's end, with a stop where the person wrote none, unless the sentence
 * plainly goes on.
 */
export function readScript(text: string): ReadScript {
  const hashtags: string[] = [];
  const lines = text
    .normalize("NFC")
    .replace(/\r\n?|[\u{2028}\u{2029}]/gu, "\n")
    .replace(/[\u{200B}\u{200C}\u{FEFF}\u{2060}]/gu, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(inlineHeading, "\n")
    .split("\n");
  const read = (chosen: readonly string[]): string[] =>
    endSentences(
      chosen.map((line) => ({ line, words: cleanNarration(spokenLine(line, hashtags)) })),
    );
  const spoken = lines.filter((line) => !directionLine.test(line));
  const headings = read(spoken.filter(isHeading));
  const paragraphs = read(spoken.filter((line) => !isHeading(line)));
  if (paragraphs.length === 0) return { paragraphs: headings, title: undefined, hashtags };
  return { paragraphs, title: headings[0]?.replace(/(?<!\.)\.$/u, ""), hashtags };
}

/** What is spoken of the words that a person typed for one scene, on one line. */
export function readNarration(text: string): string {
  return readScript(text).paragraphs.join(" ");
}

/** Puts a stop behind each line but the last that ends without one. Lines without words are left out. */
function endSentences(lines: readonly { line: string; words: string }[]): string[] {
  const last = lines.findLastIndex(({ words }) => hasWords(words));
  return lines.flatMap(({ words }, index) => {
    if (!hasWords(words)) return [];
    const isEnded = index === last || endMark.test(words) || goesOn(words, lines[index + 1]?.line);
    return [isEnded ? words : `${words}.`];
  });
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** True of a line that was only wrapped: it is long, and ends as no sentence does or the next begins as none does. */
function goesOn(words: string, next: string | undefined): boolean {
  if (next === undefined || next.trim() === "" || listMark.test(next.trim())) return false;
  if (words.length < wrappedLengthMin) return false;
  return /^\s*\p{Ll}/u.test(next) || koreanJoint.test(words);
}

/** The spoken part of one line; a line of hashtags gives its tags, one within a sentence stays a word too. */
function spokenLine(line: string, hashtags: string[]): string {
  const undirected = line
    .replace(bracketedTime, " ")
    .replace(squareDirection, " ")
    .replace(roundDirection, " ");
  for (const [, tag] of undirected.matchAll(hashtag)) if (tag) hashtags.push(tag);
  const isTagLine = undirected.replace(hashtag, "").trim() === "";
  let spoken = isTagLine ? "" : withoutClosingTags(undirected).trim();
  for (;;) {
    const bare = spoken
      .replace(/^#{1,6}\s+|^>+\s*/u, "")
      .replace(listMark, "")
      .replace(/^(\*\*|__)([^*_]+?)\1(?=\s|:|：|$)/u, "$2")
      .replace(/^\*\*([^*]+?[:：])\*\*/u, "$1")
      .replace(leadingTime, "")
      .replace(heading, "")
      .trim();
    if (bare === spoken) return spoken;
    spoken = bare;
  }
}

/** Tags at the end of a sentence are tags; one in the middle is part of what is said. */
function withoutClosingTags(line: string): string {
  return line.replace(/(?:\s+#[\p{L}\p{N}_]+)+\s*$/u, "");
}
