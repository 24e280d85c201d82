import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PhaseName, Step } from "#bots/conversation/conversation.ts";
import { offersIn } from "#bots/conversation/offers.ts";
import { verbs } from "#bots/conversation/screen.ts";
import { tones } from "#src/domain/script.ts";
import { allPhases } from "./all-phases.ts";
import { actorId } from "./context-of.ts";
import {
  anyHistory,
  createThread,
  fittingValues,
  isDeed,
  live,
  oursIn,
  threadIn,
} from "./live-conversation.ts";
import { newsOf, newsTypes } from "./news-of.ts";

const runs = { numRuns: 200 };

function noticesOf({ effects }: Step) {
  return effects.flatMap((effect) =>
    "message" in effect && effect.message.screen.kind === "notice"
      ? [{ notice: effect.message.screen.notice, onlyForUserId: effect.message.onlyForUserId }]
      : [],
  );
}

const ofNeither = new Set<string>(["week-told", "another-wanted", "time-wanted", "moved-here"]);

const toldAgain = new Set<string>([
  "making-progressed",
  "numbers-taken",
  "numbers-failed",
  "week-told",
  "time-wanted",
  "moved-here",
]);

describe("whatever happens in a conversation", () => {
  test("it stays whole, with at most one card to press, and never asks for two deeds at once", () => {
    fc.assert(
      fc.property(anyHistory, (history) => void live(history)),
      runs,
    );
  });

  test("every message has a name of its own", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const names = live(history).effects.flatMap((effect) =>
          effect.type === "say" ? [effect.message.id] : [],
        );
        expect(new Set(names).size).toBe(names.length);
      }),
      runs,
    );
  });

  test("all that is offered is accepted and nothing else is", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const thread = live(history);
        const conversation = thread.conversation();
        const offers = offersIn(conversation.phase);
        for (const { verb, argument } of offers) {
          const values = fittingValues(conversation, verb);
          const pressed = { type: "pressed" as const, verb, values };
          const next = thread.look(argument === undefined ? pressed : { ...pressed, argument });
          expect(noticesOf(next), verb).toEqual([]);
          expect(
            next.effects.some(isDeed) || next.conversation.version > conversation.version,
          ).toBe(true);
        }
        for (const verb of verbs) {
          for (const argument of [undefined, ...tones, "other"]) {
            if (offers.some((offer) => offer.verb === verb && offer.argument === argument))
              continue;
            const pressed = { type: "pressed" as const, verb };
            const next = thread.look(argument === undefined ? pressed : { ...pressed, argument });
            expect(noticesOf(next)).toEqual([{ notice: "card-is-old", onlyForUserId: actorId }]);
            expect(next.effects).toHaveLength(1);
            expect(next.conversation).toEqual({
              ...conversation,
              messageCount: conversation.messageCount + 1,
            });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("news of another making or another post changes nothing", () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...newsTypes), (history, type) => {
        fc.pre(!ofNeither.has(type));
        const thread = live(history);
        const { generation, postId } = oursIn(thread.conversation());
        for (const about of [
          { generation: generation - 1, postId: `${postId}!` },
          { generation: generation + 1, postId: "" },
        ]) {
          const next = thread.look(newsOf(type, about));
          expect(next).toEqual({ conversation: thread.conversation(), effects: [] });
        }
      }),
      runs,
    );
  });

  test("news told again changes nothing", () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...newsTypes), (history, type) => {
        // Some things are told many times; each telling is the latest.
        fc.pre(!toldAgain.has(type));
        const thread = live(history);
        const news = newsOf(type, oursIn(thread.conversation()));
        thread.take(news);
        expect(thread.look(news)).toEqual({ conversation: thread.conversation(), effects: [] });
      }),
      runs,
    );
  });
});

