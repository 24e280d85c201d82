import { type Project, shareConversation, updateProject } from "#src/db/projects.ts";
import { asTenant } from "#src/db/transact.ts";
import { tellConversation } from "#src/jobs/tell-conversation.ts";
import type { Studio } from "./studio.ts";

export interface ProgressTeller {
  /** 0 to 1 within the step. Called as often as one likes: told at most every `tellEveryMs`. */
  tell(fraction: number): Promise<void>;
  /** Keeps what a step has finished so far, so that it goes on from there. */
  keep(
    changes: Pick<Parameters<typeof updateProject>[1]["changes"], "images" | "voices">,
  ): Promise<void>;
  /** Fires when the short is no longer wanted of this job: cancelled, being made anew, or given to another job. */
  readonly cancelled: AbortSignal;
}

const tellEveryMs = 800;

/**
 * Tells the thread how far a step has come, never less than was told before: a step that is begun
 * again, because its worker died, has to catch up first. Notices there that nobody wants it any more.
 */
export function createProgressTeller(studio: Studio, project: Project): ProgressTeller {
  const { teamId, id, generation, conversationId } = project;
  const { step, fraction: reached } = project.progress;
  const cancelling = new AbortController();
  let toldAtMs = -Infinity;
  let busy: Promise<void> | undefined;
  const write = async (
    changes: Parameters<typeof updateProject>[1]["changes"],
    fraction?: number,
  ) => {
    await asTenant(studio.db, { teamId }, async (tx) => {
      if (fraction !== undefined) await shareConversation(tx, id);
      const isOurs = await updateProject(tx, {
        id,
        generation,
        changes,
        now: studio.clock.now(),
        whileMaking: true,
        fromJobCount: project.makingJobCount,
      });
      if (!isOurs) cancelling.abort();
      else if (fraction !== undefined) {
        await tellConversation(studio, tx, {
          teamId,
          conversationId,
          newsId: `progress:${crypto.randomUUID()}`,
          news: { type: "making-progressed", generation, progress: { step, fraction } },
        });
      }
    });
  };
  return {
    cancelled: cancelling.signal,
    keep: (changes) => write(changes),
    tell: async (fraction) => {
      const nowMs = performance.now();
      if (busy || nowMs - toldAtMs < tellEveryMs) return;
      toldAtMs = nowMs;
      const shown = Math.max(fraction, reached);
      busy = write({ makingFraction: shown }, shown).finally(() => {
        busy = undefined;
      });
      await busy;
    },
  };
}
