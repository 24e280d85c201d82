import { endingOf, sentencesOf } from "../script/endings.ts";
import { hasContractions, hasLongForms } from "../script/contractions.ts";
import type { Preference } from "#src/domain/preference.ts";
import { captionStyles, musics, paces, templates } from "#src/domain/short-settings.ts";
import {
  type Change,
  changesIn,
  type EditedShort,
  type SceneWords,
  type Texts,
} from "./changes-in.ts";
import { phrasesTakenOut, shareKept } from "./words-between.ts";

/** What the changes of one short say about what people want. */
export interface Signal {
  preference: Preference;
  /** Signals of one key that share this say the same, the latest one most exactly. */
  sameAs: string;
  /** ISO instant of the change. */
  at: string;
}

/** Scenes as a whole became this much shorter or longer before it says anything. */
const muchShorter = 0.8;
const muchLonger = 1.25;
/** One scene may be cut for its own sake. */
const scenesForBrevityMin = 2;
/** Where at least this share of the words stayed, words were taken out or added, not written anew. */
const shareKeptMin = 0.5;
/** Longest sentence that is learned by heart, in characters. */
const sentenceLengthMax = 60;

/** Reads the changes of a short. Its own keyword is never a habit. */
export function signalsOf(short: EditedShort): Signal[] {
  const { settings, scenes, texts } = changesIn(short);
  const signals = [...settings].flatMap(([name, change]) => settingSignals(name, change));
  if (short.isOwnText) return signals;
  return [
    ...signals,
    ...manner(
      short,
      scenes.filter((change) => !isOnlyMoreOrLess(change)),
    ),
    ...scenes.flatMap((change) => wordSignals(short, change)),
    ...(texts ? textSignals(short, texts) : []),
  ];
}

function settingSignals(name: string, change: Change<string | number>): Signal[] {
  const { before, after, at } = change;
  const preference = settingOf(name, after);
  if (!preference) return [];
  // Which way matters most: 1.2 one time and 1.25 the next are the same wish.
  const sameAs =
    typeof before === "number" && typeof after === "number"
      ? after > before
        ? "faster"
        : "slower"
      : String(after);
  return [{ preference, sameAs, at }];
}

function settingOf(name: string, value: string | number): Preference | undefined {
  const among = <Word extends string>(words: readonly Word[]) => words.find((one) => one === value);
  switch (name) {
    case "voice_change.id":
      return typeof value === "string" ? { kind: "voice", value } : undefined;
    case "voice_change.speed":
      return typeof value === "number" ? { kind: "speed", value } : undefined;
    case "timing_adjustment.pace": {
      const pace = among(paces);
      return pace && { kind: "pace", value: pace };
    }
    case "style_change.template": {
      const template = among(templates);
      return template && { kind: "template", value: template };
    }
    case "style_change.captionStyle": {
      const captionStyle = among(captionStyles);
      return captionStyle && { kind: "captionStyle", value: captionStyle };
    }
    case "style_change.music": {
      const music = among(musics);
      return music && { kind: "music", value: music };
    }
    default:
      return undefined;
  }
}

/** How sentences are made, over all scenes that were changed. */
function manner({ language }: EditedShort, scenes: readonly Change<SceneWords>[]): Signal[] {
  if (scenes.length === 0) return [];
  const at = scenes.reduce((latest, one) => (one.at > latest ? one.at : latest), "");
  const before = scenes.map((one) => one.before.narration);
  const after = scenes.map((one) => one.after.narration);
  const signals: Signal[] = [];
  const say = (preference: Preference) =>
    signals.push({ preference, sameAs: String(preference.value), at });
  if (language === "ko") {
    const ending = newEnding(before, after);
    if (ending) say({ kind: "ending", language, value: ending });
  } else {
    if (before.some(hasContractions) && !after.some(hasContractions) && after.some(hasLongForms)) {
      say({ kind: "contractions", language, value: false });
    }
    if (!before.some(hasContractions) && before.some(hasLongForms) && after.some(hasContractions)) {
      say({ kind: "contractions", language, value: true });
    }
  }
  const [shouted, shouts] = [before, after].map((texts) => texts.some((one) => one.includes("!")));
  if (shouted !== undefined && shouts !== undefined && shouted !== shouts) {
    say({ kind: "exclamations", language, value: shouts });
  }
  const ratio = after.join("").length / Math.max(1, before.join("").length);
  if (scenes.length >= scenesForBrevityMin) {
    if (ratio <= muchShorter) say({ kind: "brevity", language, value: "shorter" });
    if (ratio >= muchLonger) say({ kind: "brevity", language, value: "longer" });
  }
  return signals;
}

