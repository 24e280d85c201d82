import type { Screen, SetupQuestion } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { type Block, context, type Element, escape, section } from "./blocks.ts";
import { type Card, type Drawing, formButton, isOpen, renderActions } from "./card.ts";
import { headerCard } from "./render-making.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** The first contact and its questions, and whom a short is for. */
export function renderSetup(
  drawing: Drawing,
  screen: Of<"setup-welcome" | "setup" | "brand-pick">,
): Card {
  const { words } = drawing;
  switch (screen.kind) {
    case "setup-welcome": {
      const { title, text, hint } = words.onboarding.welcome;
      return headerCard(title, [section(text), ...renderActions(drawing), context(hint)]);
    }
    case "setup":
      return renderQuestion(drawing, screen);
    case "brand-pick": {
      const { title, text } = words.chat.screens.brandPick;
      const asked = title(screen.keyword);
      return {
        text: asked,
        blocks: [section(`*${escape(asked)}*\n${text}`), ...renderActions(drawing)],
      };
    }
  }
}

function renderQuestion(drawing: Drawing, { number, of, asks }: Of<"setup">): Card {
  const { onboarding, format } = drawing.words;
  const { title, text } = onboarding[asks.about === "page-name" ? "pageName" : asks.about];
  const current = currentAnswer(asks, drawing.words);
  const blocks: Block[] = [
    section(`*${title}*\n${text}`),
    ...(current === undefined ? [] : [context(escape(current))]),
    ...renderActions(drawing, { besides: ["save-colors"], before: answerButton(drawing, asks) }),
    context(onboarding.place(format.count(number), format.count(of))),
  ];
  return { text: title, blocks };
}

/** What is asked in words is answered in a form, or below in words. */
function answerButton(drawing: Drawing, asks: SetupQuestion): Element[] {
  if (!isOpen(drawing)) return [];
  const { slack } = drawing.words;
  switch (asks.about) {
    case "tone":
      return [];
    case "colors":
      return [formButton(drawing, { name: "colors", label: slack.forms.colors, isMain: true })];
    case "audience":
    case "page-name":
      return [formButton(drawing, { name: "answer", label: slack.forms.answer, isMain: true })];
  }
}

function currentAnswer(asks: SetupQuestion, { onboarding, chat }: Words): string | undefined {
  switch (asks.about) {
    case "tone":
      return asks.current && chat.tones[asks.current];
    case "audience":
      return asks.current === "" ? undefined : onboarding.audience.current(asks.current);
    case "colors":
      return asks.current.length === 0 ? undefined : asks.current.join("  ");
    case "page-name":
      return onboarding.pageName.current(asks.current);
  }
}
