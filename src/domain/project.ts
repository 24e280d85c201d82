/**
 * Where a short stands, as a list of shorts tells it. Of a finished one: `awaiting` waits for approval,
 * `scheduled` has a time to go out at, `held` missed it.
 */
export const projectStatuses = [
  "draft",
  "processing",
  "ready",
  "awaiting",
  "scheduled",
  "held",
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
