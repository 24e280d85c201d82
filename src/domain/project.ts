/** Where a short stands, as a list of shorts tells it. `scheduled` is a finished one with a time to go out at. */
export const projectStatuses = [
  "draft",
  "processing",
  "ready",
  "scheduled",
  "published",
  "failed",
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];
