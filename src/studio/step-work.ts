import type { Project, ProjectChanges } from "#src/db/projects.ts";
import type { ProgressTeller } from "./progress-teller.ts";
import type { Studio } from "./studio.ts";

/** One step of the making: what it came to is written by `makeNextStep`, in one transaction with the next job. */
export type StepWork = (
  studio: Studio,
  project: Project,
  around: { teller: ProgressTeller; signal: AbortSignal },
) => Promise<ProjectChanges>;
