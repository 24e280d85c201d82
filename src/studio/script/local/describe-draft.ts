import type { Script } from "#src/domain/script.ts";
import { hashtagsFrom } from "../hashtags-from.ts";
import { adviceIn, type Draft } from "./draft-points.ts";
import { fillWords } from "./fill-words.ts";
import { inManner, wordsOf } from "./in-manner.ts";
import { pickTurn } from "./seeded.ts";
import { sentenceCase } from "./sentence-case.ts";
import { shortened, type Subject } from "./subject.ts";
import type { TopicPoint } from "./topic.ts";

/** Longest title, in characters: what the platforms show without cutting it off. */
const titleLengthMax = 60;
const hashtagCountMax = 7;

/** Words of a keyword that say something on their own: not 잘, 보는, 법, "the" or "care". */
const isTagWord =
  /^(?:\p{Script=Hangul}+(?<![는은할한을를잘법팁기])(?<=\p{Script=Hangul}{2})|[a-z]{5,})$/iu;

/** Long English words that find nobody as a tag. */
const emptyTagWords = new Set(
  "about above after again along always around avoid before behind being below better beyond build cheap could different doing during early easier easily every faster first going great having keeps later longer looking makes making might never night other others people quickly really right short should simple smart start starting still their there these thing things those three today under until using wants where which while without worse would yourself".split(
    " ",
  ),
);

/** Title, description and hashtags of a draft. They promise what the scenes hold and no more. */
export function describeDraft(
  draft: Draft,
  points: readonly TopicPoint[],
  subject: Subject,
): Pick<Script, "title" | "description" | "hashtags"> {
  const { brief, filling, topic, turn } = draft;
  const words = wordsOf(brief);
  const audience = filling.a === "" ? [] : [fillWords(words.audience, filling)];
  const lines = [
    fillWords(pickTurn(words.summaries, turn), filling),
    points.map((point) => point[brief.language][2]).join(" · "),
    ...audience,
    adviceIn(draft, topic[brief.language].action),
  ];
  return {
    title: titleOf(draft),
    description: lines
      .map((line) => inManner(sentenceCase(line, brief.language), brief))
      .join("\n"),
    hashtags: hashtagsFrom(
      [
        subject.keyword,
        ...topic[brief.language].tags,
        ...subject.spoken
          .split(" ")
          .filter((word) => isTagWord.test(word) && !emptyTagWords.has(word.toLowerCase())),
        brief.language === "ko" ? "쇼츠" : "shorts",
      ],
      hashtagCountMax,
    ),
  };
}

function titleOf({ brief, filling, turn }: Draft): string {
  const template = pickTurn(wordsOf(brief).titles, turn);
  const rest = fillWords(template, { ...filling, k: "" }).length;
  const k = shortened(filling.k, titleLengthMax - rest);
  return inManner(sentenceCase(fillWords(template, { ...filling, k }), brief.language), brief);
}
