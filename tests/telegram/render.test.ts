import { describe, expect, test } from "vitest";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { pressDataBytesMax, readPressData } from "#bots/telegram/render/press-data.ts";
import { messagesOf } from "#tests/web/every-screen.ts";
import { pleasantTexts } from "#tests/web/screen-parts.ts";
import { allSides, buttonsOf, drawingOf, textsOf } from "./drawn.ts";

const hostileTexts = {
  keyword: `<b>"&lt;script>`,
  title: `</b><a href="tg://user?id=1">x</a>`,
  line: `</blockquote><script>alert(3)</script> & so on`,
  channelName: `' <i>`,
};
const longTexts = {
  keyword: "가족과 함께 떠나는 여름 휴가 ".repeat(5),
  title: "아주 긴 제목 ".repeat(12),
  line: "가나다라 마바사아 ".repeat(200),
  channelName: "이름이 긴 채널 ".repeat(8),
};
/** The words of an answer are given as a reply, not by a button. */
const answeredByReply = ["send-answer"];

const knownTags = new Set(["b", "i", "s", "code", "blockquote"]);

/** The tags that are open at the end, or that Telegram does not know. */
function wrongTags(source: string): string[] {
  const open: string[] = [];
  for (const [tag, slash, name = ""] of source.matchAll(/<(\/?)([a-z]+)(?: expandable)?>/g)) {
    if (!knownTags.has(name)) return [tag];
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return [tag];
  }
  return open;
}

describe.each(languages)("in %s", (language) => {
  const casesOf = (texts: typeof pleasantTexts) =>
    messagesOf(texts).map(
      (message) => [message.screen.kind, drawingOf(message, language)] as const,
    );

  test.each([pleasantTexts, hostileTexts, longTexts].flatMap(casesOf))(
    "the screen %s keeps to what Telegram takes, on every side",
    (kind, drawing) => {
      for (const parts of allSides(drawing)) {
        if (kind !== "said") expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) {
          for (const { source, length, lengthMax } of textsOf(part)) {
            expect(length).toBeGreaterThan(0);
            expect(length).toBeLessThanOrEqual(lengthMax);
            expect(source).not.toMatch(/undefined|\[object|NaN/);
            expect(wrongTags(source)).toEqual([]);
            expect(source.replaceAll(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
          }
        }
        const buttons = buttonsOf(parts);
        expect(buttons.length).toBeLessThanOrEqual(100);
        for (const button of buttons) {
          expect(button.text.trim()).not.toBe("");
          if (!("data" in button)) continue;
          expect(Buffer.byteLength(button.data)).toBeLessThanOrEqual(pressDataBytesMax);
          expect(readPressData(button.data)).toBeDefined();
        }
      }
    },
  );

  test.each(casesOf(pleasantTexts))(
    "every action of the screen %s can be pressed",
    (_, drawing) => {
      const tokens = allSides(drawing)
        .flatMap(buttonsOf)
        .flatMap((button) => {
          const data = "data" in button ? readPressData(button.data) : undefined;
          return data?.type === "action" ? [data.token] : [];
        });
      const wanted = drawing.message.actions.filter(({ verb }) => !answeredByReply.includes(verb));
      for (const { token } of wanted) expect(tokens).toContain(token);
    },
  );

  test.each(casesOf(pleasantTexts))(
    "the screen %s without buttons shows what was chosen instead",
    (kind, drawing) => {
      if (drawing.message.actions.length === 0 || kind === "insights") return;
      const chosen = { verb: "publish-now" as const };
      const parts = allSides({ ...drawing, message: { ...drawing.message, actions: [], chosen } });
      const shown = parts
        .flat()
        .flatMap(textsOf)
        .map(({ source }) => source)
        .join("\n");
      expect(shown).toContain(wordsFor(language).chat.chosen["publish-now"]);
      const left = parts.flatMap(buttonsOf).filter((one) => "data" in one);
      expect(
        left
          .map((one) => ("data" in one ? readPressData(one.data)?.type : ""))
          .filter((one) => one !== "go"),
      ).toEqual([]);
    },
  );
});
