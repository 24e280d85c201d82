/** What a shell shows of a program whose reader has gone: 128 and SIGPIPE's number. */
export const outputClosedExitCode = 141;

/** Calls back when nobody reads what is printed any more, as behind `| head`. */
export function onOutputClosed(stop: () => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    stop();
  });
  // With both sides in one pipe the last words have no reader either.
  process.stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
