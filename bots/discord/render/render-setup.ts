import type { APIButtonComponent } from "discord.js";
import type { SetupQuestion } from "#bots/conversation/screen.ts";
import { button } from "./components.ts";
import { drawCard } from "./card.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { bold, plain, small } from "./texts.ts";

export function renderSetupWelcome(drawing: Drawing): DrawnPart {
  const { title, text, hint } = drawing.words.onboarding.welcome;
  return drawCard(drawing, { title, lines: [text, small(hint)] });
}

/** One of the questions of the first contact, with what has been answered so far. */
export function renderSetup(drawing: Drawing, { number, of, asks }: Of<"setup">): DrawnPart {
  const { onboarding, format } = drawing.words;
  const { title, text } = onboarding[asks.about === "page-name" ? "pageName" : asks.about];
  return drawCard(drawing, {
    above: onboarding.place(format.count(number), format.count(of)),
    title,
    lines: [text, currentAnswer(drawing, asks)],
    ownButtons: answerButton(drawing, asks),
  });
}

function currentAnswer({ words, filled }: Drawing, asks: SetupQuestion): string {
  const { onboarding, chat } = words;
  switch (asks.about) {
    case "tone":
      return asks.current ? bold(chat.tones[asks.current]) : "";
    case "audience":
      return asks.current === "" ? "" : plain(onboarding.audience.current(asks.current));
    case "colors":
      return (filled?.colors ?? asks.current).map((colour) => `\`${plain(colour)}\``).join(" ");
    case "page-name":
      return plain(onboarding.pageName.current(asks.current));
  }
}

/** What is answered in words is written into a form. */
function answerButton({ key, words }: Drawing, asks: SetupQuestion): APIButtonComponent[] {
  switch (asks.about) {
    case "tone":
      return [];
    case "colors":
      return [button(words.discord.buttons.colours, { does: "form", key, form: "colors" })];
    case "audience":
    case "page-name":
      return [button(words.discord.buttons.write, { does: "form", key, form: "say" })];
  }
}

/** Which of several brands a short is for. */
export function renderBrandPick(drawing: Drawing, { keyword }: Of<"brand-pick">): DrawnPart {
  const { title, text } = drawing.words.chat.screens.brandPick;
  return drawCard(drawing, { title: title(keyword), lines: [text] });
}
