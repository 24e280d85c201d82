import { once } from "node:events";
import { connect } from "node:net";
import { StartError } from "#src/domain/start-problem.ts";

const answerTimeoutMs = 5_000;
const standardPort = 5432;
/** What a client says first to ask for TLS: https://www.postgresql.org/docs/18/protocol-message-formats.html */
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
/** Yes, no, and the error of a server too old or too busy for either. */
const answers = new Set(["S", "N", "E"]);

/**
 * Asks whether a PostgreSQL answers at the address, which the driver cannot find out: it connects
 * for ever to a port where something else listens. Throws AppError `bad-configuration` after five
 * seconds at the latest, or the reason of `stopping`.
 */
export async function requirePostgres(url: string, stopping?: AbortSignal): Promise<void> {
  const timeout = AbortSignal.timeout(answerTimeoutMs);
  const signal = stopping ? AbortSignal.any([stopping, timeout]) : timeout;
  try {
    const answer = await askForTls(url, signal);
    if (answers.has(answer)) return;
    throw new StartError("bad-configuration", {
      kind: "database-not-postgres",
      values: { address: addressOf(url) },
    });
  } catch (error) {
    stopping?.throwIfAborted();
    if (error instanceof StartError) throw error;
    if (!timeout.aborted) throw unreachable(url, error);
    const values = { address: addressOf(url), seconds: answerTimeoutMs / 1000 };
    throw new StartError("bad-configuration", { kind: "database-silent", values });
  }
}

/** What the driver or the network says of a database that cannot be used. */
export function unreachable(url: string, cause: unknown): StartError {
  const values = { address: addressOf(url), reason: reasonOf(cause) };
  return new StartError("bad-configuration", { kind: "database-unreachable", values }, { cause });
}

/** Without the user and the password. */
function addressOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || standardPort}`;
}

async function askForTls(url: string, signal: AbortSignal): Promise<string> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/gu, "");
  const socket = connect({ host, port: Number(port || standardPort) });
  try {
    await once(socket, "connect", { signal });
    socket.write(sslRequest);
    const [first] = await Promise.race([
      once(socket, "data", { signal }),
      once(socket, "end", { signal }).then(() => [Buffer.alloc(0)]),
    ]);
    return Buffer.from(first).toString("latin1", 0, 1);
  } finally {
    socket.destroy();
  }
}

/** A name with several addresses fails with one reason for each, and no words of its own. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join(", ");
  return cause instanceof Error ? cause.message : String(cause);
}
