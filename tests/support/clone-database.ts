import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { serviceLogin } from "#src/db/embedded-logins.ts";

export interface TestDatabase extends AsyncDisposable {
  ownerUrl: string;
  /** The login the service runs as: it owns nothing. */
  serviceUrl: string;
}

const mayNotTerminate = "42501";

/** A database of its own for a test file, cloned from the migrated template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const ownerUrl = new URL(inject("ownerUrl"));
  const template = ownerUrl.pathname.slice(1);
  const name = `t_${randomBytes(8).toString("hex")}`;
  const administer = async (work: (sql: postgres.Sql) => Promise<unknown>) => {
    const url = new URL(ownerUrl);
    url.pathname = "/postgres";
    const sql = postgres(url.href, { max: 1, onnotice: () => {} });
    try {
      await work(sql);
    } finally {
      await sql.end();
    }
  };
  await administer((sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const cloned = new URL(ownerUrl);
  cloned.pathname = `/${name}`;
  return {
    ownerUrl: cloned.href,
    serviceUrl: serviceLogin(cloned.href).url,
    [Symbol.asyncDispose]: () =>
      administer(async (sql) => {
        try {
          await sql`drop database if exists ${sql(name)} with (force)`;
        } catch (error) {
          if (!(error instanceof postgres.PostgresError) || error.code !== mayNotTerminate)
            throw error;
          // Only the server may stop its own vacuuming, which it does for a plain drop.
          await sql`drop database if exists ${sql(name)}`;
        }
      }),
  };
}
