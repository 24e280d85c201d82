import { randomInt } from "node:crypto";
import { type Account, findAccount, lockAccounts } from "#src/db/accounts.ts";
import { insertLinkCode, useLinkCode } from "#src/db/link-codes.ts";
import { hasOpenDecision, mergeAccounts } from "#src/db/merge-accounts.ts";
import type { Database } from "#src/db/open-database.ts";
import { asSystem, inSavepoint } from "#src/db/transact.ts";
import type { Clock } from "#src/domain/clock.ts";
import { hashSecret } from "./hash-secret.ts";

interface App {
  db: Database;
  clock: Clock;
}

const codeMinutes = 10;
/** Without letters and digits that look alike. */
const codeAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** 50 bits: not to be guessed in ten minutes. */
const codeLength = 10;

/** A one-time code, such as ABCDE-FGH23, that makes whoever types it on another chat this very person. Only its hash is kept. */
export async function makeLinkCode(
  app: App,
  person: { userId: string },
): Promise<{ code: string; expiresAt: Temporal.Instant }> {
  const letters = Array.from(
    { length: codeLength },
    () => codeAlphabet[randomInt(codeAlphabet.length)],
  );
  const code = letters.join("");
  const now = app.clock.now();
  const expiresAt = now.add({ minutes: codeMinutes });
  await asSystem(app.db, (tx) =>
    insertLinkCode(tx, {
      codeHash: hashSecret(code),
      userId: person.userId,
      createdAt: now,
      expiresAt,
    }),
  );
  return { code: `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`, expiresAt };
}

export type LinkResult =
  | { outcome: "linked"; account: Account }
  | { outcome: "already-linked" }
  | { outcome: "code-is-old" }
  | { outcome: "approval-is-open" };

/** What some chats show before a code: it is typed along with it in chats where it is no command. */
const commandAround = /^\s*(?:\/short\s+)?\/?link\s+/i;

/** Uses a code up: whoever types it becomes one account with whoever was given it. A refusal leaves the code as it was. */
export async function redeemLinkCode(
  app: App,
  person: { userId: string; teamId: string },
  typed: string,
): Promise<LinkResult> {
  const code = typed.replace(commandAround, "");
  const hash = hashSecret(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ""));
  const refused = new Refusal();
  try {
    return await asSystem(app.db, (tx) =>
      inSavepoint(tx, async (at): Promise<LinkResult> => {
        await lockAccounts(at);
        const giver = await useLinkCode(at, { hash, now: app.clock.now() });
        if (giver === undefined) return { outcome: "code-is-old" };
        if (giver === person.userId) return { outcome: "already-linked" };
        const pair = { from: person.userId, into: giver };
        if (await hasOpenDecision(at, pair)) throw refused;
        await mergeAccounts(at, pair);
        const account = await findAccount(at, { userId: giver, teamId: person.teamId });
        if (!account) throw new Error("the account that others became part of is not there");
        return { outcome: "linked", account };
      }),
    );
  } catch (error) {
    if (error === refused) return { outcome: "approval-is-open" };
    throw error;
  }
}

class Refusal extends Error {}
