import { defaultTimeZone } from "#src/domain/time-zone.ts";
import { z } from "zod";
import { findAccount } from "#src/db/accounts.ts";
import { listSettingsOf } from "#src/db/chat-communities.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { countBegun, lockBegun } from "#src/db/projects.ts";
import { whileSystem } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";

const limitsSchema = z.object({
  perPersonADay: z.int().min(1).exactOptional(),
  perCommunityADay: z.int().min(1).exactOptional(),
});

/**
 * Whether a community's own limits leave room for one more short today, in the day of whoever asks.
 * What counts is asked in the transaction that begins it: two at once see each other.
 */
export async function hasRoomToday(
  app: { clock: Clock },
  tx: Transaction,
  input: { teamId: string; userId: string },
): Promise<boolean> {
  const settings = await whileSystem(tx, () => listSettingsOf(tx, input.teamId));
  const limits = settings.flatMap((one) => limitsSchema.safeParse(one).data ?? []);
  const perPerson = Math.min(...limits.map((one) => one.perPersonADay ?? Infinity));
  const perCommunity = Math.min(...limits.map((one) => one.perCommunityADay ?? Infinity));
  if (perPerson === Infinity && perCommunity === Infinity) return true;
  await lockBegun(tx, input.teamId);
  const timeZone = (await findAccount(tx, input))?.timeZone ?? defaultTimeZone;
  const since = app.clock.now().toZonedDateTimeISO(timeZone).startOfDay().toInstant();
  const { ofPerson, ofTeam } = await countBegun(tx, { ...input, since });
  return ofPerson < perPerson && ofTeam < perCommunity;
}

/** Throws AppError `limit-reached`. */
export async function requireRoomToday(
  app: { clock: Clock },
  tx: Transaction,
  input: { teamId: string; userId: string },
): Promise<void> {
  if (!(await hasRoomToday(app, tx, input)))
    throw new AppError("limit-reached", "the community's shorts of the day are used up");
}