describe("a conversation", () => {
  const waitsForOthers: PhaseName[] = ["empty", "publishing", "approval-answered", "news"];

  test.each(allPhases)("has a way on from %s", (name) => {
    const { phase } = threadIn(name).conversation();
    expect(offersIn(phase).length > 0).toBe(!waitsForOthers.includes(name));
  });

  test.each([
    "post-started",
    "post-failed",
    "post-unknown",
    "post-held",
    "post-published",
  ] as const)("that is published stays so when %s comes late", (type) => {
    const thread = threadIn("published");
    const next = thread.look(newsOf(type, oursIn(thread.conversation())));
    expect(next).toEqual({ conversation: thread.conversation(), effects: [] });
  });

  test.each([
    ["publishing-failed", "post-started"],
    ["publishing-failed", "post-unknown"],
    ["publishing-failed", "post-held"],
    ["outcome-unknown", "post-started"],
    ["outcome-unknown", "post-held"],
  ] as const)("in %s does not go back when %s comes late", (name, type) => {
    const thread = threadIn(name);
    const next = thread.look(newsOf(type, oursIn(thread.conversation())));
    expect(next).toEqual({ conversation: thread.conversation(), effects: [] });
  });

  test("that asked for a post shows it as held when its time is long past", () => {
    const thread = threadIn("publishing");
    thread.take(newsOf("post-held", oursIn(thread.conversation())));
    expect(thread.conversation().phase.name).toBe("held");
  });

  test("shows a short that was finished in the moment it was cancelled", () => {
    const thread = threadIn("making-cancelled");
    thread.take(newsOf("making-finished", oursIn(thread.conversation())));
    expect(thread.conversation().phase.name).toBe("reviewing");
  });

  test("lists each thing that can be done once", () => {
    const thread = threadIn("choosing-tone");
    const { effects } = thread.take({ type: "said", text: "도움말" });
    const screens = effects.map((effect) => "message" in effect && effect.message.screen);
    expect(screens).toContainEqual({
      kind: "help",
      phase: "choosing-tone",
      offers: ["choose-tone", "step-by-step"],
    });
  });

  test("keeps a person's own script and length when they correct the keyword", () => {
    const thread = createThread();
    thread.take({
      type: "said",
      text: "패킹",
      ownScript: "하나는 이거예요. 둘은 저거예요. 셋은 그거예요.",
      lengthSeconds: 45,
    });
    thread.take({ type: "said", text: "여름 휴가 패킹 팁" });
    expect(thread.conversation().phase).toMatchObject({
      keyword: "여름 휴가 패킹 팁",
      ownScript: "하나는 이거예요. 둘은 저거예요. 셋은 그거예요.",
      lengthSeconds: 45,
    });
  });

  test("cuts a long keyword between characters, never inside one", () => {
    const thread = createThread();
    thread.take({ type: "said", text: `${"가".repeat(99)}👩‍👩‍👧 끝` });
    expect(thread.conversation().phase).toMatchObject({ keyword: "가".repeat(99) });
  });

  test("keeps what was typed into the script when a scene is refused", () => {
    const thread = threadIn("editing-script");
    const scenes = [
      { id: "s1", narration: "내가 고친 말", onScreen: "고친 줄" },
      { id: "s2", narration: " ", onScreen: "" },
    ];
    const { effects } = thread.take({ type: "pressed", verb: "save-script", values: { scenes } });
    const shown = effects.flatMap((effect) =>
      effect.type === "replace" && effect.message.screen.kind === "script-edit"
        ? effect.message.screen.scenes
        : [],
    );
    expect(shown.slice(0, 2)).toEqual([
      { id: "s1", role: "hook", narration: "내가 고친 말", onScreen: "고친 줄" },
      { id: "s2", role: "point", narration: " ", onScreen: "" },
    ]);
    expect(shown).toHaveLength(3);
  });

  test.each([
    ["script-is-empty", { narration: "!?", onScreen: "줄" }],
    ["script-is-empty", { narration: "말", onScreen: " " }],
    ["script-too-long", { narration: "말".repeat(221), onScreen: "줄" }],
    ["script-too-long", { narration: "말", onScreen: "줄".repeat(41) }],
  ] as const)("refuses a scene with %s before anything is made of it", (notice, words) => {
    const thread = threadIn("editing-script");
    const scenes = [{ id: "s1", ...words }];
    const next = thread.take({ type: "pressed", verb: "save-script", values: { scenes } });
    expect(noticesOf(next)).toEqual([{ notice, onlyForUserId: actorId }]);
    expect(next.effects.some(isDeed)).toBe(false);
  });

  test("has only the scenes made again that were changed, and none if none was", () => {
    const thread = threadIn("editing-script");
    const save = (narration: string) =>
      thread.look({
        type: "pressed",
        verb: "save-script",
        values: { scenes: [{ id: "s1", narration, onScreen: "줄 1" }] },
      });
    const unchanged = save("말 1 1");
    expect(unchanged.conversation.phase.name).toBe("reviewing");
    expect(unchanged.effects.some(isDeed)).toBe(false);
    expect(save("다른 말").effects).toContainEqual(
      expect.objectContaining({
        type: "remake",
        change: { type: "scenes", scenes: [{ id: "s1", narration: "다른 말", onScreen: "줄 1" }] },
      }),
    );
  });

  test("leaves the button that asked for numbers marked as pressed", () => {
    const thread = threadIn("published");
    thread.take({ type: "pressed", verb: "show-numbers" });
    const { effects } = thread.take(newsOf("numbers-taken", oursIn(thread.conversation())));
    expect(effects[0]).toMatchObject({
      type: "replace",
      message: { screen: { kind: "published" }, offers: [], chosen: { verb: "show-numbers" } },
    });
  });

  test("offers no numbers of a post that nobody has an address of", () => {
    const thread = threadIn("outcome-unknown");
    thread.take({ type: "pressed", verb: "settle-live" });
    const { postId } = oursIn(thread.conversation());
    thread.take({ type: "post-published", postId, url: "", at: "2026-11-24T01:00:00Z" });
    expect(thread.conversation().phase.name).toBe("published");
    const offered = offersIn(thread.conversation().phase).map(({ verb }) => verb);
    expect(offered).not.toContain("show-numbers");
  });
});
