import { z } from "zod";
import { findHalfFilled, isSet } from "./capabilities.ts";
import { type Plan, plans } from "./domain/plan.ts";
import { type Expected, StartError, type StartProblem } from "./domain/start-problem.ts";

/** PostgreSQL: the one that comes along, or one elsewhere, with the owner's login apart where there is one. */
type DatabaseConfig = { kind: "embedded" } | { kind: "external"; url: string; ownerUrl?: string };

export interface DiscordSettings {
  botToken: string;
  applicationId: string;
  /** Where Discord's interface is, without its version and without a slash at the end. */
  apiUrl: string;
  /** Whether Discord lets the bot read what is said without a mention of it. */
  readsMessages: boolean;
}

interface TelegramSettings {
  token: string;
  /** Of the Bot API, without a slash at the end. */
  apiRoot: string;
  /** What Telegram proves itself with when it brings updates. Absent: we ask for them. */
  webhookSecret?: string;
}

export interface Config {
  database: DatabaseConfig;
  /** Relative to where the service was started, unless it is absolute. */
  dataDirectory: string;
  http: {
    host: string;
    /** 0 means any free one. */
    port: number;
    /** What others reach us by, without a slash at the end; absent: derive it from host and port once we listen. */
    publicUrl?: string;
  };
  logLevel: LogLevel;
  /** What secrets are kept with: the first one closes, all of them open. Empty: one is made beside the embedded database. */
  encryptionKeys: string[];
  /** Absent where it is off. */
  discord?: DiscordSettings;
  /** Absent where it is off. */
  telegram?: TelegramSettings;
  /** Of every team: what it may use. */
  plan: Plan;
  /** Absent where Slack is off. */
  slack?: SlackSettings;
  making: {
    /** Shorts in the making at the same time, over the whole deployment. */
    atOnceMax: number;
    /** Shorts begun within a minute, over the whole deployment. */
    startsAMinuteMax: number;
  };
}

/** Either a token of one workspace or what lets workspaces install the app; either a signing secret or Socket Mode. */
interface SlackSettings {
  botToken?: string;
  signingSecret?: string;
  /** Switches Socket Mode on. */
  appToken?: string;
  oauth?: { clientId: string; clientSecret: string };
  /** With a slash at the end. */
  apiUrl: string;
  authorizeUrl: string;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

const portRange = { min: 0, max: 65_535 };
const atOnceRange = { min: 1, max: 1000 };
const startsRange = { min: 1, max: 10_000 };

const keyLengthMin = 32;
/** https://core.telegram.org/bots/api#setwebhook */
const webhookSecretLengthMax = 256;

const settings = z.object({
  DATABASE_URL: postgresAddress().optional(),
  DATABASE_OWNER_URL: postgresAddress().optional(),
  DATA_DIRECTORY: z.string().default(".data"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default("127.0.0.1"),
  PORT: wholeNumber(portRange).default(8787),
  PUBLIC_URL: origin().optional(),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  ENCRYPTION_KEYS: keyList().optional(),
  DISCORD_BOT_TOKEN: z.string().optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{15,21}$/)
    .optional(),
  DISCORD_BASE_URL: origin().default("https://discord.com"),
  DISCORD_READS_MESSAGES: z.enum(["yes", "no"]).default("no"),
  TELEGRAM_BOT_TOKEN: z.string().optional(),
  TELEGRAM_API_URL: origin().default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(new RegExp(`^[\\w-]{1,${webhookSecretLengthMax}}$`))
    .optional(),
  DEFAULT_PLAN: z.enum(plans).default("professional"),
  MAKING_AT_ONCE_MAX: wholeNumber(atOnceRange).default(5),
  MAKING_STARTS_A_MINUTE_MAX: wholeNumber(startsRange).default(10),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_API_URL: webAddress().default("https://slack.com/api/"),
  SLACK_AUTHORIZE_URL: webAddress().default("https://slack.com/oauth/v2/authorize"),
});

type Key = keyof typeof settings.shape;

/** What may be any text. */
type FreeKey =
  | "DATA_DIRECTORY"
  | "SLACK_BOT_TOKEN"
  | "SLACK_SIGNING_SECRET"
  | "SLACK_APP_TOKEN"
  | "SLACK_CLIENT_ID"
  | "SLACK_CLIENT_SECRET"
  | "DISCORD_BOT_TOKEN"
  | "TELEGRAM_BOT_TOKEN";

/** What a person is told of a setting that is wrong. */
const expectations: Record<Exclude<Key, FreeKey>, Expected> = {
  DATABASE_URL: { kind: "database-address" },
  DATABASE_OWNER_URL: { kind: "database-address" },
  HOST: { kind: "address" },
  PORT: { kind: "whole-number", ...portRange },
  PUBLIC_URL: { kind: "origin" },
  LOG_LEVEL: { kind: "one-of", names: logLevels },
  ENCRYPTION_KEYS: { kind: "keys", lengthMin: keyLengthMin },
  DISCORD_APPLICATION_ID: { kind: "discord-id" },
  DISCORD_BASE_URL: { kind: "origin" },
  DISCORD_READS_MESSAGES: { kind: "one-of", names: ["yes", "no"] },
  TELEGRAM_API_URL: { kind: "origin" },
  TELEGRAM_WEBHOOK_SECRET: { kind: "secret", lengthMax: webhookSecretLengthMax },
  DEFAULT_PLAN: { kind: "one-of", names: plans },
  MAKING_AT_ONCE_MAX: { kind: "whole-number", ...atOnceRange },
  MAKING_STARTS_A_MINUTE_MAX: { kind: "whole-number", ...startsRange },
  SLACK_API_URL: { kind: "web-address" },
  SLACK_AUTHORIZE_URL: { kind: "web-address" },
};

/** Every environment variable that parseConfig reads. */
export const configKeys: readonly string[] = Object.keys(settings.shape);

/** What a message must not repeat. */
const keysWithSecrets = new Set([
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "PUBLIC_URL",
  "ENCRYPTION_KEYS",
  "TELEGRAM_WEBHOOK_SECRET",
]);

/**
 * Reads the configuration out of environment variables; an empty one counts as not set.
 * Throws StartError with every problem at once.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (isSet(value) ? [[key, value.trim()]] : [])),
  );
  const parsed = settings.safeParse(given);
  const problems: StartProblem[] = [
    ...findWrong(parsed.error?.issues ?? [], given),
    ...findAlone(given),
    ...findHalfFilled(env),
  ];
  if (!parsed.success || problems.length > 0) throw new StartError("bad-configuration", problems);
  return toConfig(parsed.data);
}

/** The address of our own door for whoever sits at this machine, when no PUBLIC_URL says better. */
export function derivePublicUrl(input: { host: string; port: number }): string {
  const anyAddress = ["0.0.0.0", "::"];
  const host = anyAddress.includes(input.host) ? "localhost" : input.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${input.port}`;
}

type Values = z.infer<typeof settings>;

function toConfig(values: Values): Config {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, PUBLIC_URL: publicUrl } = values;
  return {
    database:
      url === undefined
        ? { kind: "embedded" }
        : { kind: "external", url, ...(ownerUrl === undefined ? {} : { ownerUrl }) },
    dataDirectory: values.DATA_DIRECTORY,
    http: {
      host: values.HOST,
      port: values.PORT,
      ...(publicUrl === undefined ? {} : { publicUrl }),
    },
    logLevel: values.LOG_LEVEL,
    encryptionKeys: values.ENCRYPTION_KEYS ?? [],
    ...toDiscord(values),
    ...toTelegram(values),
    plan: values.DEFAULT_PLAN,
    ...slackOf(values),
    making: {
      atOnceMax: values.MAKING_AT_ONCE_MAX,
      startsAMinuteMax: values.MAKING_STARTS_A_MINUTE_MAX,
    },
  };
}

function slackOf(values: Values): Pick<Config, "slack"> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret } = values;
  const { SLACK_APP_TOKEN: appToken, SLACK_CLIENT_ID: clientId } = values;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_API_URL: apiUrl } = values;
  const oauth = clientId && clientSecret ? { clientId, clientSecret } : undefined;
  if (!(botToken || oauth) || !(signingSecret || appToken)) return {};
  return {
    slack: {
      ...(botToken !== undefined && { botToken }),
      ...(signingSecret !== undefined && { signingSecret }),
      ...(appToken !== undefined && { appToken }),
      ...(oauth && { oauth }),
      apiUrl: apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`,
      authorizeUrl: values.SLACK_AUTHORIZE_URL,
    },
  };
}

