import { shortLengthSeconds, templates, tones } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { actionRows, askButton, type Button } from "../buttons.ts";
import { renderCard } from "../card.ts";
import type { Drawing } from "../drawing.ts";
import { markup } from "../html.ts";
import type { Part } from "../part.ts";
import { type Menu, menuButton, menuRows } from "./menu.ts";
import { stepLine } from "./step-line.ts";

type Brief = Extract<Screen, { kind: "custom-brief" }>;

/** Lengths that are offered, in seconds: between what a short may last. */
const lengthStepSeconds = 5;

/** The first step: what it is about, and how it should be. */
export function renderBrief(drawing: Drawing, screen: Brief): Part[] {
  const { message, words, filled } = drawing;
  const { custom } = words.chat;
  const say = custom.brief;
  const keyword = filled.brief?.keyword ?? screen.keyword;
  const menus = menusOf(drawing, screen);
  if (message.actions.length === 0) {
    const text = [keyword, ...menus.map(chosenName)].join(" · ");
    return [renderCard(drawing, { sign: "✨", title: custom.steps.brief, text })];
  }
  const open = menus.find(({ name }) => name === drawing.view);
  const rows: Button[][] = open
    ? menuRows(drawing, open)
    : [
        ...(screen.ownScript ? [] : [[askButton(drawing, `✏️ ${say.keyword}`, "keyword")]]),
        ...menus.map((menu) => [menuButton(drawing, menu)]),
        ...actionRows(drawing),
      ];
  return [
    renderCard(drawing, {
      sign: "✨",
      title: screen.ownScript ? say.ownTitle : say.title,
      text: screen.ownScript ? say.ownText : say.text,
      body: [
        { html: markup`<i>${stepLine(drawing, "brief")}</i>` },
        ...(screen.ownScript ? [] : [{ html: markup`\n${say.keyword}: <b>${keyword}</b>` }]),
        ...menus.map((menu) => ({ html: markup`${menu.legend}: <b>${chosenName(menu)}</b>` })),
      ],
      keyboard: rows,
    }),
  ];
}

function menusOf({ words, filled }: Drawing, screen: Brief): Menu[] {
  const { chat, format } = words;
  const say = chat.custom.brief;
  const brief = filled.brief ?? {};
  const lengthSeconds = brief.lengthSeconds ?? screen.lengthSeconds;
  const brandId = brief.brand ?? screen.brandId ?? "";
  const brandIndex = screen.brands.findIndex(({ id }) => id === brandId);
  return [
    {
      name: "tone",
      legend: say.tone,
      chosen: brief.tone ?? screen.tone,
      options: tones.map((value) => ({ value, name: chat.tones[value] })),
    },
    ...(screen.brands.length > 1
      ? [
          {
            name: "brand",
            legend: say.brand,
            chosen: brandIndex === -1 ? "" : String(brandIndex),
            options: screen.brands.map(({ name }, index) => ({ value: String(index), name })),
          },
        ]
      : []),
    ...(screen.ownScript
      ? []
      : [
          {
            name: "length",
            legend: say.length,
            chosen: String(lengthSeconds),
            options: lengths(lengthSeconds).map((seconds) => ({
              value: String(seconds),
              name: format.duration(seconds),
            })),
          },
        ]),
    {
      name: "template",
      legend: say.template,
      chosen: brief.template ?? screen.template,
      options: templates.map((value) => ({ value, name: chat.custom.templates[value].name })),
    },
  ];
}

function chosenName({ chosen, options }: Menu): string {
  return options.find(({ value }) => value === chosen)?.name ?? "–";
}

/** In steps, with the one that is set among them. */
function lengths(chosen: number): number[] {
  const { min, max } = shortLengthSeconds;
  const steps = Array.from(
    { length: (max - min) / lengthStepSeconds + 1 },
    (_, index) => min + index * lengthStepSeconds,
  );
  return [...new Set([...steps, chosen])].toSorted((one, other) => one - other);
}
