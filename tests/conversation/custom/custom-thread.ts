import type { PressValues, Verb } from "#bots/conversation/screen.ts";
import { finishedShort, shortDraft } from "../finished-short.ts";
import { createThread } from "../live-conversation.ts";

/** A thread in custom mode in which somebody presses, and the studio answers. */
export function customThread() {
  const thread = createThread();
  thread.take({ type: "said", text: "/short custom cold brew" });
  const phase = () => thread.conversation().phase;
  const press = (verb: Verb, argument?: string, values: PressValues = {}) =>
    thread.take({ type: "pressed", verb, ...(argument !== undefined && { argument }), values });
  const generation = () => {
    const now = phase();
    return "short" in now ? now.short.generation : 0;
  };
  const pause = (step: "script" | "images", draft = shortDraft(1, step)) =>
    thread.take({ type: "making-paused", generation: generation(), step, draft });
  const finish = () =>
    thread.take({ type: "making-finished", generation: generation(), finished: finishedShort(1) });
  const upTo = {
    script: () => {
      press("next", "script");
      pause("script");
    },
    pictures: () => {
      upTo.script();
      press("next", "pictures");
      pause("images");
    },
    voice: () => {
      upTo.pictures();
      press("next", "voice");
    },
    style: () => {
      upTo.voice();
      press("next", "style");
    },
    finish: () => {
      upTo.style();
      press("next", "finish");
      finish();
    },
  };
  const screen = () => thread.conversation().card?.screen;
  return { ...thread, phase, press, pause, finish, upTo, screen };
}
