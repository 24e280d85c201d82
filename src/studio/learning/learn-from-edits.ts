import type { Transaction } from "#src/db/open-database.ts";
import {
  findPreferenceOwner,
  listEditedShorts,
  lockPreferences,
  type PreferenceOwner,
  readPreferences,
  writePreferences,
} from "#src/db/preferences.ts";
import type { Clock } from "#src/domain/clock.ts";
import { learn } from "./learn.ts";

/** Learns for the brand of a short, or for its person, from all that was changed up to now. */
export async function learnFromEdits(
  app: { clock: Clock },
  tx: Transaction,
  projectId: string,
): Promise<void> {
  const owner = await findPreferenceOwner(tx, projectId);
  if (owner) await learnAnew(app, tx, { owner });
}

/** Takes a preference back: what was changed until now no longer speaks for it. */
export async function forgetPreference(
  app: { clock: Clock },
  tx: Transaction,
  input: { owner: PreferenceOwner; key: string },
): Promise<void> {
  await learnAnew(app, tx, input);
}

async function learnAnew(
  app: { clock: Clock },
  tx: Transaction,
  { owner, key }: { owner: PreferenceOwner; key?: string },
): Promise<void> {
  await lockPreferences(tx, owner.teamId);
  const { forgotten = {}, learned: known = [] } = await readPreferences(tx, owner);
  const now = app.clock.now();
  const taken = key === undefined ? forgotten : { ...forgotten, [key]: now.toString() };
  const learned = learn(await listEditedShorts(tx, owner), taken);
  const isNew = key !== undefined || JSON.stringify(known) !== JSON.stringify(learned);
  if (!isNew) return;
  await writePreferences(tx, owner, { preferences: { learned, forgotten: taken }, now });
}
