import { sql } from "drizzle-orm";
import type { Database } from "./open-database.ts";

const answerMaxMs = 1_000;

/** Whether the database answers within a second. */
export async function readiness(db: Database): Promise<boolean> {
  const answer = db.drizzle.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), answerMaxMs).unref();
  });
  return Promise.race([answer, tooLate]);
}
