import { expect, test } from "vitest";
import type { PressValues, Screen, Verb } from "#bots/conversation/screen.ts";
import { oursIn, threadIn } from "./live-conversation.ts";
import { newsOf } from "./news-of.ts";

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

function remade(verb: Verb, values: PressValues = {}): Thread {
  const thread = threadIn(verb === "repaint" ? "choosing-pictures" : "reviewing");
  thread.take({ type: "pressed", verb, values });
  return thread;
}

test("a remake says whether all is made anew or only what was changed", () => {
  const repainted = progressIn(remade("repaint", { sceneIds: ["s2"] })).at(-1);
  expect(repainted).toMatchObject({ isRemake: true });
  expect(repainted).not.toHaveProperty("isAnew");
  const anew = remade("regenerate");
  expect(progressIn(anew).at(-1)).toMatchObject({ isRemake: true, isAnew: true });
  anew.take({ type: "pressed", verb: "cancel-making" });
  anew.take({ type: "pressed", verb: "retry" });
  expect(progressIn(anew).at(-1)).toMatchObject({ isRemake: true, isAnew: true });
});
