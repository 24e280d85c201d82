import { describe, expect, test } from "vitest";
import type { Screen } from "#bots/conversation/screen.ts";
import { threadIn } from "./live-conversation.ts";

const script = "짐은 반으로 줄여요.\n옷은 돌돌 말아요.\n여권은 사진으로도 남겨요!";

const say = (text: string, ownScript?: string) => {
  const thread = threadIn("empty");
  return thread.take({ type: "said", text, ...(ownScript !== undefined && { ownScript }) });
};

const screens = ({ effects }: ReturnType<typeof say>): Screen[] =>
  effects.flatMap((effect) => (effect.type === "say" ? [effect.message.screen] : []));

describe("a script of one's own", () => {
  test("of several lines is taken for one without a word, and named by how it begins", () => {
    expect(say(script).conversation.phase).toMatchObject({
      name: "choosing-tone",
      keyword: "짐은 반으로 줄여요",
      ownScript: script,
    });
  });

  test.each([
    ["too short", "안녕", "own-script-too-short"],
    ["too long", "오늘은 아주 긴 이야기를 들려 드릴게요. ".repeat(60), "own-script-too-long"],
  ])("that is %s is refused at once, and stays in the thread to be mended", (_, text, notice) => {
    const said = say(text, text);
    expect(said.conversation.phase.name).toBe("empty");
    expect(screens(said)).toMatchObject([
      { kind: "said", text },
      { kind: "notice", notice },
    ]);
  });

  test("that was refused can be sent again in the same thread", () => {
    const thread = threadIn("empty");
    thread.take({ type: "said", text: "안녕", ownScript: "안녕" });
    expect(thread.take({ type: "said", text: script }).conversation.phase).toMatchObject({
      ownScript: script,
    });
  });
});

test("a short is made in the language asked for, whatever its keyword is written in", () => {
  const said = threadIn("empty").take({ type: "said", text: "Seoul", contentLanguage: "ko" });
  expect(said.conversation.phase).toMatchObject({ keyword: "Seoul", language: "ko" });
});
