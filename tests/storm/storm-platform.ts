import type { Config } from "#src/config.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Fill } from "./flows.ts";

/** A message as somebody sees it. */
export interface Seen {
  /** The platform's own. */
  id: string;
  /** Grows with every message that is sent. */
  order: number;
  isBot: boolean;
  /** Nobody else sees it. */
  isPrivate: boolean;
  text: string;
  buttons: readonly string[];
}

/** Somebody who does on a platform what a flow means. What is done is on its way when a call returns. */
export interface StormPerson {
  readonly name: string;
  /** As the service knows them by. */
  readonly externalId: string;
  /** Comes for the first time, without a wish. */
  arrives(): Promise<unknown>;
  begins(keyword: string, how: { inSteps: boolean }): Promise<unknown>;
  /** Words about the short of a card. */
  says(text: string, card: Seen): Promise<unknown>;
  presses(label: string, card: Seen): Promise<unknown>;
  /** Fills something in on a card. Resolves once they see it there. */
  fills(fill: Fill, card: Seen): Promise<void>;
  /** All there is for them, thread by thread, the oldest first. */
  sees(): Seen[];
  /** What they were told in private when something was refused. */
  refusals(): string[];
  /**
   * Which messages, by their id, are doubles of which that the service knows (`known`). Absent where the
   * platform can tell that a message has come before: there nothing may stand twice.
   */
  doubles?(known: ReadonlySet<string>): ReadonlyMap<string, string>;
}

/** What a platform brings to a storm: the stand-in of it, and people on it. */
export interface StormPlatform extends AsyncDisposable {
  /** As the service calls it. */
  readonly face: string;
  /** What the service is told of it. */
  readonly config: Partial<Config>;
  /** Once the service listens. */
  connect(): Promise<void>;
  addPerson(index: number): StormPerson;
  onChange(listener: () => void): () => void;
  /** How many calls the service has made. */
  callCount(): number;
  /** From now on each delivery comes several times, its copies late and among all others. */
  scatterEach(how: { times: number; lagMax: number; random: () => number }): void;
  /** The copies that are still under way arrive. */
  gatherCopies(): void;
  /** Whether no delivery is on its way. */
  isCalm(): boolean;
  assertNoViolations(): void;
}

export type OpenPlatform = (around: {
  clock: Clock;
  /** How many times faster than the machine's the clock runs. */
  speed: number;
  /** Where the service listens on loopback. */
  port: number;
}) => Promise<StormPlatform>;
