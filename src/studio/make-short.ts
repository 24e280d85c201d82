import {
  findProject,
  type Project,
  type ProjectChanges,
  shareConversation,
  updateProject,
} from "#src/db/projects.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { type MakingStep, makingSteps } from "#src/domain/making.ts";
import { makeShort } from "#src/jobs/definitions/make-short.ts";
import type { JobRun } from "#src/jobs/job-queue.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import { composeVideo } from "./compose/compose-video.ts";
import { paintImages } from "./images/paint-images.ts";
import { makingKey } from "./making-key.ts";
import { createProgressTeller } from "./progress-teller.ts";
import { writeScript } from "./script/write-script.ts";
import { tellResult, voicesAfter } from "./tell-result.ts";
import { startMaking } from "./start-making.ts";
import type { StepWork } from "./step-work.ts";
import type { Studio } from "./studio.ts";
import { speakScenes } from "./voice/speak-scenes.ts";

const workOf: Record<MakingStep, StepWork> = {
  script: writeScript,
  images: paintImages,
  voice: speakScenes,
  video: composeVideo,
};

/**
 * More jobs than this for one making, of which each is tried a few times, mean that something kills
 * it again and again. Nothing that goes well needs more than one a step and one for starting late.
 */
const jobsAMakingMax = 10;

/** Does the next step of a short. A step that was done is never done again; the next one is a job of its own. */
export async function makeNextStep(
  studio: Studio,
  input: { teamId: string; projectId: string; generation: number },
  run: JobRun,
): Promise<void> {
  const project = await asTenant(studio.db, input, (tx) => findProject(tx, input.projectId));
  if (!project || project.generation !== input.generation) return;
  if (project.makingState === "waiting") {
    if (isBeyond(project, project.progress.step)) return rest(studio, project, run.signal);
    const { makingJobCount } = project;
    const isStarted = await asSystem(studio.db, (tx) =>
      startMaking(studio, tx, { project, makingJobCount }),
    );
    if (!isStarted) return;
  } else if (project.makingState !== "running") return;
  const teller = createProgressTeller(studio, project);
  try {
    if (project.makingJobCount > jobsAMakingMax) {
      throw new AppError("render-failed", "the making was interrupted too often");
    }
    await teller.tell(0);
    const signal = AbortSignal.any([run.signal, teller.cancelled]);
    signal.throwIfAborted();
    const work = workOf[project.progress.step];
    const changes = await work(studio, project, { teller, signal });
    await goOn(studio, project, { changes, signal });
  } catch (error) {
    if (teller.cancelled.aborted) return;
    if (run.signal.aborted) throw error;
    studio.log.warn({ err: error, projectId: project.id }, `${project.progress.step} failed`);
    const isRepeatable = !(error instanceof AppError) || error.code === "platform-unavailable";
    if (isRepeatable && !run.isLastAttempt) throw error;
    await fail(studio, project, error);
  }
}

/** Whether everything that was asked for is there before a step. */
function isBeyond({ makingUntil }: Project, step: MakingStep): boolean {
  if (makingUntil === undefined) return false;
  return makingSteps.indexOf(step) > makingSteps.indexOf(makingUntil);
}

async function goOn(
  studio: Studio,
  project: Project,
  done: { changes: ProjectChanges; signal: AbortSignal },
): Promise<void> {
  const { teamId, id, generation } = project;
  const { step } = project.progress;
  const next = makingSteps[makingSteps.indexOf(step) + 1];
  const isEnough = next === undefined || isBeyond(project, next);
  const makingJobCount = project.makingJobCount + 1;
  const voices = isEnough ? await voicesAfter(studio, { project, step }, done.signal) : [];
  await asTenant(studio.db, { teamId }, async (tx) => {
    if (isEnough) await shareConversation(tx, id);
    const isOurs = await updateProject(tx, {
      id,
      generation,
      changes: { ...done.changes, ...stateAfter(project, next) },
      now: studio.clock.now(),
      whileMaking: true,
      fromJobCount: project.makingJobCount,
    });
    if (!isOurs) return;
    if (isEnough) {
      await tellResult(studio, tx, { projectId: id, voices });
      return;
    }
    const key = makingKey({ id, generation, makingJobCount });
    await studio.jobs.enqueue(tx, makeShort, { teamId, projectId: id, generation }, { key });
  });
}

function stateAfter(project: Project, next: MakingStep | undefined): ProjectChanges {
  if (!next) return { makingState: "done", makingFraction: 1, status: "ready" };
  const step = { makingStep: next, makingFraction: 0 };
  if (isBeyond(project, next)) return { ...step, ...resting(project) };
  return { ...step, makingJobCount: project.makingJobCount + 1 };
}

function resting({ finished }: Project): ProjectChanges {
  return { makingState: "resting", status: finished ? "ready" : "draft" };
}

function stepBefore(step: MakingStep): MakingStep {
  return makingSteps[makingSteps.indexOf(step) - 1] ?? "script";
}

/** Lets a short rest that has nothing to do before it rests: no making, and no part of their limits. */
async function rest(studio: Studio, project: Project, signal: AbortSignal): Promise<void> {
  const { teamId, id, generation } = project;
  const voices = await voicesAfter(
    studio,
    { project, step: stepBefore(project.progress.step) },
    signal,
  );
  await asTenant(studio.db, { teamId }, async (tx) => {
    await shareConversation(tx, id);
    const isOurs = await updateProject(tx, {
      id,
      generation,
      changes: resting(project),
      now: studio.clock.now(),
      whileWaiting: true,
      fromJobCount: project.makingJobCount,
    });
    if (isOurs) await tellResult(studio, tx, { projectId: id, voices });
  });
}

async function fail(studio: Studio, project: Project, error: unknown): Promise<void> {
  const { teamId, id, generation, conversationId } = project;
  await asTenant(studio.db, { teamId }, async (tx) => {
    await shareConversation(tx, id);
    const isOurs = await updateProject(tx, {
      id,
      generation,
      changes: { makingState: "failed", status: project.finished ? "ready" : "failed" },
      now: studio.clock.now(),
      whileMaking: true,
      fromJobCount: project.makingJobCount,
    });
    if (!isOurs) return;
    await tellConversation(studio, tx, {
      teamId,
      conversationId,
      newsId: `failed:${id}:${generation}`,
      news: {
        type: "making-failed",
        generation,
        step: project.progress.step,
        code: error instanceof AppError ? error.code : "render-failed",
      },
    });
  });
}
