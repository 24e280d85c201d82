import { join } from "node:path";
import type { Project } from "#src/db/projects.ts";
import type { Script } from "#src/domain/script.ts";
import type { StepWork } from "../step-work.ts";
import type { Studio } from "../studio.ts";
import type { Timeline, TimelineScene } from "./renderer.ts";

/** The video step: pictures and voices to the one file that is shown, approved and published. */
export const composeVideo: StepWork = async (studio, project, { teller, signal }) => {
  const { script } = project;
  if (!script) throw new Error(`project ${project.id} has no script to compose`);
  const timeline: Timeline = {
    title: script.title,
    language: script.language,
    tone: project.tone,
    colors: [],
    scenes: await Promise.all(
      script.scenes.map((scene) => toTimelineScene(studio, project, scene)),
    ),
    musicSeed: Number.parseInt(project.id.slice(0, 8), 16) + project.scriptAttempt,
  };
  const short = await studio.renderer.render(
    timeline,
    join(studio.workDirectory, project.id),
    // Progress is told beside the render; if it cannot be written, the step itself will notice.
    ({ fraction }) => {
      teller.tell(fraction).catch((error: unknown) => {
        studio.log.warn({ err: error }, "progress could not be told");
      });
    },
    signal,
  );
  const prefix = `${project.teamId}/${project.id}/short-${short.sha256.slice(0, 32)}`;
  const keys = {
    videoKey: `${prefix}.mp4`,
    thumbnailKey: `${prefix}.jpg`,
    captionsKey: `${prefix}.srt`,
  };
  await studio.media.putFile(keys.videoKey, short.videoPath);
  await studio.media.putFile(keys.thumbnailKey, short.thumbnailPath);
  await studio.media.putFile(keys.captionsKey, short.captionsPath);
  return {
    finished: {
      ...keys,
      videoSha256: short.sha256,
      durationSeconds: short.durationMs / 1000,
    },
  };
};

async function toTimelineScene(
  studio: Studio,
  project: Project,
  scene: Script["scenes"][number],
): Promise<TimelineScene> {
  const image = project.images.find((one) => one.sceneId === scene.id);
  const voice = project.voices.find((one) => one.sceneId === scene.id);
  if (image?.key === undefined || !voice) throw new Error(`scene ${scene.id} is not ready`);
  return {
    picturePath: await studio.media.localPath(image.key),
    ...(image.hasWords !== true && { headline: scene.onScreen }),
    voicePath: await studio.media.localPath(voice.key),
    voiceDurationMs: voice.durationMs,
    words: voice.words,
  };
}
