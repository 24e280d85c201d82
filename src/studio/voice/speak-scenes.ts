import { createHash } from "node:crypto";
import type { ProjectVoice } from "#src/db/projects.ts";
import type { StepWork } from "../step-work.ts";
import { chooseVoice, isSpokenBy } from "./choose-voice.ts";

/** Takes of other words or by other voices that are kept, so that going back to them costs nothing. */
const sparesMax = 60;

/** The voice step: speaks every scene that this voice has not spoken yet, keeping each as soon as it is there. */
export const speakScenes: StepWork = async (studio, project, { teller, signal }) => {
  const { script } = project;
  if (!script) throw new Error(`project ${project.id} has no script to speak`);
  const { language } = script;
  const voice = chooseVoice(studio.speaker, language, project.settings);
  const voices: ProjectVoice[] = [];
  const withSpares = (): ProjectVoice[] => {
    const used = new Set(voices.map(({ key }) => key));
    const spares = project.voices.filter(({ key }) => !used.has(key));
    return [...voices, ...spares.slice(0, sparesMax)];
  };
  for (const scene of script.scenes) {
    signal.throwIfAborted();
    const text = scene.narration;
    const before = project.voices.find(
      (take) => take.text === text && isSpokenBy(voice, take.voice),
    );
    if (before) {
      voices.push({ ...before, sceneId: scene.id });
      continue;
    }
    const request = { text, language, voice: voice.id, speed: voice.speed };
    const { wav, durationMs, words } = await studio.speaker.speak(request, signal);
    const hash = createHash("sha256").update(wav).digest("hex").slice(0, 32);
    const key = `${project.teamId}/${project.id}/voice-${hash}.wav`;
    await studio.media.put(key, wav);
    voices.push({ sceneId: scene.id, text, key, durationMs, voice, words });
    await teller.keep({ voices: withSpares() });
    await teller.tell(voices.length / script.scenes.length);
  }
  return { voices: withSpares() };
};