function toDiscord(values: Values): Pick<Config, "discord"> {
  const { DISCORD_BOT_TOKEN: botToken, DISCORD_APPLICATION_ID: applicationId } = values;
  if (botToken === undefined || applicationId === undefined) return {};
  return {
    discord: {
      botToken,
      applicationId,
      apiUrl: `${values.DISCORD_BASE_URL}/api`,
      readsMessages: values.DISCORD_READS_MESSAGES === "yes",
    },
  };
}

function toTelegram(values: Values): Pick<Config, "telegram"> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: webhookSecret } = values;
  if (token === undefined) return {};
  const apiRoot = values.TELEGRAM_API_URL;
  return { telegram: { token, apiRoot, ...(webhookSecret !== undefined && { webhookSecret }) } };
}

/** Settings that mean nothing without another one. */
const needs = [
  ["DATABASE_OWNER_URL", "DATABASE_URL"],
  ["TELEGRAM_WEBHOOK_SECRET", "TELEGRAM_BOT_TOKEN"],
  ["TELEGRAM_WEBHOOK_SECRET", "PUBLIC_URL"],
] as const;

function findAlone(given: Record<string, string>): StartProblem[] {
  return needs.flatMap(([key, needed]) =>
    isSet(given[key]) && !isSet(given[needed])
      ? [{ kind: "setting-alone" as const, values: { key, needed } }]
      : [],
  );
}

function findWrong(
  issues: readonly z.core.$ZodIssue[],
  given: Record<string, string>,
): StartProblem[] {
  const keys = new Set(issues.map((issue) => issue.path.join(".")));
  return Object.entries(expectations).flatMap(([key, expected]) => {
    if (!keys.has(key)) return [];
    const value = keysWithSecrets.has(key) ? undefined : given[key];
    const values = { key, expected, ...(value !== undefined && { value }) };
    return [{ kind: "setting-wrong" as const, values }];
  });
}

function wholeNumber({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max);
}

function postgresAddress() {
  return z.string().refine((text) => {
    const url = URL.parse(text);
    return url !== null && ["postgres:", "postgresql:"].includes(url.protocol);
  });
}

/** Comma-separated. */
function keyList() {
  return z
    .string()
    .transform((text) => text.split(",").map((key) => key.trim()))
    .refine((keys) => keys.every((key) => key.length >= keyLengthMin));
}

function origin() {
  return z
    .string()
    .refine((text) => {
      const url = URL.parse(text);
      if (!url || !["http:", "https:"].includes(url.protocol)) return false;
      return url.href === `${url.origin}/`;
    })
    .transform((text) => new URL(text).origin);
}

function webAddress() {
  return z.string().refine((text) => {
    const url = URL.parse(text);
    return url !== null && ["http:", "https:"].includes(url.protocol);
  });
}
