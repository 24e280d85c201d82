import { AppError, type ErrorCode } from "./app-error.ts";

/** What a setting is expected to be. */
export type Expected =
  | { kind: "address" | "database-address" | "origin" | "web-address" | "discord-id" }
  | { kind: "keys"; lengthMin: number }
  | { kind: "secret"; lengthMax: number }
  | { kind: "one-of"; names: readonly string[] }
  | { kind: "whole-number"; min: number; max: number };

/**
 * Everything that can keep the service from starting, with what a sentence about it needs. A
 * `reason` is what the system or another program said, in its own words.
 */
export interface StartProblems {
  "setting-wrong": { key: string; value?: string; expected: Expected };
  "setting-alone": { key: string; needed: string };
  "setting-half-filled": { name: string; missing: readonly string[]; present: readonly string[] };
  "port-in-use": { port: number };
  "port-not-allowed": { port: number };
  "address-not-here": { host: string };
  "database-unreachable": { address: string; reason: string };
  "database-silent": { address: string; seconds: number };
  "database-not-postgres": { address: string };
  "database-too-old": { version: number | undefined; oldest: number };
  "roles-not-allowed": { statements: string };
  "directory-not-writable": { directory: string; reason: string };
  "disk-full": { directory: string; freeMegabytes: number; neededMegabytes: number };
  "server-not-started": { logFile: string; reason: string };
  "server-not-answering": { pid: number; seconds: number; logFile: string; reason: string };
  "server-not-stopping": { directory: string; pid: number };
  "server-refused": { reason: string };
  "server-for-tests": { directory: string };
  "server-busy": { seconds: number; file: string };
  "program-missing": { machine: string };
  "program-broken": { directory: string; reason: string };
  "program-not-running": { reason: string };
  "user-without-name": { userId: number | undefined; reason: string };
  "root-refused": { userId: number; program: string; directory: string };
  "cluster-not-made": { directory: string; reason: string };
  "cluster-of-other-version": { directory: string; version: string; ours: string };
  "passwords-unreadable": { file: string };
  "no-free-port": { host: string };
}

export type StartProblem<Kind extends keyof StartProblems = keyof StartProblems> = {
  [Each in Kind]: { kind: Each; values: StartProblems[Each] };
}[Kind];

/** Why the service cannot start: what a person at its terminal has to mend. */
export class StartError extends AppError {
  readonly problems: readonly StartProblem[];

  constructor(
    code: Extract<ErrorCode, "bad-configuration" | "conflict" | "no-space">,
    problems: StartProblem | readonly StartProblem[],
    options?: { cause?: unknown },
  ) {
    const all = "kind" in problems ? [problems] : problems;
    super(
      code,
      all.map(({ kind, values }) => `${kind} ${JSON.stringify(values)}`).join("\n"),
      options,
    );
    this.problems = all;
  }
}
