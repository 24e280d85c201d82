import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { findPostmaster } from "#src/db/embedded/find-postmaster.ts";
import { openEmbeddedPostgres } from "#src/db/embedded/open-embedded-postgres.ts";

const holder = fileURLToPath(new URL("hold-embedded-postgres.ts", import.meta.url));

let dataDirectory: string;

const open = async () => openEmbeddedPostgres({ dataDirectory, durability: "tests" });
const findServer = async () => findPostmaster(join(dataDirectory, "postgres"));

/** Readable by its maker alone, as a home directory may be. */
const makeDirectory = async () => mkdtemp(join(tmpdir(), "xcaster-embedded-"));
const removeDirectory = async (directory: string) =>
  rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

/** Takes a file away, or changes it, for as long as the work goes on. */
async function withFile(
  file: string,
  change: (text: string) => string | undefined,
  work: () => Promise<void>,
) {
  const text = await readFile(file, "utf8");
  const changed = change(text);
  if (changed === undefined) await rm(file);
  else await writeFile(file, changed);
  try {
    await work();
  } finally {
    await writeFile(file, text, { mode: 0o600 });
  }
}

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

let sharedDirectory: string;

// Making a cluster takes a second and more, so the tests that can leave it as they found it share one.
beforeAll(async () => {
  sharedDirectory = await makeDirectory();
});

afterAll(async () => removeDirectory(sharedDirectory));

beforeEach(() => {
  dataDirectory = sharedDirectory;
});

afterEach(async () => {
  const left = await findServer();
  if (left) process.kill(left.pid, "SIGQUIT");
  if (dataDirectory !== sharedDirectory) await removeDirectory(dataDirectory);
  else await vi.waitUntil(async () => !(await findServer()));
});

describe("the embedded database", () => {
  test("keeps its data, passwords and roles over a restart and leaves nothing running", async () => {
    dataDirectory = await makeDirectory();
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
    await using embedded = await openEmbeddedPostgres({ dataDirectory });
    const [settings] = await query(
      embedded.adminUrl,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
         current_setting('full_page_writes') as pages`,
    );
    expect(settings).toEqual({ fsync: "on", commit: "on", pages: "on" });
  });

  test("that runs without safety is refused to a service that wants it", async () => {
    await using embedded = await open();
    await expect(openEmbeddedPostgres({ dataDirectory })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await query(embedded.ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
  });

  test("is adopted after its service was killed", async () => {
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
    const first = await openEmbeddedPostgres({ dataDirectory });
    await query(first.ownerUrl, "create table rescued (name text)");
    const server = await findServer();
    process.kill(server?.pid ?? 0, "SIGKILL");
    await first[Symbol.asyncDispose]();

    await using second = await openEmbeddedPostgres({ dataDirectory });
    expect(await query(second.ownerUrl, "select * from rescued")).toEqual([]);
  });

  test("goes on while a second service uses it, and stops with the last", async () => {
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
    dataDirectory = await makeDirectory();
    const opened = await Promise.all([open(), open(), open()]);
    expect(new Set(opened.map((each) => each.ownerUrl)).size).toBe(1);
    await Promise.all(opened.map(async (each) => each[Symbol.asyncDispose]()));
    expect(await findServer()).toBeUndefined();
  });

  test("does not hear the interrupt that ends its service's process group", async () => {
    const { child, ownerUrl, lines } = await startHolder();
    process.kill(-(child.pid ?? 0), "SIGINT");
    expect(await lines.next()).toMatchObject({ value: "interrupted" });
    expect(await query(ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
    await kill(child);
  });

  test("starts beside a process id that another program has got since", async () => {
    const first = await open();
    const pidFile = join(dataDirectory, "postgres/postmaster.pid");
    const text = await readFile(pidFile, "utf8");
    await first[Symbol.asyncDispose]();
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)));

    await using second = await open();
    expect(await query(second.ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
  });

  test("removes what an interrupted first start left", async () => {
    dataDirectory = await makeDirectory();
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
    await (await open())[Symbol.asyncDispose]();
    const file = join(dataDirectory, "postgres/PG_VERSION");
    await withFile(
      file,
      () => "16\n",
      async () =>
        expect(open()).rejects.toMatchObject({
          code: "bad-configuration",
          problems: [{ kind: "cluster-of-other-version", values: { version: "16", ours: "18" } }],
        }),
    );
  });

  test("that does not start says why, with the end of its log", async () => {
    await (await open())[Symbol.asyncDispose]();
    const file = join(dataDirectory, "postgres/postgresql.conf");
    await withFile(
      file,
      (text) => `${text}\nno_such_setting = on\n`,
      async () =>
        expect(open()).rejects.toMatchObject({
          code: "bad-configuration",
          problems: [
            {
              kind: "server-not-started",
              values: { reason: expect.stringContaining("no_such_setting") },
            },
          ],
        }),
    );
  });

  test("whose passwords are gone is refused and its data left alone", async () => {
    await (await open())[Symbol.asyncDispose]();
    const file = join(dataDirectory, "postgres-secrets.json");
    await withFile(
      file,
      () => undefined,
      async () => expect(open()).rejects.toMatchObject({ code: "bad-configuration" }),
    );
    await using embedded = await open();
    expect(await query(embedded.ownerUrl, "select 1 as answer")).toEqual([{ answer: 1 }]);
  });

  test("in a place that cannot hold a directory is refused", async () => {
    dataDirectory = await makeDirectory();
    const file = join(dataDirectory, "a-file");
    await writeFile(file, "");
    await expect(openEmbeddedPostgres({ dataDirectory: join(file, "data") })).rejects.toMatchObject(
      { code: "bad-configuration" },
    );
  });
});
