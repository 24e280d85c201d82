import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Notice } from "#bots/conversation/screen.ts";
import { wordsFor } from "#bots/conversation/words.ts";

/** Something a person does, and what they see once it was understood. */
export type Act = Sight &
  (
    | { begins: string; inSteps?: true }
    | { says: string }
    /** A button by its words; a platform may put a sign before them. */
    | { presses: string; twice?: true }
    | { fills: Fill }
  );

/** Words in the newest card, and a button on it. */
export interface Sight {
  about?: string;
  button?: string;
}

/** What can be filled in on the card of a brief. */
export type Fill = { keyword: string } | { lengthSeconds: number; before: number };

export interface Flow {
  keywords: readonly string[];
  acts: readonly Act[];
  /** Of every conversation in the end, the greeting included. */
  phases: readonly string[];
  /** What may be told in private of what is done twice. */
  refusals: readonly Notice[];
}

type Acts = Pick<Flow, "acts" | "phases"> & { refusals?: Flow["refusals"] };

const words = wordsFor("ko");
const stepByStep = labelOf({ verb: "step-by-step" }, words);
const back = labelOf({ verb: "back" }, words);
const syllables = ["가", "나", "다", "라", "마", "바", "사", "아", "자", "차"];

const goesInSteps: Act = { presses: stepByStep, button: back };
const goesBack = (about: string): Act => ({ presses: back, about, button: stepByStep });
const begins = (keyword: string): Act => ({ begins: keyword, about: keyword, button: stepByStep });
const beginsInSteps = (keyword: string): Act => ({
  begins: keyword,
  inSteps: true,
  about: keyword,
  button: back,
});
const corrects = (says: string, button: string): Act => ({ says, about: says, button });
const lengthens = (before: number, lengthSeconds: number): Act => ({
  fills: { lengthSeconds, before },
});

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
        beginsInSteps(first),
        goesBack(first),
        { says: stepByStep, button: back },
        corrects(third, back),
      ],
      phases: ["custom-brief", "welcoming"],
    },
    {
      // Of two shorts words are for the one spoken in last.
      acts: [begins(first), begins(second), corrects(third, stepByStep), goesInSteps],
      phases: ["choosing-tone", "custom-brief", "welcoming"],
    },
  ]);
}

/** What somebody fills in on a card before they press it. */
export const fillingFlowCount = 2;

export function fillingFlow(index: number): Flow {
  return flowAt(index, ([first, second]) => [
    {
      acts: [
        beginsInSteps(first),
        lengthens(30, 45),
        lengthens(45, 20),
        lengthens(20, 15),
        goesBack(first),
      ],
      phases: ["choosing-tone", "welcoming"],
    },
    {
      acts: [
        beginsInSteps(first),
        { fills: { keyword: second } },
        lengthens(30, 45),
        goesBack(second),
        goesInSteps,
      ],
      phases: ["custom-brief", "welcoming"],
    },
  ]);
}

/** Somebody has a video made and publishes it, and presses everything twice. */
export const publishingFlowCount = 1;

export function publishingFlow(index: number): Flow {
  const casual = labelOf({ verb: "choose-tone", argument: "casual" }, words);
  const publish = labelOf({ verb: "publish-now" }, words);
  const { published } = words.chat.screens;
  return flowAt(index, ([first]) => [
    {
      acts: [
        begins(first),
        { presses: casual, twice: true, button: publish },
        { presses: publish, twice: true, about: published.title },
      ],
      phases: ["published", "welcoming"],
      refusals: ["already-done", "card-is-old"],
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
  return { refusals: [], ...flow, keywords };
}
