import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { AppError } from "#src/domain/app-error.ts";
import { StartError } from "#src/domain/start-problem.ts";
import { lead } from "./lead.ts";
import { withNamedStatements } from "./named-statements.ts";
import { requirePostgres, unreachable } from "./require-postgres.ts";

/** PostgreSQL as the service uses it. What is inside is for this folder only. */
export interface Database {
  readonly drizzle: PostgresJsDatabase;
  /** Calls back with the payload of every NOTIFY on the channel, and with "" after a reconnect. Returns how to stop. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  /** Runs something in one process of all at a time; see `lead`. */
  lead(input: {
    name: string;
    start: () => Promise<AsyncDisposable>;
    onProblem: (error: unknown) => void;
  }): AsyncDisposable;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface Transaction {
  readonly drizzle: Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];
}

const connectionsMax = 10;
const connectTimeoutSeconds = 5;
const closeTimeoutSeconds = 5;
/** Oldest major version the migrations and pg-boss are tested with. */
const oldestMajorVersion = 15;

/** Connects and checks that somebody answers. Throws AppError `bad-configuration`. */
export async function openDatabase(input: {
  url: string;
  applicationName: string;
}): Promise<Database> {
  await requirePostgres(input.url);
  const connection = { application_name: input.applicationName };
  const client = postgres(input.url, {
    max: connectionsMax,
    connect_timeout: connectTimeoutSeconds,
    connection,
    onnotice: () => {},
  });
  const database = drizzle(withNamedStatements(client));
  // Drizzle changes the parsers of the client it is given, so listening has one of its own.
  let listener: postgres.Sql | undefined;
  const close = async () => {
    await Promise.all([
      client.end({ timeout: closeTimeoutSeconds }),
      listener?.end({ timeout: closeTimeoutSeconds }),
    ]);
  };
  try {
    await requireSupportedVersion(database);
  } catch (error) {
    await close();
    if (error instanceof AppError) throw error;
    throw unreachable(input.url, error instanceof Error ? (error.cause ?? error) : error);
  }
  return {
    drizzle: database,
    listen: async (channel, onPayload) => {
      listener ??= postgres(input.url, { max: 1, connection, onnotice: () => {} });
      const listening = await listener.listen(channel, onPayload, () => onPayload(""));
      return () => listening.unlisten();
    },
    lead: (work) => lead({ ...input, ...work }),
    [Symbol.asyncDispose]: close,
  };
}

async function requireSupportedVersion(database: PostgresJsDatabase): Promise<void> {
  const [row] = await database.execute<{ version: number }>(
    sql`select current_setting('server_version_num')::int / 10000 as version`,
  );
  if (!row || row.version < oldestMajorVersion) {
    throw new StartError("bad-configuration", {
      kind: "database-too-old",
      values: { version: row?.version, oldest: oldestMajorVersion },
    });
  }
}
