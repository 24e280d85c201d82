import { describe, expect, test } from "vitest";
import { offersIn } from "#bots/conversation/offers.ts";
import { allPhases } from "./all-phases.ts";
import { oursIn, threadIn } from "./live-conversation.ts";
import { newsOf } from "./news-of.ts";

/** Phases in which the service is at work or nothing is left to decide. */
const needsNobody = new Set([
  // Whoever leaves the questions of the first contact does not want them.
  "welcoming",
  "setting-tone",
  "setting-audience",
  "setting-colors",
  "naming-page",
  "empty",
  "making",
  "making-cancelled",
  "scheduled",
  "publishing",
  "custom-making",
  "custom-stopped",
  "awaiting-approval",
  "approval-answered",
  "news",
]);
/** Whoever is to approve is reminded by the time of the post. */
const isAsked = new Set(["asked-approval", "wording-answer", "choosing-post-time"]);
const isOver = new Set(["published", "discarded"]);

describe("a thread that waits for a person", () => {
  test.each(
    allPhases.filter((name) => ![needsNobody, isAsked, isOver].some((set) => set.has(name))),
  )("is reminded of once in %s, names what can be done, and then rests", (name) => {
    const thread = threadIn(name);
    const before = thread.conversation();
    expect(before.wakeAt).toBe("2026-11-24T21:00:00Z");
    const woken = newsOf("woken", oursIn(before));
    const verbs = new Set(offersIn(before.phase).map(({ verb }) => verb));
    const { effects } = thread.take(woken);
    expect(effects).toHaveLength(1);
    expect(effects[0]).toMatchObject({
      type: "say",
      message: { screen: { kind: "reminder", offers: [...verbs] } },
    });
    const after = thread.conversation();
    expect(after.wakeAt).toBeUndefined();
    expect(after.phase).toEqual(before.phase);
    expect(offersIn(after.phase)).toEqual(offersIn(before.phase));
    expect(thread.look(woken)).toEqual({ conversation: after, effects: [] });
  });

  test("is not reminded of what has been answered meanwhile", () => {
    const thread = threadIn("choosing-tone");
    const woken = newsOf("woken", oursIn(thread.conversation()));
    thread.take({ type: "pressed", verb: "choose-tone", argument: "casual" });
    expect(thread.look(woken).effects).toEqual([]);
  });
});

test.each([...needsNobody, ...isOver])("a thread in %s is left in peace", (name) => {
  const phase = allPhases.find((one) => one === name);
  if (!phase) throw new Error(`no phase ${name}`);
  expect(threadIn(phase).conversation().wakeAt).toBeUndefined();
});
