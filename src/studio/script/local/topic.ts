/** What is said, why it helps, and the few words shown. */
export type PointWords = readonly [say: string, why: string, screen: string];

/** One true, useful fact in both languages and a picture of it. */
export interface TopicPoint {
  image: string;
  ko: PointWords;
  en: PointWords;
}

interface TopicWords {
  /** What the topic is called in a sentence. */
  name: string;
  /** A question that everyone who needs this says yes to. */
  hook: string;
  /** The one thing to do after watching. */
  action: string;
  /** For the humorous tone. */
  jokes: readonly [string, ...string[]];
  tags: readonly string[];
}

export interface Topic {
  id: string;
  /**
   * Korean fragments that a keyword contains; one syllable or a leading `=` asks for a whole word.
   * A leading `!`, here and in English, says what a keyword is about whatever else it names.
   */
  korean: readonly string[];
  /** How English words of a keyword begin. */
  english: readonly string[];
  image: string;
  /** For a topic that speaks of many things at once: its pictures show the one the keyword names, too. */
  isBroad?: true;
  ko: TopicWords;
  en: TopicWords;
  points: readonly TopicPoint[];
}

export function point(image: string, ko: PointWords, en: PointWords): TopicPoint {
  return { image, ko, en };
}
