import { lockConversation } from "#src/db/conversations.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import { asTenant, type Tenant } from "#src/db/transact.ts";
import { sqlTag } from "#src/db/sql-tag.ts";
import { eventually } from "./eventually.ts";
import type { lookAtDatabase } from "./look-at-database.ts";

/**
 * Holds a thread as whoever handles its inbox does, waits until somebody else waits for that, and
 * then does `deed` in the same transaction.
 */
export async function whileHandlingThread(
  around: { db: Database; person: Tenant; look: ReturnType<typeof lookAtDatabase> },
  conversationId: string,
  deed: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await asTenant(around.db, around.person, async (tx) => {
    await lockConversation(tx, conversationId);
    const [row] = await tx.drizzle.execute<{ pid: number }>(sqlTag`select pg_backend_pid() as pid`);
    const waiting = async () =>
      around.look.sql`select from pg_locks
        where not granted and ${row?.pid ?? 0} = any(pg_blocking_pids(pid))`;
    await eventually(async () => (await waiting()).length).toBeGreaterThan(0);
    await deed(tx);
  });
}
