/** Long forms and what they are shortened to in speech. */
const pairs: readonly (readonly [string, string])[] = [
  ["do not", "don't"],
  ["does not", "doesn't"],
  ["did not", "didn't"],
  ["is not", "isn't"],
  ["are not", "aren't"],
  ["was not", "wasn't"],
  ["were not", "weren't"],
  ["will not", "won't"],
  ["cannot", "can't"],
  ["could not", "couldn't"],
  ["should not", "shouldn't"],
  ["would not", "wouldn't"],
  ["have not", "haven't"],
  ["has not", "hasn't"],
  ["it is", "it's"],
  ["that is", "that's"],
  ["there is", "there's"],
  ["here is", "here's"],
  ["you are", "you're"],
  ["we are", "we're"],
  ["they are", "they're"],
  ["you will", "you'll"],
  ["I am", "I'm"],
];

/** "Don't you" has no long form in that order, and "it's been" another one. */
const notLengthened = String.raw`(?!\s+(?:you|we|they|I|he|she|it|been|got)\b)`;
/** "What it is" keeps its verb: only in front of another word it can be shortened. */
const beforeWord = String.raw`(?=\s+[a-z])`;

const shorten = pairs.map(
  ([long, short]) => [new RegExp(String.raw`\b${long}\b${beforeWord}`, "giu"), short] as const,
);
const lengthen = pairs.map(
  ([long, short]) =>
    [
      new RegExp(String.raw`\b${short.replace("'", "['’]")}\b${notLengthened}`, "giu"),
      long,
    ] as const,
);

export function hasContractions(text: string): boolean {
  return lengthen.some(([pattern]) => text.search(pattern) >= 0);
}

export function hasLongForms(text: string): boolean {
  return shorten.some(([pattern]) => text.search(pattern) >= 0);
}

/** English with or without contractions, its capitals kept. */
export function withContractions(text: string, isWanted: boolean): string {
  return (isWanted ? shorten : lengthen).reduce(
    (all, [pattern, to]) =>
      all.replace(pattern, (found) =>
        /^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
      ),
    text,
  );
}
