import type { LoggerOptions } from "pino";

/** Secrets that an object logged by mistake might carry. */
const secretPaths = [
  "token",
  "secret",
  "password",
  "*.token",
  "*.secret",
  "*.password",
  "headers.cookie",
  "headers.authorization",
  "req.headers.cookie",
  "req.headers.authorization",
];

export function logOptions(level: string): LoggerOptions {
  return { level, redact: { paths: secretPaths, censor: "[hidden]" } };
}
