/** How a call goes wrong when asked to. */
export type Fault =
  /** Nothing happens, and the answer is this status (with the server's real words). */
  | { kind: "server-error"; status: 500 | 502 | 503 | 504 }
  | { kind: "too-many-requests"; retryAfterSeconds: number }
  /** The connection is cut before anything happens. */
  | { kind: "drop-before" }
  /** It happens, and the connection is cut instead of an answer. */
  | { kind: "drop-after" }
  /** It happens, and the answer comes at `release`. */
  | { kind: "answer-late" };

/** The faults that wait, per method or, under "*", for whatever comes next. */
export function createFaults() {
  const waiting = new Map<string, Fault[]>();
  let held: (() => void)[] = [];
  return {
    add: (method: string, faults: readonly Fault[]) => {
      const key = method.toLowerCase();
      waiting.set(key, [...(waiting.get(key) ?? []), ...faults]);
    },
    next: (method: string): Fault | undefined =>
      waiting.get(method.toLowerCase())?.shift() ?? waiting.get("*")?.shift(),
    hold: (answer: () => void) => held.push(answer),
    release: () => {
      const answers = held;
      held = [];
      for (const answer of answers) answer();
    },
    heal: () => waiting.clear(),
  };
}
