import { createHash, randomBytes } from "node:crypto";

/** 256 bits: nobody guesses a link or a session. */
const secretBytes = 32;

export function newSecret(): string {
  return randomBytes(secretBytes).toString("base64url");
}

/** Only hashes are kept: who reads a table can sign in as nobody. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
