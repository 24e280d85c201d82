/** A terminal's Ctrl-C reaches us directly and, a moment later, once more through npm. */
const sameSignalMs = 1_000;

/** Calls back at the first Ctrl-C or SIGTERM. A later one ends the process at once. */
export function onStopSignal(stop: () => void): void {
  let firstAtMs: number | undefined;
  const hear = () => {
    if (firstAtMs === undefined) {
      firstAtMs = performance.now();
      stop();
    } else if (performance.now() - firstAtMs > sameSignalMs) process.exit(interruptedExitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, hear);
}

/** What a shell shows of a program that Ctrl-C ended: 128 and SIGINT's number. */
export const interruptedExitCode = 130;
