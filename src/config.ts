import { z } from "zod";
import { findHalfFilled, isSet } from "./capabilities.ts";
import { AppError } from "./domain/app-error.ts";
import { type Plan, plans } from "./domain/plan.ts";

/** PostgreSQL: the one that comes along, or one elsewhere, with the owner's login apart where there is one. */
type DatabaseConfig = { kind: "embedded" } | { kind: "external"; url: string; ownerUrl?: string };

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
  /** Of every team: what it may use. */
  plan: Plan;
  making: {
    /** Shorts in the making at the same time, over the whole deployment. */
    atOnceMax: number;
    /** Shorts begun within a minute, over the whole deployment. */
    startsAMinuteMax: number;
  };
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

const portMax = 65_535;
const makingAtOnceCeiling = 1000;
const makingStartsCeiling = 10_000;

const databaseSentence = "use an address like postgres://user:password@host:5432/database.";

const settings = z.object({
  DATABASE_URL: postgresAddress().optional(),
  DATABASE_OWNER_URL: postgresAddress().optional(),
  DATA_DIRECTORY: z.string().default(".data"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "use a name or an address alone, like 127.0.0.1 or 0.0.0.0.")
    .default("127.0.0.1"),
  PORT: wholeNumber(0, portMax).default(8787),
  PUBLIC_URL: origin().optional(),
  LOG_LEVEL: z.enum(logLevels, `use one of ${logLevels.join(", ")}.`).default("info"),
  DEFAULT_PLAN: z.enum(plans, `use one of ${plans.join(", ")}.`).default("professional"),
  MAKING_AT_ONCE_MAX: wholeNumber(1, makingAtOnceCeiling).default(5),
  MAKING_STARTS_A_MINUTE_MAX: wholeNumber(1, makingStartsCeiling).default(10),
});

/** Every environment variable that parseConfig reads. */
export const configKeys: readonly string[] = Object.keys(settings.shape);

/** What a message must not repeat. */
const keysWithSecrets = new Set(["DATABASE_URL", "DATABASE_OWNER_URL", "PUBLIC_URL"]);

/**
 * Reads the configuration out of environment variables; an empty one counts as not set.
 * Throws bad-configuration with every problem at once, one a line.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (isSet(value) ? [[key, value.trim()]] : [])),
  );
  const parsed = settings.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => describe(issue, given)),
    ...(isSet(given["DATABASE_OWNER_URL"]) && !isSet(given["DATABASE_URL"])
      ? ["DATABASE_OWNER_URL is set without DATABASE_URL: set both, or neither."]
      : []),
    ...findHalfFilled(env),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new AppError("bad-configuration", problems.join("\n"));
  }
  return toConfig(parsed.data);
}

/** The address of our own door for whoever sits at this machine, when no PUBLIC_URL says better. */
export function derivePublicUrl(input: { host: string; port: number }): string {
  const anyAddress = ["0.0.0.0", "::"];
  const host = anyAddress.includes(input.host) ? "localhost" : input.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${input.port}`;
}

function toConfig(values: z.infer<typeof settings>): Config {
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
    plan: values.DEFAULT_PLAN,
    making: {
      atOnceMax: values.MAKING_AT_ONCE_MAX,
      startsAMinuteMax: values.MAKING_STARTS_A_MINUTE_MAX,
    },
  };
}

function describe(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const key = issue.path.join(".");
  const value = keysWithSecrets.has(key) ? "not right" : `"${given[key]}"`;
  return `${key} is ${value}: ${issue.message}`;
}

function wholeNumber(min: number, max: number) {
  const sentence = `use a whole number from ${min} to ${max}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((value) => value >= min && value <= max, sentence);
}

function postgresAddress() {
  return z.string().refine((text) => {
    const url = URL.parse(text);
    return url !== null && ["postgres:", "postgresql:"].includes(url.protocol);
  }, databaseSentence);
}

function origin() {
  return z
    .string()
    .refine((text) => {
      const url = URL.parse(text);
      if (!url || !["http:", "https:"].includes(url.protocol)) return false;
      return url.href === `${url.origin}/`;
    }, "use http:// or https:// with a host and nothing behind it, like https://shorts.example.com.")
    .transform((text) => new URL(text).origin);
}
