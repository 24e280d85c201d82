import { createHash } from "node:crypto";
import type { Language } from "#src/domain/language.ts";
import type { VoiceSample } from "#src/domain/news.ts";
import type { Studio } from "../studio.ts";

export const sampleTexts: Record<Language, string> = {
  ko: "안녕하세요. 이 목소리로 읽어 드릴게요. 어떠세요?",
  en: "Hi there! This is how your short will sound. What do you think?",
};

/** Raise where the built-in voices come to sound different. */
const samplesVersion = 1;

/** How each voice of a language sounds. Spoken once for a team and kept. */
export async function sampleVoices(
  studio: Pick<Studio, "speaker" | "media">,
  input: { teamId: string; language: Language },
  signal: AbortSignal,
): Promise<VoiceSample[]> {
  const { teamId, language } = input;
  const text = sampleTexts[language];
  const samples: VoiceSample[] = [];
  for (const voice of studio.speaker.voices(language)) {
    const about = [studio.speaker.name, samplesVersion, language, voice, text].join("|");
    const hash = createHash("sha256").update(about).digest("hex").slice(0, 32);
    const key = `${teamId}/voices/sample-${hash}.wav`;
    if (!(await studio.media.has(key))) {
      const { wav } = await studio.speaker.speak({ text, language, voice, speed: 1 }, signal);
      await studio.media.put(key, wav);
    }
    samples.push({ id: voice, sample: { key, mimeType: "audio/wav" } });
  }
  return samples;
}
