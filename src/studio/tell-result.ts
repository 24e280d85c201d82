import type { Transaction } from "#src/db/open-database.ts";
import { findProject, type Project } from "#src/db/projects.ts";
import { findShortVersion, keepVersionBefore } from "#src/db/short-versions.ts";
import { type MakingStep, makingSteps } from "#src/domain/making.ts";
import type { VoiceSample } from "#src/domain/news.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import { finishedShort } from "./finished-short.ts";
import { shortDraft } from "./short-draft.ts";
import type { Studio } from "./studio.ts";
import { sampleVoices } from "./voice/sample-voices.ts";

/** Tells the thread what a short is now that it is finished or rests. */
export async function tellResult(
  studio: Studio,
  tx: Transaction,
  input: { projectId: string; voices: VoiceSample[] },
): Promise<void> {
  const { projectId, voices } = input;
  await keepVersionBefore(tx, projectId);
  const project = await findProject(tx, projectId);
  if (!project) return;
  const { teamId, generation, conversationId, makingState, progress } = project;
  const before = await findShortVersion(tx, { projectId, kind: "before" });
  const around = { voices, canUndo: before !== undefined };
  if (makingState === "done") {
    const finished = finishedShort(studio, project, around);
    await tellConversation(studio, tx, {
      teamId,
      conversationId,
      newsId: `finished:${projectId}:${generation}`,
      news: { type: "making-finished", generation, finished },
    });
    return;
  }
  const step = makingSteps[makingSteps.indexOf(progress.step) - 1] ?? "script";
  const draft = shortDraft(studio, project, around);
  await tellConversation(studio, tx, {
    teamId,
    conversationId,
    newsId: `paused:${projectId}:${generation}`,
    news: { type: "making-paused", generation, step, draft },
  });
}

/** From the pictures on, how the voices sound. A short does not fail for want of a sample. */
export async function voicesAfter(
  studio: Studio,
  { project, step }: { project: Project; step: MakingStep },
  signal: AbortSignal,
): Promise<VoiceSample[]> {
  if (step === "script") return [];
  const { teamId, language, id: projectId } = project;
  try {
    return await sampleVoices(studio, { teamId, language }, signal);
  } catch (error) {
    signal.throwIfAborted();
    studio.log.warn({ err: error, projectId }, "the voices have no samples");
    return [];
  }
}
