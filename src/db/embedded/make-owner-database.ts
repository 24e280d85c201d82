import type { Sql } from "postgres";

export const ownerRole = "xcaster_owner";
export const databaseName = "xcaster";

/** Makes the role that owns the tables and its database, each unless it is there. */
export async function makeOwnerDatabase(admin: Sql, ownerPassword: string): Promise<void> {
  const roles = await admin`select from pg_roles where rolname = ${ownerRole}`;
  if (roles.length === 0) {
    // Statements that define things take no parameters, so the server itself does the quoting.
    const [row] = await admin<{ statement: string }[]>`
      select format('create role %I login createdb createrole password %L', ${ownerRole}::text, ${ownerPassword}::text) as statement`;
    if (row) await admin.unsafe(row.statement);
  }
  const databases = await admin`select from pg_database where datname = ${databaseName}`;
  if (databases.length === 0) {
    await admin`create database ${admin(databaseName)} owner ${admin(ownerRole)}`;
  }
}
