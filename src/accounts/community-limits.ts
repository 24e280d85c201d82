import { defaultTimeZone } from "#src/domain/time-zone.ts";
import { z } from "zod";
import { findAccount } from "#src/db/accounts.ts";
import { lockSettingsOf } from "#src/db/chat-communities.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { countBegun, lockBegun } from "#src/db/projects.ts";
import { whileSystem } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { SpeaksIn } from "#src/domain/speaks-in.ts";

const limitsSchema = z.object({
  /** Members of any of these may ask for shorts; everybody where there are none. */
  roleIds: z.array(z.string()).default([]),
  perPersonADay: z.int().min(1).exactOptional(),
  perCommunityADay: z.int().min(1).exactOptional(),
});

interface Asking {
  teamId: string;
  /** Whose short it is. */
  userId: string;
  /** Where whoever asks for it speaks; absent where no community is asked. */
  speaksIn?: SpeaksIn;
}

/**
 * Why a community's own limits let somebody begin no short now: they are in none of its roles, or there is
 * no room for one more today, in the day of whoever's short it is. Asked in the transaction that begins it,
 * it is one decision: two at once see each other, and whoever changes the limits waits for it.
 */
export async function whyNotBegin(
  app: { clock: Clock },
  tx: Transaction,
  { teamId, userId, speaksIn }: Asking,
): Promise<"not-allowed" | "limit-of-day" | undefined> {
  const communities = await whileSystem(tx, () => lockSettingsOf(tx, teamId));
  const all = communities.flatMap(({ face, externalId, settings }) => {
    const limits = limitsSchema.safeParse(settings).data;
    return limits ? [{ ...limits, face, externalId }] : [];
  });
  const here = all.find(
    (one) => one.face === speaksIn?.face && one.externalId === speaksIn.community,
  );
  const { roleIds = [] } = here ?? {};
  const isIn = roleIds.length === 0 || roleIds.some((role) => speaksIn?.roles.includes(role));
  if (!isIn) return "not-allowed";
  const perPerson = Math.min(...all.map((one) => one.perPersonADay ?? Infinity));
  const perCommunity = Math.min(...all.map((one) => one.perCommunityADay ?? Infinity));
  if (perPerson === Infinity && perCommunity === Infinity) return undefined;
  await lockBegun(tx, teamId);
  const timeZone = (await findAccount(tx, { teamId, userId }))?.timeZone ?? defaultTimeZone;
  const since = app.clock.now().toZonedDateTimeISO(timeZone).startOfDay().toInstant();
  const { ofPerson, ofTeam } = await countBegun(tx, { teamId, userId, since });
  return ofPerson < perPerson && ofTeam < perCommunity ? undefined : "limit-of-day";
}

/** Throws AppError `forbidden` or `limit-reached`. */
export async function requireMayBegin(
  app: { clock: Clock },
  tx: Transaction,
  asking: Asking,
): Promise<void> {
  switch (await whyNotBegin(app, tx, asking)) {
    case undefined:
      return;
    case "not-allowed":
      throw new AppError("forbidden", "the community lets others ask for shorts");
    case "limit-of-day":
      throw new AppError("limit-reached", "the community's shorts of the day are used up");
  }
}
