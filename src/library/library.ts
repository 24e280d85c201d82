import type { Database } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { MediaStore } from "#src/media/media-store.ts";
import type { NormalisePicture } from "./normalise-picture.ts";

/** What keeping a team's pictures needs. */
export interface Library {
  db: Database;
  clock: Clock;
  media: MediaStore;
  normalise: NormalisePicture;
  /** What one team's library may hold. */
  storageBytesMax: number;
}
