import { Writable } from "node:stream";
import pino, { type Logger } from "pino";

const errorLevel = 50;

/** A log that remembers what was logged as an error: a test fails on what it did not expect. */
export function createTestLog(): { log: Logger; takeErrors: () => string[] } {
  let errors: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      const line = chunk.toString();
      const { level } = JSON.parse(line);
      if (level >= errorLevel) errors.push(line);
      done();
    },
  });
  return {
    log: pino({ level: "warn" }, stream),
    takeErrors: () => {
      const taken = errors;
      errors = [];
      return taken;
    },
  };
}
