import { describe, expect, test } from "vitest";
import type { PhaseName } from "#bots/conversation/conversation.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { threadIn } from "./live-conversation.ts";
import { suggestions } from "./suggestions.ts";

const say = (name: PhaseName, text: string) => {
  const thread = threadIn(name);
  return { thread, ...thread.take({ type: "said", text }) };
};

const lastScreen = ({ effects }: ReturnType<typeof say>): Screen | undefined =>
  effects.flatMap((effect) => (effect.type === "say" ? [effect.message.screen] : [])).at(-1);

describe("a time said in words", () => {
  test.each(["reviewing", "picking-time"] as const)("plans the post when %s", (phase) => {
    const said = say(phase, "내일 저녁 8시에 올려줘");
    expect(said.conversation.phase.name).toBe("scheduled");
    expect(said.effects.filter(({ type }) => type === "post")).toHaveLength(1);
  });

  test.each(["scheduled", "held", "moving-time"] as const)("moves the post when %s", (phase) => {
    const said = say(phase, "tomorrow at 9pm");
    expect(said.conversation.phase.name).toBe("scheduled");
    expect(said.effects.filter(({ type }) => type === "move-post")).toHaveLength(1);
  });

  test.each(["지금 올려줘", "그냥 바로 올려 주세요", "post it now please"])(
    "“%s” publishes at once although a time was asked for",
    (text) => {
      const first = say("picking-time", text);
      expect(first.conversation.phase.name).toBe("publishing");
      expect(first.effects.filter(({ type }) => type === "post")).toHaveLength(1);
      const moved = say("moving-time", text);
      expect(moved.conversation.phase.name).toBe("publishing");
      expect(moved.effects.filter(({ type }) => type === "move-post")).toHaveLength(1);
    },
  );

  test("publishing without a word of when is not done while a time is being picked", () => {
    expect(say("picking-time", "올려줘").conversation.phase.name).toBe("picking-time");
    expect(say("picking-time", "지금은 올리지 마").conversation.phase.name).toBe("picking-time");
  });

  test("that may mean two is asked back, and one press settles it", () => {
    const said = say("reviewing", "내일 8시");
    expect(lastScreen(said)).toMatchObject({
      kind: "time-pick",
      options: [expect.anything(), expect.anything()],
    });
    const [option] =
      said.conversation.phase.name === "picking-time"
        ? (said.conversation.phase.options ?? [])
        : [];
    const settled = said.thread.take({
      type: "pressed",
      verb: "pick-time",
      ...(option !== undefined && { argument: option }),
    });
    expect(settled.conversation.phase).toMatchObject({ name: "scheduled" });
  });

  test("that is past is refused and nothing changes", () => {
    const said = say("reviewing", "어제 저녁 8시");
    expect(said.conversation.phase.name).toBe("reviewing");
    expect(said.effects.filter(({ type }) => type === "post")).toEqual([]);
  });

  test("means nothing where no post can be planned", () => {
    expect(say("making", "내일 저녁 8시").conversation.phase.name).toBe("making");
    expect(say("published", "내일 저녁 8시").conversation.phase.name).toBe("published");
  });

  test("stays a part of the keyword where a keyword is asked for", () => {
    const said = say("empty", "내일 저녁 8시 라이브 예고");
    expect(said.conversation.phase).toMatchObject({ keyword: "내일 저녁 8시 라이브 예고" });
  });
});

describe("good times", () => {
  test("are offered with the free choice, and one press takes one", () => {
    const thread = threadIn("picking-time");
    expect(thread.conversation().phase).toMatchObject({ suggestions });
    const [first] = suggestions;
    const picked = thread.take({
      type: "pressed",
      verb: "pick-time",
      ...(first && { argument: first.localTime }),
    });
    expect(picked.conversation.phase).toMatchObject({
      name: "scheduled",
      post: { at: "2026-11-24T11:00:00Z" },
    });
  });

  test("give way to what the person may have meant", () => {
    const said = say("picking-time", "내일 8시");
    expect(lastScreen(said)).not.toHaveProperty("suggestions");
  });
});
