import { labelOf } from "#bots/conversation/offer-words.ts";
import { wordsFor } from "#bots/conversation/words.ts";

/** Something a person does, and what they see once it was understood. */
export type Act = Sight & ({ says: string } | { presses: string } | { answers: string });

export interface Sight {
  /** Words in the card, a button on it, or an open question. */
  about?: string;
  button?: string;
  isQuestion?: true;
  /** The card that was pressed shows it, not a new one below. */
  isSameCard?: true;
}

export interface Flow {
  keywords: readonly string[];
  acts: readonly Act[];
  /** Of every conversation in the end, the greeting included. */
  phases: readonly string[];
}

type Acts = Omit<Flow, "keywords">;

const words = wordsFor("ko");
const stepByStep = labelOf({ verb: "step-by-step" }, words);
const back = labelOf({ verb: "back" }, words);
const { brief } = words.chat.custom;
const syllables = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차"];

const goesInSteps: Act = { presses: stepByStep, button: back };
const goesBack = (about: string): Act => ({ presses: back, about, button: stepByStep });
const begins = (keyword: string): Act => ({
  says: `/short ${keyword}`,
  about: keyword,
  button: stepByStep,
});
const corrects = (says: string, button: string): Act => ({ says, about: says, button });
const lengthIs = (seconds: number) => `${brief.length}: ${words.format.duration(seconds)}`;
/** Opens the menu on the card and chooses from it. */
const changesLength = (before: number, after: number): Act[] => [
  { presses: `${lengthIs(before)} ▸`, button: words.format.duration(after), isSameCard: true },
  {
    presses: words.format.duration(after),
    about: lengthIs(after),
    button: back,
    isSameCard: true,
  },
];

/** What somebody does who never has a video made: everything goes through the conversation's inbox. */
export const conversationFlowCount = 4;

export function conversationFlow(index: number): Flow {
  return flowAt(index, ([first, second, third]) => [
    {
      acts: [
        begins(first),
        goesInSteps,
        goesBack(first),
        corrects(second, stepByStep),
        goesInSteps,
      ],
      phases: ["custom-brief", "welcoming"],
    },
    {
      acts: [begins(first), goesInSteps, corrects(second, back), goesBack(second)],
      phases: ["choosing-tone", "welcoming"],
    },
    {
      acts: [
        { says: `/short custom ${first}`, about: first, button: back },
        goesBack(first),
        { says: stepByStep, button: back },
        corrects(third, back),
      ],
      phases: ["custom-brief", "welcoming"],
    },
    {
      // Of two shorts in one chat words are for the one spoken in last.
      acts: [begins(first), begins(second), corrects(third, stepByStep), goesInSteps],
      phases: ["choosing-tone", "custom-brief", "welcoming"],
    },
  ]);
}

/** What somebody fills in on a card, which the face keeps by itself until it is pressed. */
export const fillingFlowCount = 2;

export function fillingFlow(index: number): Flow {
  return flowAt(index, ([first, second]) => [
    {
      acts: [
        { says: `/short custom ${first}`, about: first, button: back },
        ...changesLength(30, 45),
        ...changesLength(45, 20),
        ...changesLength(20, 25),
        goesBack(first),
      ],
      phases: ["choosing-tone", "welcoming"],
    },
    {
      acts: [
        { says: `/short custom ${first}`, about: first, button: back },
        { presses: `✏️ ${brief.keyword}`, isQuestion: true },
        { answers: second, about: second, button: back, isSameCard: true },
        ...changesLength(30, 45),
        goesBack(second),
        goesInSteps,
      ],
      phases: ["custom-brief", "welcoming"],
    },
  ]);
}

/** Everybody's keywords are their own. */
function flowAt(
  index: number,
  flowsOf: (keywords: readonly [string, string, string]) => readonly Acts[],
): Flow {
  const name = String(index).replaceAll(/\d/g, (digit) => syllables[Number(digit)] ?? "");
  const keywords = [`${name}네 첫째 소식`, `${name}네 둘째 소식`, `${name}네 셋째 소식`] as const;
  const flows = flowsOf(keywords);
  const flow = flows[index % flows.length];
  if (!flow) throw new Error("there is no flow");
  return { ...flow, keywords };
}
