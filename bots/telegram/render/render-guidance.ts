import { describeOffers } from "#bots/conversation/describe-offers.ts";
import type { OffersNamed, Screen, SetupQuestion } from "#bots/conversation/screen.ts";
import { actionRows, inGrid, setButton } from "./buttons.ts";
import { renderCard } from "./card.ts";
import { colorDots, colorsFilled } from "./colors.ts";
import type { Drawing } from "./drawing.ts";
import type { Paragraph } from "./fit-text.ts";
import { gap, markup } from "./html.ts";
import type { Part } from "./part.ts";
import { toneRows } from "./render-making.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

export function renderWelcome(drawing: Drawing): Part[] {
  const { title, text, examplesLabel, examples, hint } = drawing.words.chat.screens.welcome;
  const lines = examples.map((example) => markup`<code>/short ${example}</code>`);
  return [
    renderCard(drawing, {
      sign: "✨",
      title,
      text,
      body: [
        { html: markup`\n${examplesLabel}` },
        ...lines.map((line) => ({ html: line })),
        { html: markup`\n<i>${hint}</i>` },
      ],
    }),
  ];
}

export function renderSetupWelcome(drawing: Drawing): Part[] {
  const { title, text, hint } = drawing.words.onboarding.welcome;
  return [
    renderCard(drawing, { sign: "👋", title, text, body: [{ html: markup`<i>${hint}</i>` }] }),
  ];
}

/** One question of the first contact: pressed where there is something to press, else answered in words. */
export function renderSetup(drawing: Drawing, { number, of, asks }: Of<"setup">): Part[] {
  const { onboarding, format } = drawing.words;
  const { title, text } = onboarding[asks.about === "page-name" ? "pageName" : asks.about];
  const place = onboarding.place(format.count(number), format.count(of));
  return [
    renderCard(drawing, {
      title,
      text,
      body: [...currentAnswer(drawing, asks), { html: markup`<i>${place}</i>` }],
      ...(asks.about === "tone" && { keyboard: toneRows(drawing) }),
      ...(asks.about === "colors" && { keyboard: colorRows(drawing, asks.current) }),
    }),
  ];
}

function currentAnswer(drawing: Drawing, asks: SetupQuestion): Paragraph[] {
  const { onboarding, chat } = drawing.words;
  switch (asks.about) {
    case "tone":
      return asks.current ? [{ html: markup`${chat.tones[asks.current]}` }] : [];
    case "audience":
      return asks.current === ""
        ? []
        : [{ html: markup`${onboarding.audience.current(asks.current)}` }];
    case "colors": {
      const colors = colorsFilled(drawing.filled, asks.current);
      return colors.length === 0 ? [] : [{ html: markup`<code>${colors.join(" ")}</code>` }];
    }
    case "page-name":
      return [{ html: markup`${onboarding.pageName.current(asks.current)}` }];
  }
}

/** A palette to press, beside what can be typed. */
function colorRows(drawing: Drawing, current: string[]): ReturnType<typeof actionRows> {
  if (drawing.message.actions.length === 0) return [];
  const chosen = colorsFilled(drawing.filled, current);
  const dots = colorDots.map(({ sign, color }) =>
    setButton(drawing, chosen.includes(color) ? `${sign}✓` : sign, "color", color.slice(1)),
  );
  return [...inGrid(dots, 4), ...actionRows(drawing)];
}

export function renderBrandPick(drawing: Drawing, { keyword }: Of<"brand-pick">): Part[] {
  const { title, text } = drawing.words.chat.screens.brandPick;
  return [renderCard(drawing, { title: title(keyword), text })];
}

export function renderHelp(drawing: Drawing, screen: Of<"help">): Part[] {
  const { title, text, textAlone } = drawing.words.chat.screens.help;
  const sentence = screen.offers.length === 0 ? textAlone : text;
  const commands = Object.entries(drawing.words.telegram.commands).map(([name, does]) => ({
    html: markup`/${name} — ${does}`,
  }));
  return [
    renderCard(drawing, {
      sign: "✨",
      title,
      text: sentence,
      body: [...offerLines(drawing, screen), { html: gap }, ...commands],
    }),
  ];
}

export function renderUnclear(drawing: Drawing, screen: Of<"unclear">): Part[] {
  const { title, text, textAlone } = drawing.words.chat.screens.unclear;
  const sentence = screen.offers.length === 0 ? textAlone : text;
  const body = offerLines(drawing, screen);
  return [renderCard(drawing, { sign: "❓", title, text: sentence, body })];
}

export function renderReminder(drawing: Drawing, screen: Of<"reminder">): Part[] {
  const { title, text } = drawing.words.chat.screens.reminder;
  const body = offerLines(drawing, screen);
  return [renderCard(drawing, { sign: "⏰", title: title(screen.about), text, body })];
}

function offerLines({ words }: Drawing, screen: OffersNamed): Paragraph[] {
  return describeOffers(screen, words).map(({ name, hint }) => ({
    html: markup`• <b>${name}</b>: ${hint}`,
  }));
}