/** The way the new sentences end, if all of them end so and those they replace did not. */
function newEnding(before: readonly string[], after: readonly string[]) {
  const [old, fresh] = [before, after].map((texts) => texts.flatMap(sentencesOf));
  const added = (fresh ?? []).filter((one) => !old?.includes(one)).map(endingOf);
  const gone = (old ?? []).filter((one) => !fresh?.includes(one)).map(endingOf);
  const known = new Set(added.filter((one) => one !== undefined));
  const [ending] = known;
  return known.size === 1 && gone.some((one) => one !== undefined) && !gone.includes(ending)
    ? ending
    : undefined;
}

function wordSignals(short: EditedShort, change: Change<SceneWords>): Signal[] {
  const { before, after, at } = change;
  const { language, keyword } = short;
  const ends = endSignals(short, change);
  if (shareKept(before.narration, after.narration) < shareKeptMin) return ends;
  const phrases = phrasesTakenOut(before.narration, { after: after.narration, language, keyword });
  return [
    ...ends,
    ...phrases.map((value): Signal => {
      return { preference: { kind: "avoided", language, value }, sameAs: "avoided", at };
    }),
  ];
}

/** How people greet at the beginning and say goodbye at the end. */
function endSignals({ language }: EditedShort, change: Change<SceneWords>): Signal[] {
  const { before, after, at } = change;
  if (!isOnlyMoreOrLess(change)) return [];
  const kind = after.role === "hook" ? "opening" : "sign-off";
  const place = kind === "opening" ? 0 : -1;
  const [old, fresh] = [sentencesOf(before.narration), sentencesOf(after.narration)];
  const [was = "", is = ""] = [old.at(place), fresh.at(place)];
  if (was === is || is.length > sentenceLengthMax) return [];
  const value = fresh.length > old.length ? is : "";
  return [{ preference: { kind, language, value }, sameAs: value, at }];
}

/** Whether sentences were only added at an end of the short, or only taken away. */
function isOnlyMoreOrLess({ before, after }: Change<SceneWords>): boolean {
  if (after.role !== "hook" && after.role !== "call-to-action") return false;
  const [old, fresh] = [sentencesOf(before.narration), sentencesOf(after.narration)];
  return isPartOf(old, fresh) || isPartOf(fresh, old);
}

function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.length < all.length && some.every((one) => all.includes(one));
}

const emoji = /\p{Extended_Pictographic}\uFE0F?/gu;
const titleMark = /^(?:\[[^\]]{1,20}\]|【[^】]{1,20}】|〈[^〉]{1,20}〉)/u;

function textSignals({ language, keyword }: EditedShort, change: Change<Texts>): Signal[] {
  const { before, after, at } = change;
  const signals: Signal[] = [];
  const own = keyword.replaceAll(/\s/gu, "").toLowerCase();
  const tags = (texts: Texts) => texts.hashtags.filter((tag) => tag.toLowerCase() !== own);
  const hashtag = (value: string, isKept: boolean) =>
    signals.push({
      preference: { kind: "hashtag", language, value, isKept },
      sameAs: isKept ? "kept" : "left-out",
      at,
    });
  for (const tag of tags(after)) if (!lower(before).has(tag.toLowerCase())) hashtag(tag, true);
  for (const tag of tags(before)) if (!lower(after).has(tag.toLowerCase())) hashtag(tag, false);
  const [hadEmoji, hasEmoji] = [before, after].map(({ title }) => title.match(emoji)?.[0] ?? "");
  if (hadEmoji !== hasEmoji && hasEmoji !== undefined) {
    signals.push({
      preference: { kind: "emoji", language, value: hasEmoji },
      sameAs: hasEmoji,
      at,
    });
  }
  const [hadMark, mark] = [before, after].map(({ title }) => titleMark.exec(title)?.[0] ?? "");
  if (hadMark !== mark && mark !== undefined) {
    signals.push({ preference: { kind: "title-mark", language, value: mark }, sameAs: mark, at });
  }
  return signals;
}

function lower({ hashtags }: Texts): Set<string> {
  return new Set(hashtags.map((tag) => tag.toLowerCase()));
}
