import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { StartError } from "#src/domain/start-problem.ts";

/** The name under which a service that uses the database shows in pg_stat_activity for as long as it lives. */
export const presenceName = "xcaster embedded";

/** Reading the write-ahead log of at most max_wal_size after a crash takes seconds; a slow disk may need more. */
export const answerWaitMaxMs = 120_000;
const answerRetryMs = 50;
const connectTimeoutSeconds = 5;

/** Refused, cut off or timed out, and "the database system is starting up" (https://www.postgresql.org/docs/18/errcodes-appendix.html). */
const notYetCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "CONNECTION_CLOSED",
  "CONNECT_TIMEOUT",
  "57P03",
]);

/**
 * Connects as the superuser as soon as the server answers and keeps that one connection open: it is how other services see
 * that we use the database. Returns undefined when the server ended or did not answer in time; throws what it answered otherwise.
 */
export async function connectAdmin(input: {
  adminUrl: string;
  hasEnded: () => Promise<boolean>;
}): Promise<Sql | undefined> {
  const giveUpAtMs = performance.now() + answerWaitMaxMs;
  const sql = postgres(input.adminUrl, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    backoff: false,
    connect_timeout: connectTimeoutSeconds,
    connection: { application_name: presenceName },
    onnotice: () => undefined,
  });
  while (performance.now() < giveUpAtMs) {
    try {
      await sql`select 1`;
      return sql;
    } catch (error) {
      if (!isNotYet(error)) {
        await sql.end({ timeout: 0 });
        throw refuse(error);
      }
    }
    if (await input.hasEnded()) break;
    await wait(answerRetryMs);
  }
  await sql.end({ timeout: 0 });
  return undefined;
}

function isNotYet(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    notYetCodes.has(error.code)
  );
}

function refuse(cause: unknown): StartError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    "bad-configuration",
    { kind: "server-refused", values: { reason } },
    { cause },
  );
}
