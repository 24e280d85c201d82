import { createHash } from "node:crypto";
import type { ProjectVoice } from "#src/db/projects.ts";
import type { StepWork } from "../step-work.ts";

const speed = 1;

/** The voice step: speaks every scene whose narration has no voice yet, keeping each as soon as it is there. */
export const speakScenes: StepWork = async (studio, project, { teller, signal }) => {
  const { script } = project;
  if (!script) throw new Error(`project ${project.id} has no script to speak`);
  const known = new Map(project.voices.map((voice) => [voice.text, voice]));
  const voices: ProjectVoice[] = [];
  for (const scene of script.scenes) {
    signal.throwIfAborted();
    const text = scene.narration;
    const before = known.get(text);
    if (before) {
      voices.push({ ...before, sceneId: scene.id });
      continue;
    }
    const speech = await studio.speaker.speak({ text, language: script.language, speed }, signal);
    const hash = createHash("sha256").update(speech.wav).digest("hex").slice(0, 32);
    const key = `${project.teamId}/${project.id}/voice-${hash}.wav`;
    await studio.media.put(key, speech.wav);
    const { durationMs, words } = speech;
    voices.push({ sceneId: scene.id, text, key, durationMs, words });
    // What was spoken before for the scenes still to come stays too: it is not asked for twice.
    const spoken = new Set(voices.map((voice) => voice.text));
    await teller.keep({
      voices: [...voices, ...project.voices.filter((voice) => !spoken.has(voice.text))],
    });
    await teller.tell(voices.length / script.scenes.length);
  }
  return { voices };
};
