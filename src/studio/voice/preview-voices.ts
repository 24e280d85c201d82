import type { Language } from "#src/domain/language.ts";
import { voiceSpeed } from "#src/domain/short-settings.ts";

/** The built-in voices, the same names in each language; the first is the usual one. */
export const previewVoices = ["clear", "soft", "deep", "lively"] as const;
export type PreviewVoice = (typeof previewVoices)[number];

interface Sounding {
  /** One of eSpeak NG's variants. */
  variant: string;
  /** 0 to 99. */
  pitch: number;
  /** How far the pitch moves, 0 to 99. */
  range: number;
  /** The voice's own pace beside that of the others. */
  pace: number;
}

/**
 * Far apart to the ear: about 215, 150, 90 and 280 Hz in the middle, calm to lively, dark to bright.
 * Measured on both languages.
 */
const soundings: Record<PreviewVoice, Sounding> = {
  clear: { variant: "f3", pitch: 46, range: 62, pace: 1 },
  soft: { variant: "f4", pitch: 36, range: 38, pace: 0.93 },
  deep: { variant: "m3", pitch: 30, range: 52, pace: 0.96 },
  lively: { variant: "f5", pitch: 72, range: 90, pace: 1.1 },
};

/** About 5.5 Korean syllables and 2.6 English words a second with their pauses, an easy pace for a short. */
const languageVoices: Record<Language, { identifier: string; wordsPerMinute: number }> = {
  ko: { identifier: "ko", wordsPerMinute: 200 },
  en: { identifier: "en-us", wordsPerMinute: 146 },
};

/** How much slower and faster the engine speaks and still sounds like the same person. */
const engineSpeed = { min: 0.8, max: 1.4 } as const;

export interface VoiceSettings {
  identifier: string;
  wordsPerMinute: number;
  pitch: number;
  range: number;
  /** What is left to do after the engine: 2 plays twice as fast. */
  tempo: number;
}

export function isPreviewVoice(name: string): name is PreviewVoice {
  return previewVoices.some((voice) => voice === name);
}

/** How the engine is set for a voice at a speed, and what tempo change is left over. */
export function voiceSettings(
  language: Language,
  voice: PreviewVoice,
  speed: number,
): VoiceSettings {
  const { variant, pitch, range, pace } = soundings[voice];
  const { identifier, wordsPerMinute } = languageVoices[language];
  const wanted = Math.min(voiceSpeed.max, Math.max(voiceSpeed.min, speed));
  const byEngine = Math.min(engineSpeed.max, Math.max(engineSpeed.min, wanted));
  return {
    identifier: `${identifier}+${variant}`,
    wordsPerMinute: Math.round(wordsPerMinute * pace * byEngine),
    pitch,
    range,
    tempo: wanted / byEngine,
  };
}
