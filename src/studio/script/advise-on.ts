import { createHash } from "node:crypto";
import type { BrandWishes } from "#src/domain/brand.ts";
import type { Suggestion, SuggestionKind } from "#src/domain/news.ts";
import { narrationLengthMax, type Scene, type Script, type Tone } from "#src/domain/script.ts";
import { createPhraseFinder } from "./avoid-phrases.ts";
import { onScreenLengthMax } from "./edit-scene.ts";
import { estimateSpeechSeconds } from "./estimate-seconds.ts";
import { fitScreen } from "./fit-screen.ts";
import { shortClosing, strongHooks } from "./local/offered-words.ts";
import { strongestWords } from "./strongest-words.ts";

interface About {
  keyword: string;
  tone: Tone;
  /** What its brand never says is not advised either. */
  brand?: BrandWishes | undefined;
}

type Advice = Pick<Suggestion, "kind" | "sceneId" | "part" | "before" | "after">;

/** A picture that stands still for longer than this loses people, in seconds. */
const sceneSecondsMax = 9;
/** Somebody who has not been caught by then has gone on, in seconds. */
const hookSecondsMax = 5;
/** From so many points on their number is worth saying. */
const countedPointsMin = 3;

/**
 * What could be better about a script, with the words that would make it so. The same script gets
 * the same advice; one that is fine gets none. Advice never touches the same words twice.
 */
export function adviseOn(script: Script, about: About): Suggestion[] {
  const advice = script.scenes.flatMap((scene) => [
    narrationAdvice(script, scene, about),
    lineAdvice(script, scene, about),
  ]);
  const isAvoided = createPhraseFinder(about.brand?.avoidedPhrases ?? [], about.keyword);
  return advice.flatMap((one) => {
    if (!one || one.after === one.before || isAvoided(one.after)) return [];
    const { kind, sceneId, part, before, after } = one;
    const hash = createHash("sha256").update(JSON.stringify([kind, sceneId, part, before, after]));
    return [{ id: hash.digest("hex").slice(0, 16), ...one }];
  });
}

function narrationAdvice(script: Script, scene: Scene, about: About): Advice | undefined {
  const said = (kind: SuggestionKind, after: string | undefined): Advice | undefined =>
    after === undefined || after.length > narrationLengthMax
      ? undefined
      : { kind, sceneId: scene.id, part: "narration", before: scene.narration, after };
  return (
    said("weak-hook", strongerHook(script, scene, about)) ??
    said("too-long", shorter(script, scene)) ??
    said("repeated-word", withoutRepetition(script, scene)) ??
    said("no-call-to-action", withCall(script, scene, about))
  );
}

function lineAdvice(script: Script, scene: Scene, about: About): Advice | undefined {
  const shown = (kind: SuggestionKind, after: string | undefined): Advice | undefined =>
    after === undefined || after.length > onScreenLengthMax
      ? undefined
      : { kind, sceneId: scene.id, part: "onScreen", before: scene.onScreen, after };
  return (
    shown("line-too-long", shorterLine(script, scene, about)) ??
    shown("no-number", withCount(script, scene))
  );
}

