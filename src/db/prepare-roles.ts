import type postgres from "postgres";
import { StartError } from "#src/domain/start-problem.ts";
import { databaseRoles } from "./transact.ts";

/** Serialises everything that changes the cluster's roles or the database's tables. */
export const migrationLock = 8_220_114;

const lacksPrivilege = "42501";

/**
 * Makes the roles that the policies name, and lets the service's login switch to them. The login
 * inherits nothing: outside a transaction that has switched it can reach no table.
 * Throws AppError `bad-configuration` where the owner may not create roles.
 */
export async function prepareRoles(
  owner: postgres.Sql,
  service: { name: string; password?: string },
): Promise<void> {
  try {
    for (const role of databaseRoles) {
      if (!(await roleExists(owner, role))) await owner`create role ${owner(role)} nologin`;
    }
    await prepareLogin(owner, service);
    for (const role of databaseRoles) await letSwitch(owner, role, service.name);
  } catch (error) {
    if (!isLackOfPrivilege(error)) throw error;
    const statements = databaseRoles
      .map((role) => `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${service.name}";`)
      .join(" ");
    throw new StartError(
      "bad-configuration",
      { kind: "roles-not-allowed", values: { statements } },
      { cause: error },
    );
  }
}

async function prepareLogin(
  owner: postgres.Sql,
  service: { name: string; password?: string },
): Promise<void> {
  if (service.password === undefined) return;
  const verb = (await roleExists(owner, service.name)) ? "alter" : "create";
  // A role statement takes no parameters: the password is hex that we made ourselves.
  if (!/^[0-9a-f]+$/.test(service.password)) throw new Error("the password must be hex");
  await owner.unsafe(
    `${verb} role "${service.name}" login noinherit password '${service.password}'`,
  );
}

async function letSwitch(owner: postgres.Sql, role: string, login: string): Promise<void> {
  const [row] = await owner`select pg_has_role(${login}, ${role}, 'member') as member,
    current_setting('server_version_num')::int >= 160000 as has_options`;
  if (row?.["has_options"]) {
    const [granted] = await owner`select 1 from pg_auth_members
      where roleid = ${role}::regrole and member = ${login}::regrole and set_option`;
    if (!granted) {
      await owner`grant ${owner(role)} to ${owner(login)} with inherit false, set true`;
    }
    return;
  }
  if (!row?.["member"]) await owner`grant ${owner(role)} to ${owner(login)}`;
}

async function roleExists(owner: postgres.Sql, role: string): Promise<boolean> {
  const rows = await owner`select 1 from pg_roles where rolname = ${role}`;
  return rows.length > 0;
}

function isLackOfPrivilege(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === lacksPrivilege;
}
