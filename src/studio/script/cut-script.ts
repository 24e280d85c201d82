import { AppError } from "#src/domain/app-error.ts";
import {
  narrationLengthMax,
  sceneCount,
  shortLengthSeconds,
  type Brief,
  type Scene,
  type Script,
} from "#src/domain/script.ts";
import { cleanNarration } from "./clean-narration.ts";
import { estimateSpeechSeconds, scenePauseSeconds } from "./estimate-seconds.ts";
import { hashtagsFrom } from "./hashtags-from.ts";
import { packScenes } from "./pack-scenes.ts";
import { picturedNouns } from "./pictured-nouns.ts";
import { readScript } from "./read-script.ts";
import { splitSpeech } from "./split-speech.ts";
import { strongestWords } from "./strongest-words.ts";

/** What a person may hand in as their own script. */
export const ownScriptLimits = {
  /** Characters, with all marks. */
  lengthMax: 20_000,
  /** A longer script cannot be a short. */
  secondsMax: shortLengthSeconds.max,
} as const;

/** How long one picture of a cut script is meant to stay, in seconds. */
const secondsPerScene = 6;
const titleLengthMax = 60;
const descriptionScenes = 3;
const hashtagCountMax = 8;

/**
 * Cuts a person's own script into scenes. All spoken words stay, in order; headings, marks, time
 * codes, stage directions, links and emoji go; hashtags are kept apart. Throws invalid-input when
 * nothing is spoken, when it is too short for a hook, a point and a call to action, or longer than
 * a short may be.
 */
export function cutScript(text: string, brief: Brief): Script {
  if (text.length > ownScriptLimits.lengthMax) {
    throw new AppError(
      "invalid-input",
      `the script has ${text.length} characters; at most ${ownScriptLimits.lengthMax} can be read`,
    );
  }
  const { paragraphs, title, hashtags } = readScript(text);
  if (paragraphs.length === 0)
    throw new AppError("invalid-input", "the script has no spoken words");
  const seconds = checkedSeconds(paragraphs, brief);
  const wanted = Math.min(
    Math.max(Math.round(seconds / secondsPerScene), sceneCount.min),
    sceneCount.max,
  );
  const narrations = packScenes(splitSpeech(paragraphs, wanted, narrationLengthMax), wanted);
  if (narrations.length < sceneCount.min) {
    throw new AppError(
      "invalid-input",
      `the script is too short: it needs words for at least ${sceneCount.min} scenes`,
    );
  }
  const keyword = cleanNarration(brief.keyword);
  if (narrations.length > sceneCount.max) {
    throw new AppError(
      "invalid-input",
      `the script needs ${narrations.length} scenes; at most ${sceneCount.max} fit`,
    );
  }
  return {
    language: brief.language,
    author: "person",
    scenes: narrations.map((narration, index) =>
      sceneOf(narration, index, narrations.length, { keyword, language: brief.language }),
    ),
    title: titleOf(title ?? keyword, narrations, brief),
    description: narrations.slice(0, descriptionScenes).join("\n"),
    hashtags: hashtagsFrom([...hashtags, keyword, ...keyword.split(" ")], hashtagCountMax),
  };
}

function checkedSeconds(paragraphs: readonly string[], brief: Brief): number {
  const speech = paragraphs.reduce(
    (sum, paragraph) => sum + estimateSpeechSeconds(paragraph, brief.language),
    0,
  );
  const pauses = Math.min(Math.max(speech / secondsPerScene, sceneCount.min), sceneCount.max);
  const seconds = speech + pauses * scenePauseSeconds;
  if (seconds > ownScriptLimits.secondsMax) {
    throw new AppError(
      "invalid-input",
      `the script takes about ${Math.round(seconds)} seconds to say; at most ${ownScriptLimits.secondsMax} fit`,
    );
  }
  return seconds;
}

function sceneOf(
  narration: string,
  index: number,
  count: number,
  about: Pick<Brief, "keyword" | "language">,
): Scene {
  const nouns = picturedNouns(narration);
  const keywordNouns = picturedNouns(about.keyword);
  const pictured = nouns.length > 0 ? nouns : keywordNouns;
  return {
    id: `s${index + 1}`,
    role: index === 0 ? "hook" : index === count - 1 ? "call-to-action" : "point",
    narration,
    onScreen: strongestWords(narration, about),
    imagePrompt: pictured.length > 0 ? pictured.join(", ") : about.keyword || narration,
  };
}

function titleOf(named: string, narrations: readonly string[], brief: Brief): string {
  const title = /[\p{L}\p{N}]/u.test(named)
    ? named
    : strongestWords(narrations[0] ?? "", { keyword: named, language: brief.language });
  if (title.length <= titleLengthMax) return title;
  const space = title.lastIndexOf(" ", titleLengthMax);
  return title.slice(0, space > 0 ? space : titleLengthMax).trim();
}
