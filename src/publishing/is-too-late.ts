import type { Publication } from "#src/db/schedules.ts";
import { lateMinutesMax } from "#src/domain/publication.ts";

/** Whether a post's time is so long ago that sending it out now would be a time nobody chose. */
export function isTooLate(
  publication: Pick<Publication, "scheduledAt">,
  now: Temporal.Instant,
): boolean {
  return now.since(publication.scheduledAt).total("minutes") > lateMinutesMax;
}
