import type { ErrorCode } from "#src/domain/app-error.ts";
import { makingSteps, percentDone, type Screen, type StepState, stepState } from "./screen.ts";
import type { Words } from "./words.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** Waits longer than a minute are told to the quarter of a minute: the estimate is no better. */
const waitStepSeconds = 15;

/** What is asked before a short is made, in words. The same on every face. */
export function describeTonePick(
  screen: Of<"tone-pick">,
  { chat, format }: Words,
): { title: string; text: string; facts: string } {
  const say = chat.screens.tonePick;
  const { estimatedSeconds: wait, estimatedCost: cost } = screen;
  const waitToldSeconds = wait > 60 ? Math.ceil(wait / waitStepSeconds) * waitStepSeconds : wait;
  return {
    title: screen.ownScript ? say.own : say.title(screen.keyword),
    text: screen.ownScript ? say.ownScript : "",
    facts: [
      say.facts(format.duration(screen.lengthSeconds), format.duration(waitToldSeconds)),
      say.contentLanguage[screen.contentLanguage],
      cost === 0 ? say.free : say.cost(format.money(cost)),
    ].join(" · "),
  };
}

/** How far a making is, in words: its steps in their order, and what to know about a remake while it runs. */
export function describeProgress(
  { keyword, isRemake, isAnew, progress }: Of<"progress">,
  { chat }: Words,
): {
  title: string;
  hint: string;
  percent: number;
  state: "running" | "finished" | "stopped";
  steps: { step: (typeof makingSteps)[number]; name: string; state: StepState }[];
} {
  const say = chat.screens.progress;
  const percent = percentDone(progress);
  const finished = percent === 100 ? "finished" : "running";
  const state = progress.isStopped ? "stopped" : finished;
  const ongoing = isRemake ? say.remaking : say.making;
  const title = state === "running" ? ongoing : say[state];
  const hint = isAnew ? say.anewHint : say.remakeHint;
  return {
    title: title(keyword),
    hint: isRemake && state === "running" ? hint : "",
    percent,
    state,
    steps: makingSteps.map((step) => ({
      step,
      name: chat.steps[step],
      state: state === "finished" ? "done" : stepState(progress, step),
    })),
  };
}

/** Why a making stopped, and what can be done. */
export function describeMakingFailed(
  { step, code }: Of<"making-failed">,
  { chat }: Words,
): { title: string; text: string } {
  return {
    title: chat.screens.makingFailed.title(chat.steps[step]),
    text: textOfError(code, chat),
  };
}

/** What went wrong, and what comes next. */
export function textOfError(code: ErrorCode, chat: Words["chat"]): string {
  const { what, next } = chat.errors[code];
  return `${what} ${next}`;
}
