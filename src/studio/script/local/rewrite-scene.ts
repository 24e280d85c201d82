import { AppError } from "#src/domain/app-error.ts";
import { type Brief, narrationLengthMax, type Scene, type Script } from "#src/domain/script.ts";
import { picturedNouns } from "../pictured-nouns.ts";
import { adviceIn, type Draft, openerAt, pointWordings } from "./draft-points.ts";
import { fillWords } from "./fill-words.ts";
import { fillingOf, type Matter, matterOf, turnOf } from "./prepare-draft.ts";
import { inManner, wordsOf } from "./in-manner.ts";
import { sentenceCase } from "./sentence-case.ts";
import type { TopicPoint } from "./topic.ts";

/** Two ways to say something that share more than this much of their letters are one way. */
const likenessMax = 0.86;

interface Place {
  script: Script;
  scene: Scene;
  draft: Draft;
  matter: Matter;
  /** Among the points, and how many those are. */
  index: number;
  count: number;
}

type Rewording = Pick<Scene, "narration" | "onScreen" | "imagePrompt">;

/**
 * Another way to say a scene: first the same in other words, then something else about the topic;
 * never what it says now or what another scene says. All ways stand in one order, the same each
 * time, and the next one is taken: nothing comes again before everything has been.
 */
export function rewriteScene(brief: Brief, script: Script, sceneId: string): Scene {
  const scene = script.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new AppError("not-found", `no scene ${sceneId} in this script`);
  const matter = matterOf(brief);
  const points = script.scenes.filter(({ role }) => role === "point");
  const draft: Draft = {
    brief,
    topic: matter.topic,
    turn: turnOf(matter, 0),
    filling: fillingOf(brief, matter, points.length),
  };
  const index = points.indexOf(scene);
  const place: Place = { script, scene, draft, matter, index, count: points.length };
  const isEnd = scene.role !== "point";
  const inTheirs = waysToSay(place).map((way) => ({
    ...way,
    narration: inManner(way.narration, brief, { isEnd }),
  }));
  const ways = withoutRepeats(inTheirs, place);
  const now = ways.findIndex(({ narration }) => narration === scene.narration);
  const ahead = [...ways.slice(now + 1), ...ways.slice(0, Math.max(0, now))];
  const next =
    ahead.find(({ narration }) => likeness(narration, scene.narration) <= likenessMax) ?? ahead[0];
  if (!next) throw new AppError("conflict", "there is no other way to say this");
  return { ...scene, ...next };
}

function waysToSay(place: Place): Rewording[] {
  const { scene, script } = place;
  switch (scene.role) {
    case "hook":
      return inWords(scene, hooks(place));
    case "call-to-action":
      return inWords(scene, closings(place));
    case "point":
      return script.author === "person" ? inWords(scene, ownWords(place)) : topicPoints(place);
  }
}

function inWords(scene: Scene, narrations: readonly string[]): Rewording[] {
  const { onScreen, imagePrompt } = scene;
  return narrations.map((narration) => ({ narration, onScreen, imagePrompt }));
}

function hooks({ draft }: Place): string[] {
  const { brief, filling } = draft;
  const words = wordsOf(brief);
  return [...words.hooks, words.hookShort].map((hook) => {
    const text = filling.a === "" ? hook : words.audienceShort + hook;
    return sentenceCase(fillWords(text, filling), brief.language);
  });
}

function closings({ draft }: Place): string[] {
  const { brief, topic } = draft;
  const { closings: all, closingShort } = wordsOf(brief);
  const action = adviceIn(draft, topic[brief.language].action);
  return [...all.flatMap((closing) => [`${action} ${closing}`, closing]), closingShort];
}

/** All points of the topic that no other scene makes, each in its ways; the library's order goes round. */
function topicPoints(place: Place): Rewording[] {
  const { draft, script, scene } = place;
  const { language } = draft.brief;
  const taken = new Set(
    script.scenes.filter((other) => other !== scene).map(({ onScreen }) => onScreen),
  );
  const free = draft.topic.points.filter((point) => !taken.has(point[language][2]));
  const own = free.findIndex((point) => point[language][2] === scene.onScreen);
  // Edited words are not found again: what comes first then are the other ways to say its own point.
  const ordered = [...free.slice(Math.max(0, own)), ...free.slice(0, Math.max(0, own))];
  return ordered.flatMap((point) => waysToMake(point, place));
}

function waysToMake(point: TopicPoint, { draft, matter, scene, index, count }: Place): Rewording[] {
  const { brief, filling } = draft;
  const opener = openerOf(scene.narration, { brief, index, count });
  const [, , onScreen] = point[brief.language];
  const isSame = onScreen === scene.onScreen;
  const nouns = matter.known ? [] : picturedNouns(matter.subject.keyword);
  return pointWordings(draft, point, index).map(({ text }) => ({
    narration: sentenceCase(fillWords(opener + text, filling), brief.language),
    onScreen,
    imagePrompt: isSame ? scene.imagePrompt : [point.image, ...nouns].join(", "),
  }));
}

/** A person's own facts stay: said in the manner of the tone, and led in another way. */
function ownWords({ draft, scene, index, count }: Place): string[] {
  const { brief } = draft;
  const { openers } = wordsOf(brief);
  const opener = openerOf(scene.narration, { brief, index, count });
  const said = scene.narration.slice(opener.length);
  const inTone = adviceIn(draft, said, 0);
  const led = openers.map((set) =>
    sentenceCase(openerAt(set, index, count) + inTone, brief.language),
  );
  return [...led, sentenceCase(inTone, brief.language)];
}

/** What the scene begins with, where that is one of the tone's ways to lead in a point of its place. */
function openerOf(
  narration: string,
  { brief, index, count }: { brief: Brief; index: number; count: number },
): string {
  if (count < 2) return "";
  const { openers } = wordsOf(brief);
  const found = openers
    .map((set) => inManner(sentenceCase(openerAt(set, index, count), brief.language), brief))
    .find((opener) => narration.startsWith(opener));
  return found ?? "";
}

function withoutRepeats(ways: readonly Rewording[], { script, scene }: Place): Rewording[] {
  const others = script.scenes.filter((other) => other !== scene);
  const seen = new Set(others.map(({ narration }) => narration));
  return ways.filter(({ narration }) => {
    if (seen.has(narration) || narration.length > narrationLengthMax) return false;
    seen.add(narration);
    return true;
  });
}

/** How much of their pairs of letters two texts share, 0 to 1. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared / Math.max(1, pairs.size, others.size);
}

function pairsOf(text: string): Set<string> {
  const letters = Array.from(text.toLowerCase().replaceAll(/\s+/gu, " "));
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`));
}
