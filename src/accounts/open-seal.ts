import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "#src/domain/app-error.ts";
import { createSeal, type Seal } from "./seal.ts";

const keyBytes = 32;
const readableByOwnerOnly = 0o600;

/**
 * The seal of this deployment, made when it is first needed: with the keys of the configuration, else
 * with a key in a file beside the embedded database. Throws AppError `bad-configuration` where the
 * database is elsewhere and no key was given: another process would make another one.
 */
export function openSeal(input: {
  keys: readonly string[];
  /** Absent where the database is elsewhere. */
  keyFile?: string;
}): () => Seal {
  let seal: Seal | undefined;
  return () => (seal ??= createSeal(keysOf(input)));
}

function keysOf({ keys, keyFile }: Parameters<typeof openSeal>[0]): [string, ...string[]] {
  const [first, ...older] = keys;
  if (first !== undefined) return [first, ...older];
  if (keyFile === undefined) throw new AppError("bad-configuration", "ENCRYPTION_KEYS is not set");
  return [readOrMake(keyFile)];
}

/** Of two processes that need it at once, one makes it and both have the same. */
function readOrMake(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const key = randomBytes(keyBytes).toString("base64url");
    writeFileSync(path, `${key}\n`, { flag: "wx", mode: readableByOwnerOnly });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8").trim();
}
