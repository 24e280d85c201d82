import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { wordsFor } from "#bots/conversation/words.ts";
import { parseConfig } from "#src/config.ts";
import { AppError } from "#src/domain/app-error.ts";
import { demoOptions, parseDemoOptions } from "./demo/parse-demo-options.ts";
import { playQuickMode } from "./demo/play-quick-mode.ts";
import { explainFailure } from "./explain-failure.ts";
import { logOptions } from "./log-options.ts";
import { interruptedExitCode, onStopSignal } from "./on-stop-signal.ts";
import { operatorLanguage } from "./operator-language.ts";

let words = wordsFor(operatorLanguage(process.env));
let scratch: string | undefined;
const interrupting = new AbortController();

try {
  const options = await parseDemoOptions(process.argv.slice(2), words);
  words = wordsFor(options.language);
  onStopSignal(() => {
    const message = words.operator.demo.interrupted;
    interrupting.abort(new AppError("conflict", message));
  });
  scratch = await mkdtemp(join(tmpdir(), "xcaster-demo-"));
  const log = pino(logOptions("warn"), pino.destination(2));
  await playQuickMode({
    ...options,
    config: parseConfig({ DATA_DIRECTORY: scratch, PORT: "0" }),
    log,
    interrupted: interrupting.signal,
    terminal: {
      write: (text) => process.stdout.write(text),
      isInteractive: process.stdout.isTTY,
    },
  });
} catch (error) {
  console.error(`\n${explainFailure(error, words, demoOptions)}`.trimStart());
  process.exitCode = interrupting.signal.aborted ? interruptedExitCode : 1;
} finally {
  if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
}
