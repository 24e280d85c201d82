import postgres from "postgres";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import { type Account, insertAccount } from "#src/db/accounts.ts";
import { insertConversation } from "#src/db/conversations.ts";
import { type Database, openDatabase } from "#src/db/open-database.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import type { TeamRole } from "#src/domain/team.ts";
import { cloneDatabase, type TestDatabase } from "./clone-database.ts";
import { createTestClock } from "./test-clock.ts";

/** A database of its own with the service's login on it, without the rest of the service. */
export async function openTestDatabase() {
  await using opening = new AsyncDisposableStack();
  const database: TestDatabase = opening.use(await cloneDatabase());
  const db: Database = opening.use(
    await openDatabase({ url: database.serviceUrl, applicationName: "test" }),
  );
  const clock = createTestClock();
  const owner = await ensureOwner(
    { db, clock },
    { name: "소라", language: "ko", timeZone: "Asia/Seoul" },
  );
  const stack = opening.move();
  return {
    database,
    db,
    clock,
    owner,
    /** Somebody else, with a team and a page of their own. */
    addAccount: async (name: string): Promise<Account> => {
      const account: Account = {
        userId: crypto.randomUUID(),
        teamId: crypto.randomUUID(),
        name,
        language: "en",
        timeZone: "Europe/Berlin",
      };
      const pageHandle = `page-${account.teamId}`;
      await asSystem(db, (tx) =>
        insertAccount(tx, { ...account, pageHandle, pageName: name, now: clock.now() }),
      );
      return account;
    },
    changeRole: async (person: Account, role: TeamRole): Promise<void> => {
      const sql = postgres(database.serviceUrl, { max: 1, onnotice: () => {} });
      await sql.begin(async (as) => {
        await as`select set_config('role', 'xcaster_system', true)`;
        await as`update team_members set role = ${role}
          where team_id = ${person.teamId} and user_id = ${person.userId}`;
      });
      await sql.end();
    },
    /** All that tables hold, as one text. */
    dump: async (tables: readonly string[]): Promise<string> => {
      const sql = postgres(database.serviceUrl, { max: 1, onnotice: () => {} });
      try {
        const texts = await sql.begin(async (as) => {
          await as`select set_config('role', 'xcaster_system', true)`;
          return Promise.all(
            tables.map(
              async (table) => as`select to_jsonb(one)::text as row from ${as(table)} one`,
            ),
          );
        });
        return texts
          .flat()
          .map((row) => String(row["row"]))
          .join("\n");
      } finally {
        await sql.end();
      }
    },
    addConversation: async (person: Account, state: unknown = {}): Promise<string> => {
      const id = crypto.randomUUID();
      const { teamId, userId } = person;
      const now = clock.now();
      await asTenant(db, person, (tx) =>
        insertConversation(tx, {
          id,
          teamId,
          userId,
          face: "thread",
          version: 0,
          state,
          title: "",
          now,
        }),
      );
      return id;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
