import type { Language } from "#src/domain/language.ts";
import {
  type ShortSettings,
  standardSettings,
  type VoiceChoice,
} from "#src/domain/short-settings.ts";
import type { Speaker } from "./speaker.ts";

/** The voice of a short: the chosen one, or the speaker's usual one where it has none of that name. */
export function chooseVoice(
  speaker: Pick<Speaker, "voices">,
  language: Language,
  settings: ShortSettings | undefined,
): VoiceChoice {
  const { id, speed } = (settings ?? standardSettings).voice;
  const voices = speaker.voices(language);
  return { id: voices.find((voice) => voice === id) ?? voices[0], speed };
}

/** Whether something was spoken by that voice at that speed. What says nothing is the standard one's. */
export function isSpokenBy(voice: VoiceChoice, by: VoiceChoice = standardSettings.voice): boolean {
  return voice.id === by.id && voice.speed === by.speed;
}
