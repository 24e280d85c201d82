import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { listCapabilities } from "#src/capabilities.ts";
import { configKeys, derivePublicUrl, parseConfig } from "#src/config.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { explainFailure } from "#bots/explain-failure.ts";
import { renderBanner } from "#bots/render-banner.ts";
import type { Language } from "#src/domain/language.ts";
import { StartError } from "#src/domain/start-problem.ts";

const exampleFile = new URL("../.env.example", import.meta.url);

/** What the operator reads of an environment that is wrong. */
function problemsOf(env: Record<string, string>, language: Language = "en"): string[] {
  try {
    parseConfig(env);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const program = { options: [], place: "DATA_DIRECTORY" };
    return explainFailure(error, wordsFor(language), program).split("\n");
  }
  return [];
}

const stateOf = (env: Record<string, string>, name: string) =>
  listCapabilities(env).find((capability) => capability.name === name)?.state;

describe("the configuration", () => {
  const defaults = {
    database: { kind: "embedded" },
    dataDirectory: ".data",
    http: { host: "127.0.0.1", port: 8787 },
    logLevel: "info",
    encryptionKeys: [],
    plan: "professional",
    making: { atOnceMax: 5, startsAMinuteMax: 10 },
  };

  test("of an empty environment is complete", () => {
    expect(parseConfig({})).toEqual(defaults);
  });

  test("takes empty and blank variables as not set", () => {
    const blanks = Object.fromEntries(configKeys.map((key, index) => [key, index % 2 ? "" : "  "]));
    expect(parseConfig(blanks)).toEqual(defaults);
  });

  test("takes what is set", () => {
    const config = parseConfig({
      DATABASE_URL: "postgres://service:a@db.example/x",
      DATABASE_OWNER_URL: "postgresql://owner:b@db.example/x",
      DATA_DIRECTORY: "/var/lib/shorts",
      HOST: "0.0.0.0",
      PORT: " 0 ",
      PUBLIC_URL: "https://Shorts.example.com/",
      LOG_LEVEL: "debug",
      ENCRYPTION_KEYS: `${"n".repeat(32)}, ${"o".repeat(32)}`,
      DEFAULT_PLAN: "free",
      MAKING_AT_ONCE_MAX: "2",
      MAKING_STARTS_A_MINUTE_MAX: "30",
    });
    expect(config).toEqual({
      database: {
        kind: "external",
        url: "postgres://service:a@db.example/x",
        ownerUrl: "postgresql://owner:b@db.example/x",
      },
      dataDirectory: "/var/lib/shorts",
      http: { host: "0.0.0.0", port: 0, publicUrl: "https://shorts.example.com" },
      logLevel: "debug",
      encryptionKeys: ["n".repeat(32), "o".repeat(32)],
      plan: "free",
      making: { atOnceMax: 2, startsAMinuteMax: 30 },
    });
  });

  test("names every problem at once, one a line, with what to do", () => {
    const problems = problemsOf({
      DATABASE_OWNER_URL: "mysql://root@db/x",
      HOST: "http://localhost",
      PORT: "many",
      PUBLIC_URL: "https://shorts.example.com/app",
      LOG_LEVEL: "loud",
      MAKING_AT_ONCE_MAX: "0",
      SLACK_BOT_TOKEN: "xoxb-1",
    });
    expect(problems).toEqual([
      "DATABASE_OWNER_URL is not right: use an address like postgres://user:password@host:5432/database.",
      'HOST is "http://localhost": use a name or an address alone, like 127.0.0.1 or 0.0.0.0.',
      'PORT is "many": use a whole number from 0 to 65535.',
      "PUBLIC_URL is not right: use http:// or https:// with a host and nothing behind it, like https://shorts.example.com.",
      'LOG_LEVEL is "loud": use one of fatal, error, warn, info, debug, trace, silent.',
      'MAKING_AT_ONCE_MAX is "0": use a whole number from 1 to 1000.',
      "DATABASE_OWNER_URL is set without DATABASE_URL: set both, or neither.",
      "SLACK_SIGNING_SECRET is missing: Slack needs it beside SLACK_BOT_TOKEN. Set both, or neither.",
    ]);
  });

  test("names its problems in the language of whoever reads them", () => {
    expect(problemsOf({ PORT: "many", SLACK_BOT_TOKEN: "xoxb-1" }, "ko")).toEqual([
      'PORT 값이 올바르지 않아요 ("many"). 0부터 65535까지의 정수를 적어 주세요.',
      "SLACK_SIGNING_SECRET 값이 없어요. Slack을 쓰려면 SLACK_BOT_TOKEN 값과 함께 있어야 해요. 모두 넣거나 모두 비워 주세요.",
    ]);
  });

  test.each(["-1", "80.5", "0x50", "65536", "1e3"])("refuses the port %s", (port) => {
    expect(problemsOf({ PORT: port })).toEqual([
      `PORT is "${port}": use a whole number from 0 to 65535.`,
    ]);
  });

  test.each([
    "ftp://shorts.example.com",
    "shorts.example.com",
    "https://a:b@shorts.example.com",
    "https://shorts.example.com/?x",
    "https://shorts.example.com#x",
  ])("refuses %s as its public address", (url) => {
    expect(problemsOf({ PUBLIC_URL: url })).toHaveLength(1);
  });

  test("keeps passwords out of its messages", () => {
    const [problem] = problemsOf({ DATABASE_URL: "mysql://root:hunter2@db/x" });
    expect(problem).toMatch(/^DATABASE_URL is not right/);
    expect(problem).not.toContain("hunter2");
  });

  test("has an example file with exactly the variables that are read, each with a word on it", async () => {
    const text = await readFile(exampleFile, "utf8");
    const known = new Set([...configKeys, ...listCapabilities({}).flatMap(({ keys }) => keys)]);
    expect(Object.keys(parseEnv(text)).toSorted()).toEqual([...known].toSorted());
    const lines = text.split("\n");
    const bare = lines.filter((line, at) => /^\w+=/.test(line) && !lines[at - 1]?.startsWith("# "));
    expect(bare).toEqual([]);
  });

  test("of the example file as it is equals the one of nothing", async () => {
    const env = parseEnv(await readFile(exampleFile, "utf8"));
    expect(parseConfig(env)).toEqual(defaults);
    expect(listCapabilities(env)).toEqual(listCapabilities({}));
  });

  test.each([
    ["127.0.0.1", "http://127.0.0.1:8787"],
    ["0.0.0.0", "http://localhost:8787"],
    ["::", "http://localhost:8787"],
    ["::1", "http://[::1]:8787"],
  ])("derives its public address from the host %s", (host, url) => {
    expect(derivePublicUrl({ host, port: 8787 })).toBe(url);
  });
});

