import { requireMayBegin } from "#src/accounts/community-limits.ts";
import { setUpBrand } from "#src/accounts/set-up-brand.ts";
import { findBrand } from "#src/db/brand-profiles.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { ShortChange } from "#src/domain/making.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { cancelMaking } from "#src/studio/cancel-making.ts";
import { changeShort } from "#src/studio/change-short.ts";
import { keepShown } from "#src/studio/keep-shown.ts";
import { keepingEdits } from "#src/studio/keep-edits.ts";
import { requestShort } from "#src/studio/request-short.ts";
import { restoreShown } from "#src/studio/restore-shown.ts";
import { createAskingDeeds } from "./ask-elsewhere.ts";
import { createPostDeeds } from "./create-post-deeds.ts";
import type { Deeds } from "./perform-effects.ts";
import { whoActs } from "./who-acts.ts";

/** What the conversation wants done, as the verbs of the rooms that do it. */
export function createDeeds(app: { jobs: JobQueue; clock: Clock }): Deeds {
  return {
    setUpBrand: async (tx, asked, around) =>
      setUpBrand(app, tx, { teamId: around.row.teamId, userId: whoActs(around) }, asked),
    startMaking: async (tx, { short, ownScript, attempt, settings, until }, around) => {
      const { row } = around;
      await requireMayBegin(app, tx, whoBegins(around));
      const { brandId, ...brief } = short;
      const brand = brandId === undefined ? undefined : await findBrand(tx, brandId);
      await requestShort(app, tx, {
        ...brief,
        ...(brand && { brand }),
        teamId: row.teamId,
        userId: row.userId,
        conversationId: row.id,
        ...(ownScript !== undefined && { ownScript }),
        ...(attempt !== undefined && { attempt }),
        ...(settings && { settings }),
        ...(until && { until }),
      });
    },
    remake: async (tx, { shortId, generation, change, until }, around) => {
      if (change) await restoreShown(app, tx, shortId);
      await keepShown(app, tx, { projectId: shortId, isChanged: isChanging(change) });
      const { teamId } = around.row;
      const remake = { id: shortId, teamId, generation, ...(until && { until }) };
      if (!change) return changeShort(app, tx, remake);
      const edit = { userId: whoActs(around), projectId: shortId, change: change.type };
      return keepingEdits(app, tx, edit, () => changeShort(app, tx, { ...remake, change }));
    },
    cancelMaking: async (tx, { shortId, generation }) =>
      cancelMaking(app, tx, { id: shortId, generation }),
    ...createPostDeeds(app),
    ...createAskingDeeds(app),
  };
}

function whoBegins({ row, context }: Parameters<Deeds["startMaking"]>[2]) {
  const { teamId, userId } = row;
  return { teamId, userId, ...(context.speaksIn && { speaksIn: context.speaksIn }) };
}

/** Going on from where it stopped, or once more from what was shown, leaves nothing to take back. */
function isChanging(change: ShortChange | undefined): boolean {
  if (!change) return false;
  return change.type !== "several" || change.changes.length > 0;
}
