import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { AppError } from "#src/domain/app-error.ts";
import { migrationLock, prepareRoles } from "./prepare-roles.ts";
import { requirePostgres, unreachable } from "./require-postgres.ts";

const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));
const connectTimeoutSeconds = 5;
const closeTimeoutSeconds = 5;

/**
 * Brings the database up to date: roles, tables, then whatever `alsoInstall` sets up as the owner
 * (the job queue). Several processes may start at once: they wait for each other, until `stopping`.
 */
export async function migrateDatabase(input: {
  ownerUrl: string;
  service: { name: string; password?: string };
  alsoInstall: () => Promise<void>;
  stopping?: AbortSignal;
}): Promise<void> {
  const { stopping } = input;
  await requirePostgres(input.ownerUrl, stopping);
  const options = { max: 1, connect_timeout: connectTimeoutSeconds, onnotice: () => {} };
  const lock = postgres(input.ownerUrl, options);
  const owner = postgres(input.ownerUrl, options);
  const migrating = postgres(input.ownerUrl, options);
  const clients = [lock, owner, migrating];
  const close = (timeoutSeconds: number) =>
    Promise.all(clients.map((client) => client.end({ timeout: timeoutSeconds })));
  const giveUp = () => void close(0);
  stopping?.addEventListener("abort", giveUp);
  try {
    await lock`select pg_advisory_lock(${migrationLock})`;
    await prepareRoles(owner, input.service);
    await migrate(drizzle(migrating), { migrationsFolder });
    await input.alsoInstall();
    await grantQueue(owner, input.service.name);
  } catch (error) {
    stopping?.throwIfAborted();
    if (error instanceof AppError || !isConnectionError(error)) throw error;
    throw unreachable(input.ownerUrl, error);
  } finally {
    stopping?.removeEventListener("abort", giveUp);
    await close(closeTimeoutSeconds);
  }
}

/** The service's login and the role that enqueues get pg-boss's tables, but own none of them. */
async function grantQueue(owner: postgres.Sql, login: string): Promise<void> {
  for (const role of [login, "xcaster_enqueue"]) {
    const to = owner(role);
    await owner`grant usage on schema pgboss to ${to}`;
    await owner`grant select, insert, update, delete on all tables in schema pgboss to ${to}`;
    await owner`grant usage on all sequences in schema pgboss to ${to}`;
    await owner`grant execute on all functions in schema pgboss to ${to}`;
  }
}

/** postgres.js reports the network's own errors (E…) and its own with a code that is no SQLSTATE. */
function isConnectionError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    (!/^[0-9A-DF-Z][0-9A-Z]{4}$/.test(error.code) || /^(08|28|3D)/.test(error.code))
  );
}
