import { expect } from "vitest";

/** Looks again and again until it is as expected. How long that may take is for a busy machine. */
export function eventually<T>(look: () => T | Promise<T>) {
  return expect.poll(look, { timeout: 60_000, interval: 50 });
}
