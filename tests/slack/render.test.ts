import { describe, expect, test } from "vitest";
import type { OutgoingMessage } from "#bots/conversation/conversation.ts";
import type { Message, Verb } from "#bots/conversation/screen.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { limits } from "#bots/slack/limits.ts";
import { sharedIn } from "#bots/slack/media-in.ts";
import { lengthOf } from "#bots/slack/render/fit-card.ts";
import type { Drawing, FormName } from "#bots/slack/render/card.ts";
import { renderForm } from "#bots/slack/render/render-form.ts";
import { renderScreen } from "#bots/slack/render/render-screen.ts";
import type { Language } from "#src/domain/language.ts";
import { messagesOf } from "#tests/web/every-screen.ts";
import { pleasantTexts } from "#tests/web/screen-parts.ts";
import { elementsOf } from "#tests/stand-ins/slack/elements.ts";
import { type Block, messageBlocks, view as viewSchema } from "#tests/stand-ins/slack/block-kit.ts";

const hostile = {
  keyword: `<!channel> & <https://bad.example|click>`,
  title: `<@U0000> *bold* ${"제목".repeat(400)}`,
  line: `<script>& ${"말 ".repeat(700)}`,
  channelName: `> ' " & <#C1>`,
};

/** What is pressed from a form, or stands only on the form's own submission. */
const inForms: Partial<Record<Verb, FormName>> = {
  "save-script": "scenes",
  "save-colors": "colors",
  "send-answer": "words",
};

/** What Slack would refuse about some blocks, in words; empty where it takes them. */
function problemsOf(blocks: readonly unknown[]): string[] {
  const parsed = messageBlocks.safeParse(blocks);
  if (!parsed.success) return parsed.error.issues.map((issue) => JSON.stringify(issue));
  return [
    ...(lengthOf(blocks) > limits.textOfMessage ? [`${lengthOf(blocks)} characters`] : []),
    ...parsed.data.flatMap(doubleIds),
    ...(JSON.stringify(blocks).match(/"mrkdwn","text":"[^"]*<(?!https?:)[^"]*"/g) ?? []),
  ];
}

function doubleIds(block: Block): string[] {
  const ids = elementsOf(block).map(({ action_id: id }) => id ?? "");
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

function drawingOf({ offers, ...message }: OutgoingMessage, language: Language): Drawing {
  const actions = offers.map((offer, index) => ({ ...offer, token: `token-${index}` }));
  return {
    message: { ...message, actions } satisfies Message,
    words: wordsFor(language),
    key: "k3yOfThisCrd",
    filled: {},
    fileOf: ({ key }) => `F0123456${String(key.length).padStart(4, "0")}`,
  };
}

describe.each(languages)("in %s", (language) => {
  const messages = [pleasantTexts, hostile].flatMap(messagesOf);

  test("every screen is within what Slack takes, whatever people have written in it", () => {
    for (const message of messages) {
      const card = renderScreen(drawingOf(message, language));
      expect(problemsOf(card.blocks), message.screen.kind).toEqual([]);
      expect(card.text, message.screen.kind).not.toBe("");
    }
  });

  test("everything that is offered can be pressed, on the card or in its form", () => {
    for (const message of messages) {
      const drawing = drawingOf(message, language);
      const drawn = JSON.stringify(renderScreen(drawing).blocks);
      for (const { verb, token } of drawing.message.actions) {
        const name = inForms[verb];
        if (name === undefined) expect(drawn, `${message.id} ${verb}`).toContain(`"${token}"`);
        else {
          expect(drawn).toContain(`"form:${name}"`);
          expect(renderForm(drawing, { name })).toBeDefined();
        }
      }
    }
  });

  test("whoever is to approve a post sees its thumbnail beside its video", () => {
    for (const message of messages) {
      const { screen } = message;
      if (screen.kind !== "approval-request") continue;
      const shared = sharedIn(drawingOf(message, language).message, wordsFor(language));
      expect(shared.map(({ media }) => media)).toEqual([screen.video, screen.thumbnail]);
    }
  });

  test("every form is within what Slack takes and closes with its card", () => {
    for (const message of messages) {
      const drawing = drawingOf(message, language);
      for (const name of ["scenes", "texts", "words", "colors", "answer", "own-picture"] as const) {
        const view = renderForm(drawing, { name, about: "s1" });
        if (!view) continue;
        expect(viewSchema.safeParse(view).error?.issues, message.id).toBeUndefined();
        const chosen = { verb: "back" } as const;
        const over = { ...drawing, message: { ...drawing.message, chosen } };
        expect(renderForm(over, { name })).toBeUndefined();
      }
    }
  });

  test("a card that was pressed shows what was chosen and offers nothing", () => {
    for (const message of messages) {
      const drawing = drawingOf({ ...message, offers: [] }, language);
      const chosen = { verb: "back" } as const;
      const card = renderScreen({ ...drawing, message: { ...drawing.message, chosen } });
      expect(problemsOf(card.blocks), message.id).toEqual([]);
      expect(JSON.stringify(card.blocks)).not.toContain('"press:');
    }
  });
});
