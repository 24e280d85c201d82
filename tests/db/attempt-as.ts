import type postgres from "postgres";

export interface Role {
  role?: string;
  teamId?: string;
  userId?: string;
}

/** Runs one statement as a role and takes everything back. What it was refused for, or its rows. */
export async function attempt(
  login: postgres.Sql,
  as: Role,
  work: (sql: postgres.TransactionSql) => Promise<{ count: number }>,
): Promise<{ count: number } | { refused: string }> {
  let outcome: { count: number } | { refused: string } = { count: -1 };
  const end = new Error("taken back");
  try {
    await login.begin(async (sql) => {
      await become(sql, as);
      const { count } = await work(sql);
      outcome = { count };
      throw end;
    });
  } catch (error) {
    if (error !== end) outcome = { refused: codeOf(error) };
  }
  return outcome;
}

export async function become(
  sql: postgres.TransactionSql,
  { role, teamId, userId }: Role,
): Promise<void> {
  if (role !== undefined) await sql`select set_config('role', ${role}, true)`;
  if (teamId !== undefined) await sql`select set_config('app.team_id', ${teamId}, true)`;
  if (userId !== undefined) await sql`select set_config('app.user_id', ${userId}, true)`;
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return error.code;
  throw error;
}
