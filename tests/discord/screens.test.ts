import { describe, expect, test } from "vitest";
import type { OutgoingMessage } from "#bots/conversation/conversation.ts";
import type { Message, Verb } from "#bots/conversation/screen.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { DrawnPart } from "#bots/discord/render/drawing.ts";
import { renderScreen } from "#bots/discord/render/render-screen.ts";
import { languages, type Language } from "#src/domain/language.ts";
import { messagesOf } from "#tests/web/every-screen.ts";
import { pleasantTexts } from "#tests/web/screen-parts.ts";
import { allComponents, problemsOf } from "./read-components.ts";

function toMessage({ offers, ...message }: OutgoingMessage): Message {
  return { ...message, actions: offers.map((offer, at) => ({ ...offer, token: `token-${at}` })) };
}

function draw(outgoing: OutgoingMessage, language: Language): DrawnPart[] {
  return renderScreen({
    message: toMessage(outgoing),
    key: "cardkey12345",
    words: wordsFor(language),
  });
}

function textOf(parts: readonly DrawnPart[]): string {
  return parts
    .flatMap((part) => [
      part.content,
      ...allComponents(part.components ?? []).map(({ content }) => content),
    ])
    .join("\n");
}

/** What can be reached: a button, or an option of a select. */
function tokensIn(parts: readonly DrawnPart[]): Set<string> {
  const all = parts.flatMap((part) => allComponents(part.components ?? []));
  return new Set([
    ...all.flatMap(({ custom_id: id }) => (id?.startsWith("p:") ? [id.slice(2)] : [])),
    ...all.flatMap((one) =>
      one.custom_id?.startsWith("a:") ? (one.options ?? []).map(({ value }) => value) : [],
    ),
  ]);
}

/** Verbs that a form presses, with what is written in it, or that stand in a scene's own card. */
const byForm: readonly Verb[] = ["pick-time", "send-answer"];

const long = {
  keyword: "가".repeat(100),
  title: "*제목*".repeat(25).slice(0, 100),
  line: "긴_말".repeat(80).slice(0, 220),
  channelName: "🎬".repeat(40),
};
const hostile = {
  keyword: "# @everyone",
  title: "[click](https://evil.example)",
  line: "```\n> <@123> ||spoiler||\n- list",
  channelName: "**bold** __under__",
};

describe.each(languages)("in %s", (language) => {
  const cases = messagesOf(pleasantTexts).map((message) => [message.screen.kind, message] as const);

  test.each(cases)("Discord takes the screen %s", (kind, message) => {
    const parts = draw(message, language);
    expect(parts.flatMap(problemsOf)).toEqual([]);
    expect(textOf(parts)).not.toMatch(/undefined|\[object|NaN/);
    // What people write stands in the thread already.
    expect(parts.length > 0).toBe(kind !== "said");
  });

  test.each(cases)("every button of the screen %s can be reached", (_, outgoing) => {
    const message = toMessage(outgoing);
    const reached = tokensIn(draw(outgoing, language));
    for (const { token, verb } of message.actions)
      if (!byForm.includes(verb)) expect(reached).toContain(token);
  });

  test.each(messagesOf(long).map((message) => [message.screen.kind, message] as const))(
    "Discord takes the screen %s with the longest texts",
    (_, message) => {
      expect(draw(message, language).flatMap(problemsOf)).toEqual([]);
    },
  );

  test.each(messagesOf(hostile).map((message) => [message.screen.kind, message] as const))(
    "words of people stay words on the screen %s",
    (_, message) => {
      const parts = draw(message, language);
      expect(parts.flatMap(problemsOf)).toEqual([]);
      expect(textOf(parts)).not.toMatch(/(^|[^\\])\[click\]|^# @|(^|[^\\])<@123>|^```/m);
    },
  );

  test.each(cases)("a settled screen %s offers nothing any more", (_, message) => {
    const parts = draw({ ...message, offers: [] }, language);
    expect(parts.flatMap(problemsOf)).toEqual([]);
    expect([...tokensIn(parts)]).toEqual([]);
  });
});
