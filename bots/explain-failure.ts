import { AppError } from "#src/domain/app-error.ts";
import { StartError, type StartProblem, type StartProblems } from "#src/domain/start-problem.ts";
import type { Words } from "#bots/conversation/words.ts";

interface ProgramFailed {
  /** What its command line knows. */
  options: readonly string[];
  /** The setting that says where it keeps its files. */
  place: string;
}

/**
 * What a person in a terminal reads of a failure: one clear sentence, or an honest fault with its
 * trace.
 */
export function explainFailure(error: unknown, words: Words, program: ProgramFailed): string {
  if (error instanceof StartError) {
    return error.problems.map((problem) => explain(problem, words, program.place)).join("\n");
  }
  if (error instanceof AppError) return error.message;
  const { operator } = words;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const known = program.options.join(", ");
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

function explain<Kind extends keyof StartProblems>(
  problem: StartProblem<Kind>,
  words: Words,
  place: string,
): string {
  return words.startProblems[problem.kind](problem.values, place);
}

/** The word of the command line that node:util's parseArgs complains about stands in quotes. */
function quotedIn(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  return /'([^']+?)(?: <value>)?'/.exec(message)?.[1] ?? "";
}
