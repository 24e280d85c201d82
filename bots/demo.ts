import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { wordsFor } from "#bots/conversation/words.ts";
import { parseConfig } from "#src/config.ts";
import { AppError } from "#src/domain/app-error.ts";
import { StartError } from "#src/domain/start-problem.ts";
import { demoOptions, parseDemoOptions } from "./demo/parse-demo-options.ts";
import { playDemo } from "./demo/play-demo.ts";
import { explainFailure } from "./explain-failure.ts";
import { logOptions } from "./log-options.ts";
import { onOutputClosed, outputClosedExitCode } from "./on-output-closed.ts";
import { interruptedExitCode, onStopSignal } from "./on-stop-signal.ts";
import { operatorLanguage } from "./operator-language.ts";

let words = wordsFor(operatorLanguage(process.env));
let scratch: string | undefined;
let isUnread = false;
const interrupting = new AbortController();

try {
  const options = await parseDemoOptions(process.argv.slice(2), words);
  words = wordsFor(options.language);
  onStopSignal(() => {
    const message = words.operator.demo.interrupted;
    interrupting.abort(new AppError("conflict", message));
  });
  onOutputClosed(() => {
    isUnread = true;
    interrupting.abort(new AppError("conflict", "nobody reads on"));
  });
  scratch = await makeScratch();
  const log = pino(logOptions("warn"), pino.destination(2));
  const play = {
    ...options,
    config: parseConfig({ DATA_DIRECTORY: scratch, PORT: "0" }),
    log,
    interrupted: interrupting.signal,
  };
  const { face } = options;
  if (face === undefined) {
    await playDemo({ ...play, terminal: { write, isInteractive: process.stdout.isTTY } });
  } else {
    // The stand-ins of the platforms are part of the tests, which a deployment does without.
    const { playFaceDemo } = await import("#tests/demo/play-face-demo.ts");
    await playFaceDemo({ ...play, face, write });
  }
} catch (error) {
  if (!isUnread) {
    const program = { options: demoOptions, place: "TMPDIR" };
    console.error(`\n${explainFailure(error, words, program)}`.trimStart());
  }
  process.exitCode = exitCode();
} finally {
  if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
}

function exitCode(): number {
  if (isUnread) return outputClosedExitCode;
  return interrupting.signal.aborted ? interruptedExitCode : 1;
}

/** Where everything but the result is kept until the demo ends. */
async function makeScratch(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), "xcaster-demo-"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const values = { directory: tmpdir(), reason };
    throw new StartError(
      "bad-configuration",
      { kind: "directory-not-writable", values },
      { cause },
    );
  }
}

function write(text: string): void {
  process.stdout.write(text);
}
