import type { Brief } from "#src/domain/script.ts";
import { cleanNarration } from "../clean-narration.ts";
import type { Draft } from "./draft-points.ts";
import { findTopic } from "./find-topic.ts";
import { genericTopic, spareTopicPoints } from "./generic-topic.ts";
import { seedOf } from "./seeded.ts";
import { isExplanation, type Subject, subjectOf } from "./subject.ts";
import { englishCount } from "./tone-words-english.ts";
import { koreanCount } from "./tone-words-korean.ts";
import type { Topic } from "./topic.ts";

/** What a short is about, as far as the library knows it. */
export interface Matter {
  /** Undefined where only the plan for everything else fits. */
  known: Topic | undefined;
  topic: Topic;
  subject: Subject;
  seed: number;
}

/** Finds what a brief is about. Throws invalid-input when the keyword has no letter or number. */
export function matterOf(brief: Brief): Matter {
  const keyword = cleanNarration(brief.keyword);
  const known = isExplanation(keyword) ? undefined : findTopic(keyword);
  const subject = subjectOf(brief, known);
  const topic = known ? { ...known, points: [...known.points, ...spareTopicPoints] } : genericTopic;
  const seed = seedOf([subject.keyword, brief.tone, brief.language, subject.audience].join("|"));
  return { known, topic, subject, seed };
}

/** What the sentences of a draft with so many points refer to. */
export function fillingOf(
  brief: Brief,
  { topic, subject }: Matter,
  count: number,
): Draft["filling"] {
  return {
    k: topic === genericTopic ? subject.introduced : subject.spoken,
    s: subject.noun,
    n: brief.language === "ko" ? koreanCount(count) : englishCount(count),
    hook: topic[brief.language].hook,
    a: subject.audience ?? "",
  };
}

/** Another turn for each attempt, and another first one for each keyword. */
export function turnOf({ seed }: Matter, attempt: number): number {
  return (seed % 997) + attempt;
}
