import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startProgram } from "./run-program.ts";

const lookEveryMs = 20;

/** Everything a program may leave behind is below here. */
let place: string;
let data: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "xcaster-command-"));
  data = join(place, "data");
});

afterEach(async () => {
  await rm(place, { recursive: true, force: true });
});

const start = (name: "main" | "demo", args: readonly string[], env: Record<string, string> = {}) =>
  startProgram(name, args, { DATA_DIRECTORY: data, TMPDIR: place, PORT: "0", ...env });

async function addressOf(server: Server): Promise<string> {
  if (!server.listening) await once(server, "listening");
  const address = server.address();
  return `postgres://x@127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}/x`;
}

/** A program that cannot start says why, leaves nothing behind and ends. */
async function expectRefusal(
  program: ReturnType<typeof start>,
  sentence: string | RegExp,
): Promise<void> {
  const { code, out, err } = await program.ended;
  expect({ code, out }).toEqual({ code: 1, out: "" });
  if (typeof sentence === "string") expect(err).toBe(`${sentence}\n`);
  else expect(err).toMatch(sentence);
  expect(err).not.toMatch(/^\s+at /m);
}

describe("the service's command line", () => {
  test.each([
    [["--foo"], "--foo is not understood here. The options are: --roles."],
    [["--roles"], "--roles needs a value behind it. The options are: --roles."],
    [["--roles", "http,cook"], "--roles knows http, worker, chat, but not cook."],
  ])("refuses %j", async (args, sentence) => {
    await expectRefusal(start("main", args), sentence);
    expect(await readdir(place)).toEqual([]);
  });

  test("speaks the language of the terminal", async () => {
    const program = start("main", ["--foo"], { LANG: "ko_KR.UTF-8" });
    await expectRefusal(program, "--foo: 알 수 없는 말이에요. 쓸 수 있는 옵션: --roles");
  });

  test("refuses a configuration that is half filled or wrong, with every problem at once", async () => {
    const program = start("main", [], { SLACK_BOT_TOKEN: "x", PORT: "many" });
    await expectRefusal(program, /^PORT is "many": .*\nSLACK_SIGNING_SECRET is missing: .*\n$/);
    expect(await readdir(place)).toEqual([]);
  });

  test("refuses a port that is in use", async () => {
    await using server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const program = start("main", [], { PORT: String(port) });
    await expectRefusal(program, new RegExp(`^Port ${port} is already in use\\. .*\n$`));
    expect(await readdir(place)).toEqual([]);
  });

  test.each([
    ["ko_KR.UTF-8", /^192\.0\.2\.1: 이 컴퓨터에 없는 주소예요\. .*HOST를 127\.0\.0\.1로.*\n$/],
    ["en_US.UTF-8", /^192\.0\.2\.1 is not an address of this machine\. Set HOST to .*\n$/],
  ])("refuses an address of another machine and says what to do, in %s", async (LANG, said) => {
    await expectRefusal(start("main", [], { HOST: "192.0.2.1", LANG }), said);
  });

  test("takes its settings from the .env of the folder it is started in", async () => {
    await writeFile(join(place, ".env"), "LOG_LEVEL=loud\nPORT=many\n");
    const program = startProgram("main", [], { TMPDIR: place, PORT: "0" }, place);
    await expectRefusal(program, /^LOG_LEVEL is "loud": .*\n$/);
  });

  test("refuses a data directory that cannot be, in Korean", async () => {
    const env = { DATA_DIRECTORY: "/dev/null/data", LANG: "ko_KR.UTF-8" };
    await expectRefusal(start("main", [], env), /^\/dev\/null\/data 폴더에 쓸 수 없어요 .*\n$/);
  });

  test.each([
    "postgres://service:hunter2@localhost:1/x",
    "postgres://service:hunter2@nowhere.invalid/x",
  ])("refuses a database that is not there (%s) and keeps its password to itself", async (url) => {
    const program = start("main", [], { DATABASE_URL: url });
    await expectRefusal(program, /^The database at [^ ]+ cannot be reached \(.+\)\. Check .*\n$/);
    expect((await program.ended).err).not.toContain("hunter2");
    expect(await readdir(place)).toEqual([]);
  });

  test("refuses a database address where something else answers", async () => {
    await using server = createServer((socket) => {
      socket
        .on("error", () => {})
        .resume()
        .end("HTTP/1.1 400 Bad Request\r\n\r\n");
    }).listen(0, "127.0.0.1");
    const program = start("main", [], { DATABASE_URL: await addressOf(server) });
    await expectRefusal(
      program,
      /^What answers at 127\.0\.0\.1:\d+ is not PostgreSQL\. Check .*\n$/,
    );
    expect(await readdir(place)).toEqual([]);
  });

  test("stops at Ctrl-C also while it waits for a database that says nothing", async () => {
    await using server = createServer().listen(0, "127.0.0.1");
    const connected = once(server, "connection");
    const program = start("main", [], { DATABASE_URL: await addressOf(server) });
    const [socket] = await connected;
    program.send("SIGINT");
    const { code, out, err } = await program.ended;
    socket.destroy();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/Stopping: .*\nStopped\.\n$/);
  });
});

