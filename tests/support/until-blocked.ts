import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import type { TestDatabase } from "./clone-database.ts";

const lookEveryMs = 20;

/** Waits until some transaction on the database waits for another one's lock. */
export async function untilBlocked(database: TestDatabase): Promise<void> {
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    for (;;) {
      const waiting = await sql`select from pg_locks where not granted limit 1`;
      if (waiting.length > 0) return;
      await wait(lookEveryMs);
    }
  } finally {
    await sql.end();
  }
}
