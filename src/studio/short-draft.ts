import type { Project } from "#src/db/projects.ts";
import type { ShortDraft } from "#src/domain/news.ts";
import {
  type Around,
  localStepsOf,
  type Makers,
  picturesOf,
  scenesOf,
  toolsOf,
} from "./short-tools.ts";

/** A project that rests on its way, as its conversation shows it. */
export function shortDraft(makers: Makers, project: Project, around: Around): ShortDraft {
  const { script } = project;
  if (!script) throw new Error(`project ${project.id} has no script to show`);
  const shown = { ...project, script };
  return {
    title: script.title,
    description: script.description,
    hashtags: script.hashtags,
    scenes: scenesOf(makers, shown),
    pictures: picturesOf(shown),
    localSteps: localStepsOf(makers, shown),
    ...toolsOf(shown, around),
  };
}
