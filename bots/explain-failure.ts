import { AppError } from "#src/domain/app-error.ts";
import type { Words } from "#bots/conversation/words.ts";

/**
 * What a person in a terminal reads of a failure: one clear sentence, or an honest fault with its
 * trace. `options` are those that the program knows.
 */
export function explainFailure(error: unknown, words: Words, options: readonly string[]): string {
  if (error instanceof AppError) return error.message;
  const { operator } = words;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const known = options.join(", ");
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return operator.unknownWord(quotedIn(error), known);
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return operator.valueMissing(quotedIn(error), known);
    default:
      return operator.fault(
        error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error),
      );
  }
}

/** The word of the command line that node:util's parseArgs complains about stands in quotes. */
function quotedIn(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  return /'([^']+?)(?: <value>)?'/.exec(message)?.[1] ?? "";
}
