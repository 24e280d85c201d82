import type { Project } from "#src/db/projects.ts";
import type { FinishedShort } from "#src/domain/news.ts";
import {
  type Around,
  localStepsOf,
  type Makers,
  picturesOf,
  scenesOf,
  toolsOf,
} from "./short-tools.ts";

/** A finished project as its conversation shows it. */
export function finishedShort(makers: Makers, project: Project, around: Around): FinishedShort {
  const { script, finished } = project;
  if (!script || !finished) throw new Error(`project ${project.id} is not finished`);
  const shown = { ...project, script };
  return {
    video: { key: finished.videoKey, mimeType: "video/mp4" },
    thumbnail: { key: finished.thumbnailKey, mimeType: "image/jpeg" },
    title: script.title,
    description: script.description,
    hashtags: script.hashtags,
    durationMs: Math.round(finished.durationSeconds * 1000),
    scenes: scenesOf(makers, shown),
    pictures: picturesOf(shown).flatMap((pictures) => {
      const picture = pictures.options[pictures.chosen];
      return picture ? [{ ...pictures, picture }] : [];
    }),
    localSteps: localStepsOf(makers, shown),
    tools: toolsOf(shown, around),
  };
}
