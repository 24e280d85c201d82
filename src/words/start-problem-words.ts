import type { StartProblems } from "#src/domain/start-problem.ts";

/** A sentence for each problem. `place` is the setting that says where files are kept. */
export type StartProblemWords = {
  [Kind in keyof StartProblems]: (values: StartProblems[Kind], place: string) => string;
};
