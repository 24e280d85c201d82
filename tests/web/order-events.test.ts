import { assert, integer, property, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { orderEvents } from "#bots/web/order-events.ts";
import type { ThreadMessage } from "#bots/web/web-host.ts";
import { standInNow } from "./stand-in-host.ts";

const changed = (change: number): ThreadMessage => ({
  message: { id: `m${change}`, screen: { kind: "welcome" }, actions: [] },
  author: "bot",
  createdAt: standInNow,
  change,
});

test("events in order carry their own change", () => {
  const ids = orderEvents([5, 6, 9].map(changed)).map(({ resumeFrom }) => resumeFrom);
  expect(ids).toEqual([5, 6, 9]);
});

test("whoever is cut off after any event and resumes from its id misses nothing", () => {
  assert(
    property(uniqueArray(integer({ min: 1, max: 60 }), { minLength: 1 }), (changes) => {
      const events = orderEvents(changes.map(changed));
      for (const [index, { resumeFrom }] of events.entries()) {
        const unseen = changes.slice(index + 1);
        expect(unseen.every((change) => change > resumeFrom)).toBe(true);
      }
      expect(events.at(-1)?.resumeFrom).toBe(Math.max(...changes));
    }),
  );
});
