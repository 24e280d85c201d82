import { adviceIn, type Draft, type Wording } from "./draft-points.ts";
import { fillWords } from "./fill-words.ts";
import { inManner, wordsOf } from "./in-manner.ts";
import { pickTurn } from "./seeded.ts";
import { sentenceCase } from "./sentence-case.ts";

/** Another line than the one whose turn it is, where only that one makes the length fit. */
const otherLineCost = 3;

/** The ways to begin a short, the one whose turn it is first. */
export function hookWordings(draft: Draft): Wording[] {
  const { brief, filling, turn } = draft;
  const words = wordsOf(brief);
  const templates = [
    { text: pickTurn(words.hooks, turn), cost: 0 },
    { text: pickTurn(words.hooks, turn + 1), cost: otherLineCost },
    { text: words.hookShort, cost: 2 * otherLineCost },
  ];
  const wordings =
    filling.a === ""
      ? templates
      : templates.flatMap(({ text, cost }) => [
          { text: words.audienceShort + text, cost },
          { text: `${text} ${words.audience}`, cost: cost + 0.5 },
        ]);
  return wordings.map(({ text, cost }) => ({
    text: inManner(sentenceCase(fillWords(text, filling), brief.language), brief, { isEnd: true }),
    cost,
  }));
}

/** The ways to end a short, the one whose turn it is first. */
export function closingWordings(draft: Draft): Wording[] {
  const { brief, topic, turn } = draft;
  const action = adviceIn(draft, topic[brief.language].action);
  const { closings, closingShort } = wordsOf(brief);
  const closing = pickTurn(closings, turn);
  const other = pickTurn(closings, turn + 1);
  const wordings = [
    { text: `${action} ${closing}`, cost: 0 },
    { text: `${action} ${other}`, cost: otherLineCost },
    { text: closing, cost: 1 },
    { text: action, cost: 1 },
    { text: closingShort, cost: 1.5 },
  ];
  return wordings.map(({ text, cost }) => ({ text: inManner(text, brief, { isEnd: true }), cost }));
}
