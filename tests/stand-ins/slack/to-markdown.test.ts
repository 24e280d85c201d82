import { expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { defaultApp } from "./default-app.ts";
import { toMarkdown } from "./to-markdown.ts";
import { createWorld } from "./world.ts";

test.each([
  ["*굵게* _기울게_ ~지움~ `코드`", "**굵게** *기울게* ~~지움~~ `코드`"],
  ["*_둘 다_*", "***둘 다***"],
  ["5*3*2 그리고 snake_case_name", "5∗3∗2 그리고 snake_case_name"],
  [":clapper: 열두 시:12:30", "🎬 열두 시:12:30"],
  ["*캐주얼*이 좋아요", "∗캐주얼∗이 좋아요"],
  ["<https://a.test/?x=1&amp;y=2|여기> &lt;b&gt;", "[여기](https://a.test/?x=1&y=2) <b>"],
])("%s is %s in the page's Markdown", (slack, page) => {
  expect(toMarkdown(createWorld(createTestClock(), defaultApp), slack)).toBe(page);
});
