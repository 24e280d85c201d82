import { expect, test } from "vitest";
import type { Screen } from "#bots/conversation/screen.ts";
import { newsOf, oursIn, threadIn } from "./live-conversation.ts";

type Thread = ReturnType<typeof threadIn>;
type Progress = Extract<Screen, { kind: "progress" }>;

/** The progress cards as they were said or changed, oldest first. */
function progressIn({ effects }: Thread): Progress[] {
  return effects.flatMap((effect) =>
    "message" in effect && effect.message.screen.kind === "progress" ? [effect.message.screen] : [],
  );
}

test("the progress of a making that failed stands still where it stopped", () => {
  const thread = threadIn("making");
  thread.take(newsOf("making-progressed", oursIn(thread.conversation())));
  thread.take(newsOf("making-failed", oursIn(thread.conversation())));
  const stopped = { step: "voice", fraction: 0.5, isStopped: true };
  expect(progressIn(thread).at(-1)?.progress).toEqual(stopped);
});

test("the progress of a making that was cancelled stands still, and what goes on has a card of its own", () => {
  const thread = threadIn("making-cancelled");
  expect(progressIn(thread).at(-1)?.progress.isStopped).toBe(true);
  thread.take({ type: "pressed", verb: "retry" });
  expect(progressIn(thread).at(-1)?.progress.isStopped).toBeUndefined();
});

test("the progress of a making that is done has not stopped", () => {
  expect(progressIn(threadIn("reviewing")).some(({ progress }) => progress.isStopped)).toBe(false);
});
