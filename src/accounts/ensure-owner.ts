import { randomBytes } from "node:crypto";
import { type Account, findFirstOwner, insertAccount, lockAccounts } from "#src/db/accounts.ts";
import type { Database } from "#src/db/open-database.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Language } from "#src/domain/language.ts";

/** Random part of a page's address, so that two teams on one deployment never want the same. */
const handleBytes = 3;

/**
 * The account of whoever set the deployment up: made on the first start, the same one ever after.
 * Their team and its page are called `pageName`; absent: as the person is.
 */
export async function ensureOwner(
  app: { db: Database; clock: Clock },
  {
    pageName,
    ...person
  }: { name: string; pageName?: string; language: Language; timeZone: string },
): Promise<Account> {
  return asSystem(app.db, async (tx) => {
    await lockAccounts(tx);
    const known = await findFirstOwner(tx);
    if (known) return known;
    const account: Account = {
      userId: crypto.randomUUID(),
      teamId: crypto.randomUUID(),
      ...person,
    };
    await insertAccount(tx, {
      ...account,
      pageHandle: newPageHandle(),
      pageName: pageName ?? person.name,
      now: app.clock.now(),
    });
    return account;
  });
}

/** A place on the built-in page that nobody has yet. */
export function newPageHandle(): string {
  return `shorts-${randomBytes(handleBytes).toString("hex")}`;
}
