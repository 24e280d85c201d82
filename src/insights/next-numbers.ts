import { hoursAfter, numbersAfter, type ScheduledMoment } from "#src/domain/publication.ts";

/** Which numbers come after those of `moment`, and when; undefined after the last. */
export function nextNumbers(
  moment: ScheduledMoment,
  publishedAt: Temporal.Instant | undefined,
): { moment: ScheduledMoment; at: Temporal.Instant } | undefined {
  const next = numbersAfter[numbersAfter.indexOf(moment) + 1];
  if (!next || !publishedAt) return undefined;
  return { moment: next, at: publishedAt.add({ hours: hoursAfter[next] }) };
}
