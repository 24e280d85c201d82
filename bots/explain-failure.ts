import { AppError } from "#src/domain/app-error.ts";
import type { Words } from "#bots/conversation/words.ts";

/** What a person in a terminal reads of a failure: one clear sentence, or an honest fault with its trace. */
export function explainFailure(error: unknown, words: Words): string {
  if (error instanceof AppError) return error.message;
  if (isWrongOption(error)) return `${error.message}\n`.trimEnd();
  const trace = error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);
  return words.operator.fault(trace);
}

/** node:util's parseArgs says by its code that the words on the command line were wrong. */
function isWrongOption(error: unknown): error is Error {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("ERR_PARSE_ARGS")
  );
}