describe("the capabilities", () => {
  test("without any key are the web chat, the page and what is built in", () => {
    const states = listCapabilities({}).map(({ name, kind, state }) => `${kind} ${name}: ${state}`);
    expect(states).toEqual([
      "chat Web chat: on",
      "chat Slack: off",
      "chat Discord: off",
      "chat Telegram: off",
      "channel Built-in page: on",
      "provider Claude: local",
      "provider PiAPI: local",
      "provider ElevenLabs: local",
      "provider Creatomate: local",
    ]);
  });

  test("are printed with what switches on what is there, and what is not there yet", () => {
    const banner = renderBanner({
      language: "en",
      version: "1.2.3",
      roles: ["http"],
      pageUrl: "http://127.0.0.1:8787/p/x",
      capabilities: listCapabilities({ PIAPI_API_KEY: "k" }),
    });
    expect(banner).toContain("Telegram       off — TELEGRAM_BOT_TOKEN switches it on\n");
    expect(banner).toContain("— not in this version yet; ANTHROPIC_API_KEY will switch it on\n");
    expect(banner).toContain("— PIAPI_API_KEY is set, but this version cannot use it yet\n");
  });

  test("say of a key that is set that this version cannot use it", () => {
    expect(stateOf({ ANTHROPIC_API_KEY: "sk" }, "Claude")).toBe("not-yet");
    expect(stateOf({ ANTHROPIC_API_KEY: " " }, "Claude")).toBe("local");
  });

  test.each([
    { SLACK_BOT_TOKEN: "xoxb", SLACK_SIGNING_SECRET: "s" },
    { SLACK_BOT_TOKEN: "xoxb", SLACK_APP_TOKEN: "xapp" },
    { SLACK_CLIENT_ID: "1", SLACK_CLIENT_SECRET: "s", SLACK_APP_TOKEN: "xapp" },
  ])("say that Slack is on with %o", (slack) => {
    expect(stateOf(slack, "Slack")).toBe("on");
    expect(problemsOf(slack)).toEqual([]);
    expect(parseConfig(slack).slack).toMatchObject({ apiUrl: "https://slack.com/api/" });
  });

  test("say that Telegram is on with its token, and what its webhook needs", () => {
    const token = { TELEGRAM_BOT_TOKEN: "1:a" };
    expect(stateOf(token, "Telegram")).toBe("on");
    expect(parseConfig(token).telegram).toEqual({
      token: "1:a",
      apiRoot: "https://api.telegram.org",
    });
    expect(problemsOf({ ...token, TELEGRAM_WEBHOOK_SECRET: "s3cret" })).toEqual([
      "TELEGRAM_WEBHOOK_SECRET is set without PUBLIC_URL: set both, or neither.",
    ]);
    const wrong = { ...token, TELEGRAM_WEBHOOK_SECRET: "not so", PUBLIC_URL: "https://a.example" };
    expect(problemsOf(wrong)).toEqual([
      "TELEGRAM_WEBHOOK_SECRET is not right: use 1 to 256 letters and digits without accents, _ and -.",
    ]);
  });

  test("say what Slack still needs, beside what is set", () => {
    expect(stateOf({ SLACK_CLIENT_ID: "1" }, "Slack")).toBe("off");
    expect(problemsOf({ SLACK_APP_TOKEN: "xapp" })).toEqual([
      "SLACK_BOT_TOKEN is missing: Slack needs it beside SLACK_APP_TOKEN. Set both, or neither.",
    ]);
  });
});
