import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { AppError } from "#src/domain/app-error.ts";
import { migrationLock, prepareRoles } from "./prepare-roles.ts";

const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));
const connectTimeoutSeconds = 5;

/**
 * Brings the database up to date: roles, tables, then whatever `alsoInstall` sets up as the owner
 * (the job queue). Several processes may start at once: they wait for each other.
 */
export async function migrateDatabase(input: {
  ownerUrl: string;
  service: { name: string; password?: string };
  alsoInstall: () => Promise<void>;
}): Promise<void> {
  const options = { max: 1, connect_timeout: connectTimeoutSeconds, onnotice: () => {} };
  const lock = postgres(input.ownerUrl, options);
  const owner = postgres(input.ownerUrl, options);
  const migrating = postgres(input.ownerUrl, options);
  try {
    await lock`select pg_advisory_lock(${migrationLock})`;
    await prepareRoles(owner, input.service);
    await migrate(drizzle(migrating), { migrationsFolder });
    await input.alsoInstall();
    await grantQueue(owner, input.service.name);
  } catch (error) {
    if (error instanceof AppError || !isConnectionError(error)) throw error;
    const { hostname, port } = new URL(input.ownerUrl);
    throw new AppError(
      "bad-configuration",
      `The database at ${hostname}:${port || 5432} cannot be reached (${error.message}). Check DATABASE_URL and that PostgreSQL is running.`,
      { cause: error },
    );
  } finally {
    await Promise.all([lock.end(), owner.end(), migrating.end()]);
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
