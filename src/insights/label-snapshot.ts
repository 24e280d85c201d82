import type { Snapshot } from "#src/db/analytics.ts";
import type { Language } from "#src/domain/language.ts";

/** How long after its publication a snapshot was taken, as short as an axis needs it: 40m, 1h, 7d. */
export function labelSnapshot(
  snapshot: Snapshot,
  publishedAt: Temporal.Instant,
  language: Language,
): string {
  const minutes = snapshot.snapshotAt.since(publishedAt).total("minutes");
  const [value, unit] =
    minutes < 60
      ? ([minutes, "minute"] as const)
      : minutes < 48 * 60
        ? ([minutes / 60, "hour"] as const)
        : ([minutes / 60 / 24, "day"] as const);
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 0,
  }).format(value);
}
