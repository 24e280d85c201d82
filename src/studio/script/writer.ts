import type { Brief, Script } from "#src/domain/script.ts";

/** Writes scripts. The local one stands in for a language model that has no key. */
export interface Writer {
  readonly name: string;
  readonly isLocal: boolean;
  /**
   * Writes a script from a brief. `attempt` starts at 0 and goes up by one each time a person asks
   * for a new one: the same brief and attempt give the same script, another attempt a different one.
   */
  write(brief: Brief, attempt: number, signal: AbortSignal): Promise<Script>;
}
