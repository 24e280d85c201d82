import {
  sceneCount,
  shortLengthSeconds,
  type Brief,
  type Scene,
  type Script,
} from "#src/domain/script.ts";
import { valueOf } from "#src/domain/preference.ts";
import { estimateSpeechSeconds, scenePauseSeconds } from "../estimate-seconds.ts";
import { fitScreen } from "../fit-screen.ts";
import { picturedNouns } from "../pictured-nouns.ts";
import type { Writer } from "../writer.ts";
import { describeDraft } from "./describe-draft.ts";
import { type Draft, type Wording, wordPoints } from "./draft-points.ts";
import { fitLength, type Plan, type Saying } from "./fit-length.ts";
import { spareTopicPoints } from "./generic-topic.ts";
import { fillingOf, type Matter, matterOf, turnOf } from "./prepare-draft.ts";
import { wordsOf } from "./in-manner.ts";
import { rewriteScene } from "./rewrite-scene.ts";
import { pickTurn, seedOf } from "./seeded.ts";
import { sentenceCase } from "./sentence-case.ts";
import type { Topic, TopicPoint } from "./topic.ts";
import { closingWordings, hookWordings } from "./word-ends.ts";

const pointCountMax = sceneCount.max - 2;
/** How long one point lasts in a short that is neither rushed nor slow, or as people cut or stretch it. */
const secondsPerPoint = { usual: 7.5, shorter: 5, longer: 10 } as const;
/** What one point more or less than wanted costs, compared with a percent of wrong length. */
const countCost = { usual: 4, asked: 8 } as const;

/** The offline writer: a library of everyday topics and a plan for everything else. No network. */
export function createLocalWriter(): Writer {
  return {
    name: "offline writer",
    isLocal: true,
    async write(brief, attempt, signal) {
      signal.throwIfAborted();
      return draftScript(brief, attempt);
    },
    async rewrite(brief, { script, sceneId }, signal) {
      signal.throwIfAborted();
      return rewriteScene(brief, script, sceneId);
    },
  };
}

function draftScript(brief: Brief, attempt: number): Script {
  const matter = matterOf(brief);
  const { known, topic, subject, seed } = matter;
  const order = orderPoints(topic, subject.keyword, `${seed}|${attempt}`);
  const turn = turnOf(matter, attempt);
  const { draft, points, plan } = bestDraft({ brief, matter, order, turn });
  return {
    language: brief.language,
    author: "offline-writer",
    scenes: scenesOf(
      draft,
      points,
      plan,
      known && !known.isBroad ? [] : picturedNouns(subject.keyword),
    ),
    ...describeDraft(draft, points, subject),
  };
}

/** How many points say the whole keyword: more of them would always be the same few. */
const namingCountMax = 2;

/** Which points are taken first: those that name the keyword, last those that fit anywhere. */
function orderPoints(topic: Topic, keyword: string, seed: string): number[] {
  const shuffled = topic.points
    .map((point, index) => ({ point, index, key: seedOf(`${seed}|${index}`) }))
    .toSorted((left, right) => left.key - right.key);
  const naming = shuffled.filter(({ point }) => namesKeyword(point)).slice(0, namingCountMax);
  return shuffled
    .map(({ point, index }) => {
      const isFirst = naming.some((each) => each.index === index) || isAbout(point, keyword);
      return { index, rank: spareTopicPoints.includes(point) ? 2 : isFirst ? 0 : 1 };
    })
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ index }) => index);
}

function namesKeyword({ ko }: TopicPoint): boolean {
  return /\{[ks]/u.test(ko[0]);
}

/** Whether a point holds a word of the keyword: a walk for 강아지 산책. */
function isAbout({ ko, en }: TopicPoint, keyword: string): boolean {
  const said = `${ko[0]} ${ko[2]} ${en[0]} ${en[2]}`.toLowerCase();
  const words = keyword.toLowerCase().match(/[가-힣]{2,}|[a-z]{4,}/gu) ?? [];
  return words.some((word) => said.includes(word));
}

interface Choice {
  draft: Draft;
  points: TopicPoint[];
  plan: Plan;
}

function bestDraft(input: { brief: Brief; matter: Matter; order: number[]; turn: number }): Choice {
  const { brief, matter, order } = input;
  const { topic, subject } = matter;
  const countMax = Math.min(pointCountMax, topic.points.length);
  const own = topic.points.filter((point) => !spareTopicPoints.includes(point)).length;
  const secondsEach = secondsPerPoint[valueOf(brief.habits, "brevity") ?? "usual"];
  const usual = Math.min(Math.round(brief.lengthSeconds / secondsEach), own);
  const wanted = Math.min(subject.count ?? usual, countMax);
  const step = subject.count ? countCost.asked : countCost.usual;
  const targetSeconds = Math.min(
    Math.max(brief.lengthSeconds, shortLengthSeconds.min),
    shortLengthSeconds.max,
  );
  const choices = Array.from({ length: countMax }, (_item, index) => {
    const count = index + 1;
    const chosen = order.slice(0, count).toSorted((left, right) => left - right);
    const points = chosen.flatMap((each) => topic.points[each] ?? []);
    const draft: Draft = {
      brief,
      topic,
      turn: input.turn,
      filling: fillingOf(brief, matter, count),
    };
    const plan = fitLength(
      [hookWordings(draft), ...wordPoints(draft, points), closingWordings(draft)].map((wordings) =>
        wordings.map((wording) => timed(wording, brief)),
      ),
      targetSeconds,
    );
    return { draft, points, plan: { ...plan, cost: plan.cost + Math.abs(count - wanted) * step } };
  });
  return choices.reduce((best, choice) => (choice.plan.cost < best.plan.cost ? choice : best));
}

function timed({ text, cost }: Wording, brief: Brief): Saying {
  return { text, cost, seconds: estimateSpeechSeconds(text, brief.language) + scenePauseSeconds };
}

function scenesOf(
  draft: Draft,
  points: readonly TopicPoint[],
  plan: Plan,
  nouns: readonly string[],
): Scene[] {
  const { brief, topic, filling, turn } = draft;
  const words = wordsOf(brief);
  const about = nouns.length > 0 ? `, ${nouns.join(", ")}` : "";
  const last = points.length + 1;
  return plan.sayings.map(({ text }, index): Scene => {
    const id = `s${index + 1}`;
    if (index === 0) {
      const onScreen = fitScreen(sentenceCase(filling.k, brief.language), brief.language);
      return { id, role: "hook", narration: text, onScreen, imagePrompt: topic.image + about };
    }
    const point = points[index - 1];
    if (index === last || !point) {
      const onScreen = pickTurn(words.closingScreens, turn);
      const imagePrompt = `a phone with a bookmark and a red heart, ${topic.image}${about}`;
      return { id, role: "call-to-action", narration: text, onScreen, imagePrompt };
    }
    const onScreen = point[brief.language][2];
    return { id, role: "point", narration: text, onScreen, imagePrompt: point.image + about };
  });
}
