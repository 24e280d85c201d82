import { valueOf } from "#src/domain/preference.ts";
import type { Brief, Tone } from "#src/domain/script.ts";
import { fillWords, type Filling } from "./fill-words.ts";
import { inManner, isInformal, spokenTone, wordsOf } from "./in-manner.ts";
import { pickTurn } from "./seeded.ts";
import { inSpeechLevel, type SpeechLevel } from "./speech-level.ts";
import { sentenceCase } from "./sentence-case.ts";
import { englishJokes } from "./tone-words-english.ts";
import { koreanJokes } from "./tone-words-korean.ts";
import type { Topic, TopicPoint } from "./topic.ts";

/** What every line of one draft shares. `turn` changes with each attempt. */
export interface Draft {
  brief: Brief;
  topic: Topic;
  filling: Filling;
  turn: number;
}

/** A way to say a point and what it costs to leave out what it leaves out. */
export interface Wording {
  text: string;
  cost: number;
}

/** How much it costs to leave out the reason, compared with a percent of wrong length. */
const withoutReasonCost = 2;

const withoutJokeCost = 6;
/** A single point has to be said in full: what it leaves out weighs this many times as much. */
const onlyPointWeight = 4;

const adviceLevel: Record<Tone, SpeechLevel> = {
  professional: "formal",
  casual: "friendly",
  humorous: "polite",
  educational: "polite",
};
const reasonLevel: Record<Tone, SpeechLevel> = { ...adviceLevel, casual: "reason" };

function levelIn(levels: Record<Tone, SpeechLevel>, brief: Brief): SpeechLevel {
  const level = levels[spokenTone(brief)];
  return level === "formal" && isInformal(brief) ? "polite" : level;
}

/** What the fuller and the barer way to say a point cost where people cut drafts short. */
const cutShort = { full: 2, bare: 0 } as const;

/** Advice in the words of a tone. Korean changes its endings, English stays as it is. */
export function adviceIn(draft: Draft, text: string, turn = draft.turn): string {
  const { brief } = draft;
  return brief.language === "ko" ? inSpeechLevel(text, levelIn(adviceLevel, brief), turn) : text;
}

/** The ways to say each point in its place, the fullest first. */
export function wordPoints(draft: Draft, points: readonly TopicPoint[]): Wording[][] {
  return points.map((point, index) => {
    const opener = points.length === 1 ? "" : openerOf(draft, index, points.length);
    const scarcity = points.length === 1 ? onlyPointWeight : 1;
    return pointWordings(draft, point, index).map(({ text, cost }) => ({
      text: inManner(
        sentenceCase(fillWords(opener + text, draft.filling), draft.brief.language),
        draft.brief,
      ),
      cost: cost * scarcity,
    }));
  });
}

const isLastOpener = /^(?:마지막|끝으로|final|and final|and last|last one|one last|the grand)/iu;

function openerOf(draft: Draft, index: number, count: number): string {
  return openerAt(pickTurn(wordsOf(draft.brief).openers, draft.turn), index, count);
}

/** What stands before the point of that place; the last of several may close the list. */
export function openerAt(openers: readonly string[], index: number, count: number): string {
  const last = openers.at(-1) ?? "";
  const isLast = index === count - 1 && count > 2;
  return isLast && isLastOpener.test(last) ? last : (openers[index] ?? last);
}

/** The ways to say a point wherever it stands, the fullest first. */
export function pointWordings(draft: Draft, point: TopicPoint, index: number): Wording[] {
  const { brief } = draft;
  const { language } = brief;
  const tone = spokenTone(brief);
  const [say, why] = point[language];
  const advice = adviceIn(draft, say, draft.turn + index);
  const reason = language === "ko" ? inSpeechLevel(why, levelIn(reasonLevel, brief)) : why;
  const join = pickTurn(wordsOf(brief).reasons, draft.turn + index);
  const full = join.replace("{say}", () => advice).replace("{why}", () => reason);
  if (tone === "educational") {
    return [
      { text: full, cost: 0 },
      { text: `${advice} ${reason}`, cost: 0.5 },
    ];
  }
  if (tone !== "humorous" || index % 2 === 1) {
    const isCut = valueOf(brief.habits, "brevity") === "shorter";
    return [
      { text: full, cost: isCut ? cutShort.full : 0 },
      { text: advice, cost: isCut ? cutShort.bare : withoutReasonCost },
    ];
  }
  const joke = jokeFor(draft, index / 2);
  return [
    { text: `${full} ${joke}`, cost: 0 },
    { text: `${advice} ${joke}`, cost: 0 },
    { text: full, cost: withoutJokeCost },
    { text: advice, cost: withoutJokeCost },
  ];
}

/** Jokes about the topic first, then ones that fit anywhere; another attempt starts elsewhere. */
function jokeFor({ brief, topic, turn }: Draft, index: number): string {
  const own = topic[brief.language].jokes;
  const any = brief.language === "ko" ? koreanJokes : englishJokes;
  return index < 2 ? pickTurn(own, turn + index) : pickTurn(any, turn + index);
}
