import type { Args } from "./read-call.ts";

/** How the next calls of a method end. What is asked for here is no violation. */
export type Fault =
  | { readonly kind: "rate-limited"; readonly retryAfterSeconds: number }
  | { readonly kind: "status"; readonly status: number }
  /** One of Slack's own refusals. */
  | { readonly kind: "error"; readonly error: string }
  /** Nothing is done, and the connection is cut. */
  | { readonly kind: "cut-off" }
  /** Everything is done, and then the connection is cut before the answer. */
  | { readonly kind: "drop-answer" }
  /** Everything is done, but the answer waits until `until` is resolved. */
  | { readonly kind: "slow"; readonly until: Promise<unknown> };

export interface Faults {
  /** The next calls of the method, or of any, end like this: one, unless said otherwise. */
  next(
    method: string,
    fault: Fault,
    options?: { times?: number; if?: (args: Args) => boolean },
  ): void;
  take(method: string, args: Args): Fault | undefined;
  /** Those that were asked for and have not happened. */
  readonly waiting: readonly string[];
}

export function createFaults(): Faults {
  const planned: {
    method: string;
    fault: Fault;
    timesLeft: number;
    if: (args: Args) => boolean;
  }[] = [];
  return {
    next(method, fault, options = {}) {
      planned.push({
        method,
        fault,
        timesLeft: options.times ?? 1,
        if: options.if ?? (() => true),
      });
    },
    take(method, args) {
      const plan = planned.find(
        (one) => one.timesLeft > 0 && [method, "*"].includes(one.method) && one.if(args),
      );
      if (!plan) return undefined;
      plan.timesLeft -= 1;
      return plan.fault;
    },
    get waiting() {
      return planned.filter(({ timesLeft }) => timesLeft > 0).map(({ method }) => method);
    },
  };
}