/** A question, a number, a surprise, or the one who watches: any of them makes people stay. */
const pulls: Record<Script["language"], RegExp> = {
  ko: /[?!]|\d|[한두세네] 가지|(?:다섯|여섯|일곱|여덟) 가지|이것만|이유|비밀|몰랐|모르면|모르고|놓치|실수|진짜|당신|여러분|혹시|잠깐/u,
  en: /[?!]|\d|\b(?:one|two|three|four|five|six|seven|eight|you|your|you're|why|secret|mistakes?|never|stop|nobody|most people|easy|easier|easiest|wait)\b/iu,
};

function strongerHook(script: Script, scene: Scene, about: About): string | undefined {
  if (scene.role !== "hook") return undefined;
  const { language } = script;
  const { narration } = scene;
  const isLong = estimateSpeechSeconds(narration, language) > hookSecondsMax;
  if (pulls[language].test(narration) && !isLong) return undefined;
  if (isLong) {
    const [first = "", ...rest] = sentencesOf(narration);
    const isEnough = rest.length > 0 && pulls[language].test(first);
    if (isEnough && estimateSpeechSeconds(first, language) <= hookSecondsMax) return first;
  }
  const hooks = strongHooks({ ...about, language, pointCount: pointsOf(script).length });
  const fitting = hooks.filter(
    (hook) => estimateSpeechSeconds(hook, language) <= hookSecondsMax && hook !== narration,
  );
  return fitting[0];
}

/** Leaves out what comes last, sentence by sentence, while something is still said. */
function shorter({ language }: Script, { narration }: Scene): string | undefined {
  if (estimateSpeechSeconds(narration, language) <= sceneSecondsMax) return undefined;
  const sentences = sentencesOf(narration);
  for (let kept = sentences.length - 1; kept >= 1; kept -= 1) {
    const text = sentences.slice(0, kept).join(" ");
    if (estimateSpeechSeconds(text, language) <= sceneSecondsMax) return text;
  }
  return undefined;
}

/** Words that only add weight, and none at all when they come twice. */
const fillers: Record<Script["language"], RegExp> = {
  ko: /(?<![가-힣])(?:정말|진짜|너무|아주|매우|사실|솔직히|그냥|약간|되게|엄청|일단)(?![가-힣])/gu,
  en: /\b(?:really|very|just|actually|basically|literally|simply|totally|honestly|super)\b/giu,
};

function withoutRepetition({ language }: Script, { narration }: Scene): string | undefined {
  const seen = new Set<string>();
  let isRepeated = false;
  const kept = narration.replaceAll(fillers[language], (word) => {
    const name = word.toLowerCase();
    if (!seen.has(name)) {
      seen.add(name);
      return word;
    }
    isRepeated = true;
    return "";
  });
  if (!isRepeated) return undefined;
  return capitalised(
    kept
      .replaceAll(/\s+/gu, " ")
      .replaceAll(/ (?=[.,!?])/gu, "")
      .replaceAll(/(^|[.!?] ), /gu, "$1")
      .trim(),
    language,
  );
}

function capitalised(text: string, language: Script["language"]): string {
  if (language === "ko") return text;
  return text.replaceAll(/(?:^|[.!?] )[a-z]/gu, (start) => start.toUpperCase());
}

const calls: Record<Script["language"], RegExp> = {
  ko: /저장|공유|댓글|구독|팔로우|좋아요|알림|보내|알려|남겨|눌러|세요|십시오|봐요|해요|보자|봅시다|까요\?/u,
  en: /\b(?:save|share|comments?|follow|subscribe|like|send|tell|tag|try|start|pick|tap|click|join|check|drop|do it|go)\b/iu,
};

function withCall(script: Script, scene: Scene, { tone }: About): string | undefined {
  const { language } = script;
  if (scene.role !== "call-to-action" || calls[language].test(scene.narration)) return undefined;
  const closed = /[.!?]["']?$/u.test(scene.narration) ? scene.narration : `${scene.narration}.`;
  return `${closed} ${shortClosing(language, tone)}`;
}

function shorterLine(script: Script, scene: Scene, { keyword }: About): string | undefined {
  const { language } = script;
  const { onScreen } = scene;
  if (fitScreen(onScreen, language).length >= onScreen.replace(/[.,!?;:\s]+$/u, "").length) {
    return undefined;
  }
  return strongestWords(onScreen, { keyword, language });
}

const countable =
  /(?:팁|꿀팁|방법|이유|습관|비결|실수|준비물|추천|기술|요령|규칙|원칙|코스|맛집|메뉴|운동|음식|선물)$/u;

/** The number of points, on the first picture, where nothing on it or before it says one. */
function withCount(script: Script, scene: Scene): string | undefined {
  const { language } = script;
  const count = pointsOf(script).length;
  if (scene.role !== "hook" || count < countedPointsMin) return undefined;
  const line = scene.onScreen.replace(/[.,!?;:\s]+$/u, "");
  if (
    /\p{Nd}|가지/u.test(line) ||
    (language === "en" && /\b(?:three|four|five|six|seven|eight)\b/iu.test(line))
  ) {
    return undefined;
  }
  const counted =
    language === "ko"
      ? `${line} ${countable.test(line) ? "" : "핵심 "}${count}가지`
      : englishCounted(line, count);
  return counted !== undefined && fitScreen(counted, language) === counted ? counted : undefined;
}

function englishCounted(line: string, count: number): string | undefined {
  if (/^(?:how|why|what|when|where|who|is|are|do|does|can)\b/iu.test(line)) return undefined;
  if (!/\b(?:tips|ideas|ways|habits|tricks|hacks|mistakes|reasons|rules|recipes)$/iu.test(line)) {
    return `${line}: ${count} tips`;
  }
  const [first = "", ...rest] = line.split(" ");
  const isName = /[A-Z]/u.test(first.slice(1)) || rest.length === 0;
  return `${count} ${[isName ? first : first.toLowerCase(), ...rest].join(" ")}`;
}

function pointsOf({ scenes }: Script): Scene[] {
  return scenes.filter(({ role }) => role === "point");
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["')]?)\s+/u);
}
