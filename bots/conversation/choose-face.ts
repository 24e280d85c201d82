import { findNewsFaces } from "#src/db/accounts.ts";
import { listFacesOf } from "#src/db/chat-identities.ts";
import type { Transaction } from "#src/db/open-database.ts";

/** Where everybody can be told something, also who has never spoken to us. */
export const lastResort = "web";

/**
 * The chat in which somebody is told what concerns them: the one they chose, else the one they spoke in
 * last, else any in which they can be written to. `not` is one that has just turned out to be closed.
 */
export async function chooseFace(
  tx: Transaction,
  input: { userId: string; faces: ReadonlySet<string>; not?: string },
): Promise<string> {
  const { userId, faces, not } = input;
  const known = await listFacesOf(tx, userId);
  const isClosed = (face: string) =>
    face === not || known.some((one) => one.face === face && !one.isReachable);
  const wished = await findNewsFaces(tx, userId);
  const candidates = [...wished, ...known.map(({ face }) => face)];
  return candidates.find((face) => faces.has(face) && !isClosed(face)) ?? lastResort;
}
