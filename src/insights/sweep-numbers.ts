import { listDueNumbers } from "#src/db/schedules.ts";
import { asSystem } from "#src/db/transact.ts";
import { takeNumbers } from "#src/jobs/definitions/take-numbers.ts";
import type { Publishing } from "#src/publishing/publishing.ts";

const atOnceMax = 100;

/** Asks for the numbers that are due: 1 hour, 24 hours and 7 days after a publication. */
export async function sweepNumbers(app: Publishing): Promise<void> {
  const now = app.clock.now();
  const due = await asSystem(app.db, (tx) => listDueNumbers(tx, { now, limit: atOnceMax }));
  for (const { id: scheduleId, teamId, moment } of due) {
    const payload = { teamId, scheduleId, moment, askId: moment };
    await asSystem(app.db, (tx) =>
      app.jobs.enqueue(tx, takeNumbers, payload, { key: `${scheduleId}:${moment}` }),
    );
  }
}
