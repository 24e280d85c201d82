import { sql } from "drizzle-orm";
import type { Database, Transaction } from "./open-database.ts";

/** For whom a transaction runs: row-level security shows it that team's rows and no others. */
export interface Tenant {
  teamId: string;
  /** The person acting; absent where the service itself goes on with a team's work. */
  userId?: string;
}

/** The roles of migrations/0001_tenants.sql, and the one that may only enqueue. */
export const databaseRoles = [
  "xcaster_user",
  "xcaster_system",
  "xcaster_page",
  "xcaster_enqueue",
] as const;
type DatabaseRole = (typeof databaseRoles)[number];

/** Runs a transaction that can reach one team's rows. */
export async function asTenant<T>(
  db: Database,
  tenant: Tenant,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.drizzle.transaction(async (drizzle) => {
    await drizzle.execute(sql`select
      set_config('role', 'xcaster_user', true),
      set_config('app.team_id', ${tenant.teamId}, true),
      set_config('app.user_id', ${tenant.userId ?? ""}, true)`);
    return work({ drizzle });
  });
}

/** Runs a transaction across all teams: sweepers, sign-in, finding the team of a row. Keep it short and rare. */
export async function asSystem<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inRole(db, "xcaster_system", work);
}

/** Runs a transaction that sees what is live on the public page and may change only its counters. */
export async function asPage<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inRole(db, "xcaster_page", work);
}

async function inRole<T>(
  db: Database,
  role: DatabaseRole,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.drizzle.transaction(async (drizzle) => {
    await drizzle.execute(sql`select set_config('role', ${role}, true)`);
    return work({ drizzle });
  });
}

/** Does one thing in a transaction as the role that may only enqueue, then goes on as before. */
export async function whileEnqueueing<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const [row] = await tx.drizzle.execute<{ role: string }>(
    sql`select current_setting('role') as role, set_config('role', 'xcaster_enqueue', true)`,
  );
  const result = await work();
  await tx.drizzle.execute(sql`select set_config('role', ${row?.role ?? "none"}, true)`);
  return result;
}

/** Looks at what belongs to no team's people, such as a community's settings, in the middle of a team's transaction. */
export async function whileSystem<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const [row] = await tx.drizzle.execute<{ role: string }>(
    sql`select current_setting('role') as role, set_config('role', 'xcaster_system', true)`,
  );
  const result = await work();
  await tx.drizzle.execute(sql`select set_config('role', ${row?.role ?? "none"}, true)`);
  return result;
}

/** Runs work that may be refused halfway: what it wrote is taken back and the transaction goes on. */
export async function inSavepoint<T>(
  tx: Transaction,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return tx.drizzle.transaction((drizzle) => work({ drizzle }));
}
