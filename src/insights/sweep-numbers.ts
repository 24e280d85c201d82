import { type DueNumbers, listDueNumbers, planNumbers } from "#src/db/schedules.ts";
import { asSystem } from "#src/db/transact.ts";
import { takeNumbers } from "#src/jobs/definitions/take-numbers.ts";
import { hoursAfter, numbersAfter } from "#src/domain/publication.ts";
import type { Publishing } from "#src/publishing/publishing.ts";

const atOnceMax = 100;

/** Numbers that nobody has brought in this time are asked for again. Longer than all tries of the job take. */
const askAgainAfterMinutes = 15;

/**
 * Asks for the numbers that are due: 1 hour, 24 hours and 7 days after a publication. Where several
 * have come due meanwhile only the latest are asked for: the others would say the same.
 */
export async function sweepNumbers(app: Publishing): Promise<void> {
  const now = app.clock.now();
  const due = await asSystem(app.db, (tx) => listDueNumbers(tx, { now, limit: atOnceMax }));
  for (const numbers of due) {
    try {
      await askFor(app, numbers, now);
    } catch (error) {
      app.log.error({ err: error, scheduleId: numbers.id }, "numbers cannot be asked for");
    }
  }
}

async function askFor(app: Publishing, due: DueNumbers, now: Temporal.Instant): Promise<void> {
  const { id: scheduleId, teamId, publishedAt } = due;
  const moment =
    numbersAfter.findLast(
      (one) => Temporal.Instant.compare(publishedAt.add({ hours: hoursAfter[one] }), now) <= 0,
    ) ?? due.moment;
  const at = now.add({ minutes: askAgainAfterMinutes });
  await asSystem(app.db, async (tx) => {
    const isOurs = await planNumbers(tx, {
      id: scheduleId,
      from: due.moment,
      fromAt: due.at,
      at,
      moment,
    });
    if (!isOurs) return;
    const payload = { teamId, scheduleId, moment, askId: moment };
    const key = `${scheduleId}:${moment}:${at.toString()}`;
    await app.jobs.enqueue(tx, takeNumbers, payload, { key });
  });
}
