import type { Project } from "#src/db/projects.ts";
import type { MakingStep } from "#src/domain/making.ts";
import type { FinishedShort } from "#src/domain/news.ts";
import type { Studio } from "./studio.ts";

/** A finished project as its conversation shows it. */
export function finishedShort(
  studio: Pick<Studio, "writer" | "painter" | "speaker" | "renderer">,
  project: Project,
): FinishedShort {
  const { script, finished } = project;
  if (!script || !finished) throw new Error(`project ${project.id} is not finished`);
  const makers: Record<MakingStep, { isLocal: boolean }> = {
    script: { isLocal: studio.writer.isLocal && script.author !== "person" },
    images: studio.painter,
    voice: studio.speaker,
    video: studio.renderer,
  };
  const lineOf = new Map(script.scenes.map((scene) => [scene.id, scene.onScreen]));
  return {
    video: { key: finished.videoKey, mimeType: "video/mp4" },
    thumbnail: { key: finished.thumbnailKey, mimeType: "image/jpeg" },
    title: script.title,
    description: script.description,
    hashtags: script.hashtags,
    durationMs: Math.round(finished.durationSeconds * 1000),
    scenes: script.scenes.map(({ id, role, narration, onScreen }) => ({
      id,
      role,
      narration,
      onScreen,
    })),
    pictures: project.images.flatMap(({ sceneId, key }) =>
      key === undefined
        ? []
        : [
            {
              sceneId,
              onScreen: lineOf.get(sceneId) ?? "",
              picture: { key, mimeType: "image/jpeg" as const },
            },
          ],
    ),
    localSteps: (["script", "images", "voice", "video"] as const).filter(
      (step) => makers[step].isLocal,
    ),
  };
}
