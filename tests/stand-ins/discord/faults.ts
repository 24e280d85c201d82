/** How a call goes wrong. What is not asked for does not happen. */
export type Fault =
  /** Answered with this status, and nothing done. */
  | { kind: "status"; status: number }
  | { kind: "rate-limited"; retryAfterS: number; scope: "user" | "global" | "shared" }
  /** The connection is cut, and nothing done. */
  | { kind: "cut-off" }
  /** It is done, and the connection is cut instead of an answer. */
  | { kind: "accept-then-drop" }
  /** It is done, and answered with this status all the same. */
  | { kind: "accept-then-fail"; status: number }
  /** Nothing happens until this is over. */
  | { kind: "slow"; until: Promise<unknown> };

interface Planned {
  fault: Fault;
  method: string;
  path: RegExp;
}

/** The faults that were asked for and have not come yet. */
export function createFaults() {
  const planned: Planned[] = [];
  return {
    /** The next call that fits goes wrong in this way; several are taken in the order in which they were asked for. */
    next(match: { method?: string; path?: RegExp }, fault: Fault): void {
      planned.push({ fault, method: match.method ?? "", path: match.path ?? /^/ });
    },
    take(method: string, path: string): Fault | undefined {
      const at = planned.findIndex(
        (one) => (one.method === "" || one.method === method) && one.path.test(path),
      );
      return at === -1 ? undefined : planned.splice(at, 1)[0]?.fault;
    },
    clear(): void {
      planned.length = 0;
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
