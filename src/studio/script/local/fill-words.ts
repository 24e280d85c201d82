import { withJosa, type Josa } from "./josa.ts";

/** What a sentence of the writer can refer to. */
export interface Filling {
  /** The keyword as it is said. */
  k: string;
  /** The keyword where English needs a noun; "this" for keywords such as "how to draw". */
  s: string;
  /** How many points follow: "네 가지", "four things". */
  n: string;
  /** A question about the topic. */
  hook: string;
  /** Who it is for. */
  a: string;
}

const places = /\{(k|s|n|hook|a)(은\/는|이\/가|을\/를|과\/와|으로\/로|이라면\/라면|이\/)?\}/gu;

/** Replaces {k} and its like, and {k을/를} with the particle that fits the word put there. */
export function fillWords(template: string, filling: Filling): string {
  return template.replace(places, (_whole, name: keyof Filling, josa: Josa | undefined) =>
    josa ? withJosa(filling[name], josa) : filling[name],
  );
}
