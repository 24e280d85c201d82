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

/** A short as a list shows it. */
export interface ProjectSummary {
  id: string;
  conversationId: string;
  /** Who made it. */
  userId: string;
  title: string;
  keyword: string;
  status: ProjectStatus;
  /** Media key. */
  thumbnailKey: string | undefined;
  durationSeconds: number | undefined;
  hasVideo: boolean;
  hasScript: boolean;
  createdAt: Temporal.Instant;
}
