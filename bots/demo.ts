import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { wordsFor } from "#bots/conversation/words.ts";
import { parseConfig } from "#src/config.ts";
import { parseDemoOptions } from "./demo/parse-demo-options.ts";
import { playQuickMode } from "./demo/play-quick-mode.ts";
import { explainFailure } from "./explain-failure.ts";
import { logOptions } from "./log-options.ts";
import { operatorLanguage } from "./operator-language.ts";

let words = wordsFor(operatorLanguage(process.env));
let scratch: string | undefined;

try {
  const options = await parseDemoOptions(process.argv.slice(2), words);
  words = wordsFor(options.language);
  scratch = await mkdtemp(join(tmpdir(), "xcaster-demo-"));
  const log = pino(logOptions("warn"), pino.destination(2));
  await playQuickMode({
    ...options,
    config: parseConfig({ DATA_DIRECTORY: scratch, PORT: "0" }),
    log,
    terminal: {
      write: (text) => process.stdout.write(text),
      isInteractive: process.stdout.isTTY,
    },
  });
} catch (error) {
  console.error(explainFailure(error, words));
  process.exitCode = 1;
} finally {
  if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
}
