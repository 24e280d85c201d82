/**
 * The life of one post on one channel. `awaiting` waits to be approved, `pending` for its time; `preparing` and `uploading`
 * may be repeated; `finalizing` is the one step that may not: whoever finds a post there asks the
 * platform what happened. `unknown` is a post whose platform has not answered that yet.
 */
export const publicationStatuses = [
  "awaiting",
  "pending",
  "preparing",
  "uploading",
  "finalizing",
  "unknown",
  "published",
  "held",
  "failed",
  "cancelled",
] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

const mayBecome: Record<PublicationStatus, readonly PublicationStatus[]> = {
  awaiting: ["pending", "held", "cancelled"],
  pending: ["preparing", "awaiting", "held", "cancelled"],
  preparing: ["uploading", "failed", "cancelled"],
  uploading: ["finalizing", "failed", "cancelled"],
  finalizing: ["published", "unknown", "failed"],
  unknown: ["published", "finalizing", "uploading", "failed"],
  published: [],
  held: ["pending", "awaiting", "cancelled"],
  failed: [],
  cancelled: [],
};

/** Whether a post may go from one state to another. `changeStatus` refuses every other change. */
export function isAllowedChange(from: PublicationStatus, to: PublicationStatus): boolean {
  return mayBecome[from].includes(to);
}

/** A post can be moved, edited or cancelled until something of it may have left the house. */
export function isStillOurs(status: PublicationStatus): boolean {
  return status === "awaiting" || status === "pending" || status === "held";
}

export type Visibility = "public" | "unlisted" | "private";

/** Why a post is held, where it is not for its time: nobody approved it, or its thumbnail could not be drawn. */
export type HeldReason = "not-approved" | "no-thumbnail";

/** A post this late is held and its creator asked, rather than sent out at a time nobody chose. */
export const lateMinutesMax = 60;

/** After these times the numbers of a post are fetched and told, counted from its publication. */
export const numbersAfter = ["1h", "24h", "7d"] as const;
export type ScheduledMoment = (typeof numbersAfter)[number];
export type NumbersMoment = ScheduledMoment | "asked";

export const hoursAfter: Record<ScheduledMoment, number> = {
  "1h": 1,
  "24h": 24,
  "7d": 168,
};

/** What a platform has counted for a post since it went live. Cumulative, never a difference. */
export interface Numbers {
  views: number;
  likes: number;
  /** Absent, like `shares`, where the platform does not count them. */
  comments?: number;
  shares?: number;
  /** Seconds watched by all viewers together. */
  watchTimeSeconds: number;
}