describe("the demo's command line", () => {
  test.each([
    [[], /^Name a keyword/],
    [["x", "--bad"], /^--bad is not understood here\. The options are: --tone, --lang,/],
  ])("refuses %j", async (args, sentence) => {
    await expectRefusal(start("demo", args), sentence);
    expect(await readdir(place)).toEqual([]);
  });

  test.skipIf(!existsSync("/proc/self"))(
    "refuses at once a place where no folder can be made",
    async () => {
      const program = start("demo", ["x", "--lang", "en", "--out", "/proc/x"]);
      await expectRefusal(program, /^Nothing can be written to \/proc\/x\. .*\n$/);
    },
  );

  test("ends quietly and leaves nothing behind when nobody reads on", async () => {
    const temporary = join(place, "temporary");
    await mkdir(temporary);
    const env = { TMPDIR: temporary };
    const program = start("demo", ["cold brew", "--out", join(place, "out")], env);
    await program.untilSaid("A creator talks to XCaster");
    program.stopReading();
    const { code, err } = await program.ended;
    expect({ code, err }).toEqual({ code: 141, err: "" });
    expect(await readdir(temporary)).toEqual([]);
  });

  test("names the setting for its files where there is no place for them", async () => {
    const program = start("demo", ["x", "--lang", "en"], { TMPDIR: "/dev/null" });
    await expectRefusal(program, /^Nothing can be written to \/dev\/null .*\. Set TMPDIR to .*\n$/);
  });

  test("stops at Ctrl-C and leaves nothing behind", async () => {
    const temporary = join(place, "temporary");
    await mkdir(temporary);
    const program = start("demo", ["cold brew", "--out", join(place, "out")], {
      TMPDIR: temporary,
    });
    await program.untilSaid("[Casual]");
    program.send("SIGINT");
    const { code, err } = await program.ended;
    expect({ code, err }).toEqual({
      code: 130,
      err: "Stopped before the end. Nothing is left behind.\n",
    });
    expect(await readdir(temporary)).toEqual([]);
    expect(existsSync(join(place, "out"))).toBe(false);
  });
});

const isDatabaseUp = () => existsSync(join(data, "postgres", "postmaster.pid"));

describe("the service", () => {
  test("keeps a conversation over kill -9, and stops its database at Ctrl-C", async () => {
    const killed = start("main", []);
    const visitor = await signIn(await killed.untilSaid("/p/"));
    const begun = await visitor.post("/chat", { text: "cold brew tips", externalId: "delivery 1" });
    const path = `/chat/${JSON.parse(begun).id}`;
    killed.send("SIGKILL");
    await killed.ended;

    const again = start("main", []);
    const said = await again.untilSaid("Ctrl-C");
    const { get } = await signIn(said);
    // The words may not have been answered yet when the service died: then they are now.
    while (!(await get(path)).includes("cold brew tips")) await wait(lookEveryMs);
    again.send("SIGINT");
    const { code, out, err } = await again.ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/Stopping: .*\nStopped\.\n$/);
    expect(isDatabaseUp()).toBe(false);
  });

  test("stopped while it is still starting stops its database too", async () => {
    const program = start("main", []);
    while (!existsSync(join(data, "postgres.lock")) && program.isRunning()) {
      await wait(lookEveryMs);
    }
    program.send("SIGINT");
    const { code, out, err } = await program.ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toContain("is running");
    expect(isDatabaseUp()).toBe(false);
  });
});

/** Follows the link of a start's words as a browser does. */
async function signIn(said: string) {
  const link = new URL(/http\S+\/sign-in\?token=\S+/.exec(said)?.[0] ?? "");
  const { origin } = link;
  const answer = await fetch(new URL("/sign-in", link), {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams({ token: link.searchParams.get("token") ?? "" }),
    redirect: "manual",
  });
  const cookie = answer.headers.getSetCookie().join("; ").split(";")[0] ?? "";
  const ask = async (path: string, init: Omit<RequestInit, "headers">) => {
    const headers = { origin, cookie, "content-type": "application/json" };
    const page = await fetch(new URL(path, link), { ...init, headers });
    expect(page.ok, `${path} ${page.status}`).toBe(true);
    return page.text();
  };
  return {
    get: (path: string) => ask(path, {}),
    post: (path: string, body: unknown) =>
      ask(path, { method: "POST", body: JSON.stringify(body) }),
  };
}
