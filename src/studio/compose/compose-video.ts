import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Project } from "#src/db/projects.ts";
import type { Script } from "#src/domain/script.ts";
import { standardSettings } from "#src/domain/short-settings.ts";
import type { StepWork } from "../step-work.ts";
import { finishedKeys } from "../finished-keys.ts";
import type { Studio } from "../studio.ts";
import { coverOf } from "./cover.ts";
import { chooseVoice, isSpokenBy } from "../voice/choose-voice.ts";
import type { Timeline, TimelineScene } from "./renderer.ts";

/**
 * The video step: pictures and voices to the one file that is shown, approved and published. Where
 * that file is of the same pictures, voices and looks already, it stays, and only the thumbnail is new.
 */
export const composeVideo: StepWork = async (studio, project, around) => {
  const { script, finished } = project;
  if (!script) throw new Error(`project ${project.id} has no script to compose`);
  const materials = script.scenes.map((scene) => materialOf(studio, project, scene));
  const timeline = await timelineOf(studio, { project, script, materials });
  const videoOf = compositionOf(timeline, materials);
  if (finished?.videoOf === videoOf) {
    const thumbnail = await studio.renderer.drawThumbnail(coverOf(timeline), around.signal);
    const thumbnailKey = `${project.teamId}/${project.id}/thumbnail-${hashOf(thumbnail)}.jpg`;
    await studio.media.put(thumbnailKey, thumbnail);
    return { title: script.title, finished: { ...finished, thumbnailKey } };
  }
  return {
    title: script.title,
    finished: await render(studio, { project, timeline, videoOf }, around),
  };
};

async function render(
  studio: Studio,
  input: { project: Project; timeline: Timeline; videoOf: string },
  { teller, signal }: Parameters<StepWork>[2],
): Promise<NonNullable<Project["finished"]>> {
  const { project, timeline, videoOf } = input;
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
  const { teamId, id: projectId } = project;
  const keys = finishedKeys({ teamId, projectId, sha256: short.sha256 });
  await studio.media.putFile(keys.videoKey, short.videoPath);
  await studio.media.putFile(keys.thumbnailKey, short.thumbnailPath);
  await studio.media.putFile(keys.captionsKey, short.captionsPath);
  return {
    ...keys,
    videoSha256: short.sha256,
    videoOf,
    durationSeconds: short.durationMs / 1000,
  };
}

interface Material {
  pictureKey: string;
  voiceKey: string;
  scene: Omit<TimelineScene, "picturePath" | "voicePath">;
}

function materialOf(studio: Studio, project: Project, scene: Script["scenes"][number]): Material {
  const image = project.images.find((one) => one.sceneId === scene.id);
  const by = chooseVoice(studio.speaker, project.language, project.settings);
  const voice = project.voices.find(
    (take) => take.text === scene.narration && isSpokenBy(by, take.voice),
  );
  if (image?.key === undefined || !voice) throw new Error(`scene ${scene.id} is not ready`);
  return {
    pictureKey: image.key,
    voiceKey: voice.key,
    scene: {
      ...(image.hasWords !== true && { headline: scene.onScreen }),
      voiceDurationMs: voice.durationMs,
      words: voice.words,
    },
  };
}

async function timelineOf(
  studio: Studio,
  input: { project: Project; script: Script; materials: readonly Material[] },
): Promise<Timeline> {
  const { project, script, materials } = input;
  const { voice: _, ...look } = project.settings ?? standardSettings;
  const cover = script.scenes.findIndex(({ id }) => id === script.thumbnailSceneId);
  return {
    title: script.title,
    language: script.language,
    tone: project.tone,
    look,
    colors: project.brand?.colors ?? [],
    scenes: await Promise.all(
      materials.map(async ({ pictureKey, voiceKey, scene }) => ({
        ...scene,
        picturePath: await studio.media.localPath(pictureKey),
        voicePath: await studio.media.localPath(voiceKey),
      })),
    ),
    coverScene: Math.max(0, cover),
    musicSeed: Number.parseInt(project.id.slice(0, 8), 16) + project.scriptAttempt,
  };
}

/** Names all that the video is composed of, and nothing that only stands beside it. */
function compositionOf(timeline: Timeline, materials: readonly Material[]): string {
  const { title: _, coverScene: _cover, scenes: _scenes, ...rest } = timeline;
  return hashOf(JSON.stringify({ ...rest, materials }));
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 32);
}
