import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findPostmaster } from "#src/db/embedded/find-postmaster.ts";
import { openEmbeddedPostgres } from "#src/db/embedded/open-embedded-postgres.ts";

const holder = fileURLToPath(new URL("hold-embedded-postgres.ts", import.meta.url));

let dataDirectory: string;

const open = async () => openEmbeddedPostgres({ dataDirectory, durability: "tests" });
const findServer = async () => findPostmaster(join(dataDirectory, "postgres"));

async function query(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}

/** Starts another process that uses the database, and waits until it does. */
async function startHolder() {
  const child = spawn(process.execPath, [holder, dataDirectory], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value } = await lines.next();
  return { child, ownerUrl: String(value), lines };
}

async function kill(child: Awaited<ReturnType<typeof startHolder>>["child"]) {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

let freshlyMade: string;

beforeAll(async () => {
  freshlyMade = await mkdtemp(join(tmpdir(), "xcaster-embedded-"));
  const embedded = await openEmbeddedPostgres({ dataDirectory: freshlyMade, durability: "tests" });
  await embedded[Symbol.asyncDispose]();
});

afterAll(async () => rm(freshlyMade, { recursive: true, force: true }));

beforeEach(async () => {
  // Readable by its maker alone, as a home directory may be.
  dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-embedded-"));
});

/** A start of its own takes seconds, a copy of a database made before does not. */
const copyMade = async () => cp(freshlyMade, dataDirectory, { recursive: true });

afterEach(async () => {
  const left = await findServer();
  if (left) process.kill(left.pid, "SIGQUIT");
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

describe("the embedded database", () => {
  test("keeps its data, passwords and roles over a restart and leaves nothing running", async () => {
    const first = await open();
    await query(first.ownerUrl, "create table shorts (title text)");
    await query(first.ownerUrl, "insert into shorts values ('여름 휴가')");
    await first[Symbol.asyncDispose]();
    expect(await findServer()).toBeUndefined();
    await expect(query(first.ownerUrl, "select 1")).rejects.toThrow("ECONNREFUSED");

    const second = await open();
    expect(await query(second.ownerUrl, "select title from shorts")).toEqual([
      { title: "여름 휴가" },
    ]);
    await second[Symbol.asyncDispose]();
    await second[Symbol.asyncDispose]();
    expect(await findServer()).toBeUndefined();
  });

  test("has an owner who may make roles and databases but is no superuser, and sorts by Unicode", async () => {
    await copyMade();
    await using embedded = await open();
    const [owner] = await query(
      embedded.ownerUrl,
      `select current_user::text as name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
         current_setting('server_encoding') as encoding, lower('ÀÉ') as lowered
       from pg_roles where rolname = current_user`,
    );
    expect(owner).toEqual({
      name: "xcaster_owner",
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: true,
      rolcreaterole: true,
      encoding: "UTF8",
      lowered: "àé",
    });
    const [admin] = await query(embedded.adminUrl, "select current_setting('is_superuser') as is");
    expect(admin).toEqual({ is: "on" });
  });

  test("lets nobody in without the password and listens on loopback alone", async () => {
    await copyMade();
    await using embedded = await open();
    const stranger = new URL(embedded.ownerUrl);
    stranger.password = "guess";
    await expect(query(stranger.href, "select 1")).rejects.toThrow(
      "password authentication failed",
    );
    const [settings] = await query(
      embedded.adminUrl,
      "select current_setting('listen_addresses') as listens",
    );
    expect(settings).toEqual({ listens: "127.0.0.1" });
    const secrets = await stat(join(dataDirectory, "postgres-secrets.json"));
    expect(secrets.mode & 0o777).toBe(0o600);
  });

  test("is safe at a crash unless tests ask otherwise", async () => {
    await copyMade();
    await using embedded = await openEmbeddedPostgres({ dataDirectory });
    const [settings] = await query(
      embedded.adminUrl,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
         current_setting('full_page_writes') as pages`,
    );
    expect(settings).toEqual({ fsync: "on", commit: "on", pages: "on" });
  });

  test("that runs without safety is refused to a service that wants it", async () => {
    await copyMade();
    await using embedded = await open();
    await expect(openEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await query(embedded.ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
  });

  test("is adopted after its service was killed", async () => {
    await copyMade();
    const { child, ownerUrl } = await startHolder();
    await query(ownerUrl, "create table survivors (name text)");
    const before = await findServer();
    await kill(child);
    expect(await findServer()).toEqual(before);

    const embedded = await open();
    expect(await findServer()).toEqual(before);
    expect(embedded.ownerUrl).toBe(ownerUrl);
    expect(await query(embedded.ownerUrl, "select * from survivors")).toEqual([]);
    await embedded[Symbol.asyncDispose]();
    expect(await findServer()).toBeUndefined();
  });

  test("recovers after the server itself was killed", async () => {
    await copyMade();
    const first = await openEmbeddedPostgres({ dataDirectory });
    await query(first.ownerUrl, "create table survivors (name text)");
    const server = await findServer();
    process.kill(server?.pid ?? 0, "SIGKILL");
    await first[Symbol.asyncDispose]();

    await using second = await openEmbeddedPostgres({ dataDirectory });
    expect(await query(second.ownerUrl, "select * from survivors")).toEqual([]);
  });

  test("goes on while a second service uses it, and stops with the last", async () => {
    await copyMade();
    const { child, ownerUrl } = await startHolder();
    const embedded = await open();
    expect(embedded.ownerUrl).toBe(ownerUrl);
    await embedded[Symbol.asyncDispose]();
    expect(await query(ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
    await kill(child);

    const last = await open();
    await last[Symbol.asyncDispose]();
    expect(await findServer()).toBeUndefined();
  });

  test("is made once when several open it at the same moment", async () => {
    const opened = await Promise.all([open(), open(), open()]);
    expect(new Set(opened.map((each) => each.ownerUrl)).size).toBe(1);
    await Promise.all(opened.map(async (each) => each[Symbol.asyncDispose]()));
    expect(await findServer()).toBeUndefined();
  });

  test("does not hear the interrupt that ends its service's process group", async () => {
    await copyMade();
    const { child, ownerUrl, lines } = await startHolder();
    process.kill(-(child.pid ?? 0), "SIGINT");
    expect(await lines.next()).toMatchObject({ value: "interrupted" });
    expect(await query(ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
    await kill(child);
  });

  test("starts beside a process id that another program has got since", async () => {
    await copyMade();
    const first = await open();
    const pidFile = join(dataDirectory, "postgres/postmaster.pid");
    const text = await readFile(pidFile, "utf8");
    await first[Symbol.asyncDispose]();
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)));

    await using second = await open();
    expect(await query(second.ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
  });

  test("removes what an interrupted first start left", async () => {
    await mkdir(join(dataDirectory, "postgres.new-half/base"), { recursive: true });
    await using embedded = await open();
    expect(await query(embedded.ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
    const names = await readdir(dataDirectory);
    expect(names.toSorted()).toEqual([
      "postgres",
      "postgres-secrets.json",
      "postgres.lock",
      "postgres.log",
    ]);
  });

  test("of another major version is refused with a word on what to do", async () => {
    await copyMade();
    const first = await open();
    await first[Symbol.asyncDispose]();
    await writeFile(join(dataDirectory, "postgres/PG_VERSION"), "16\n");
    await expect(open()).rejects.toMatchObject({
      code: "bad-configuration",
      message: expect.stringMatching(/PostgreSQL 16.*brings 18.*pg_dump/),
    });
  });

  test("that does not start says why, with the end of its log", async () => {
    await copyMade();
    const first = await open();
    await first[Symbol.asyncDispose]();
    await writeFile(join(dataDirectory, "postgres/postgresql.conf"), "no_such_setting = on\n");
    await expect(open()).rejects.toMatchObject({
      code: "bad-configuration",
      message: expect.stringContaining("no_such_setting"),
    });
  });

  test("whose passwords are gone is refused and its data left alone", async () => {
    await copyMade();
    const first = await open();
    await first[Symbol.asyncDispose]();
    await rm(join(dataDirectory, "postgres-secrets.json"));
    await expect(open()).rejects.toMatchObject({ code: "bad-configuration" });
    expect(await readdir(join(dataDirectory, "postgres"))).toContain("PG_VERSION");
  });

  test("in a place that cannot hold a directory is refused", async () => {
    const file = join(dataDirectory, "a-file");
    await writeFile(file, "");
    await expect(openEmbeddedPostgres({ dataDirectory: join(file, "data") })).rejects.toMatchObject(
      { code: "bad-configuration" },
    );
  });
});
