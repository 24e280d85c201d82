import type { Language } from "./language.ts";
import type { Preference } from "./preference.ts";
import type { ShortTexts } from "./short-texts.ts";

export const tones = ["professional", "casual", "humorous", "educational"] as const;
export type Tone = (typeof tones)[number];

/** What a person asks for: the start of every short. */
export interface Brief {
  keyword: string;
  tone: Tone;
  language: Language;
  /** Who it is for, in the person's own words. */
  audience?: string;
  /** What must not be said: how the brand does not want to sound. */
  avoidedPhrases?: readonly string[];
  /** How people like their shorts to be written, learned from what they change; all of this language. */
  habits?: readonly Preference[];
  /** How long the finished short should be. Between `shortLengthSeconds.min` and `.max`. */
  lengthSeconds: number;
}

export const shortLengthSeconds = { min: 15, standard: 30, max: 60 } as const;

export type SceneRole = "hook" | "point" | "call-to-action";

/** One picture and the words spoken over it. */
export interface Scene {
  /** Stays the same when the scene is edited, so that what did not change can be used again. */
  id: string;
  role: SceneRole;
  /** What the voice says, and only that: no markup, emoji or stage directions. */
  narration: string;
  /** A few words shown large on the picture. */
  onScreen: string;
  /** What the picture shows, in English, as an image model would be asked. */
  imagePrompt: string;
}

/** Who wrote a script: the offline writer, or the person whose own text was cut into scenes. */
export type ScriptAuthor = "offline-writer" | "person";

export interface Script {
  language: Language;
  author: ScriptAuthor;
  /** Hook first, call to action last, at least one point between them. */
  scenes: Scene[];
  title: string;
  description: string;
  /** Without the leading `#`. */
  hashtags: string[];
  perPlatform?: NonNullable<ShortTexts["perPlatform"]>;
  /** The scene whose picture the thumbnail is made of; the first where nobody chose. */
  thumbnailSceneId?: string;
}

/** Scenes a short may have. Fewer has no story; more leaves less than two seconds a picture. */
export const sceneCount = { min: 3, max: 10 } as const;

/** Longest narration of one scene, in characters: about 15 seconds of speech. */
export const narrationLengthMax = 220;
