import {
  keywordLengthMax,
  type Screen,
  shortLengthSeconds,
  templates,
  tones,
} from "#bots/conversation/screen.ts";
import { limits } from "../limits.ts";
import {
  actions,
  type Block,
  context,
  type Element,
  escape,
  plain,
  section,
  select,
} from "./blocks.ts";
import { type Card, type Drawing, field, isOpen, renderActions } from "./card.ts";
import { stepLine } from "./step-line.ts";

type Brief = Extract<Screen, { kind: "custom-brief" }>;

/** Lengths to choose from, in seconds, beside the one that was asked for. */
const lengthsSeconds = [15, 20, 30, 45, 60].filter(
  (seconds) => seconds >= shortLengthSeconds.min && seconds <= shortLengthSeconds.max,
);

/** The first step: what it is about, and how it should be. */
export function renderBrief(drawing: Drawing, screen: Brief): Card {
  const { words } = drawing;
  const { chat, format } = words;
  const say = chat.custom.brief;
  if (!isOpen(drawing)) {
    const facts = [
      screen.keyword,
      chat.tones[screen.tone],
      format.duration(screen.lengthSeconds),
      chat.custom.templates[screen.template].name,
    ];
    const title = chat.custom.steps.brief;
    return {
      text: title,
      blocks: [section(`*${title}*\n${escape(facts.join(" · "))}`), ...renderActions(drawing)],
    };
  }
  const title = screen.ownScript ? say.ownTitle : say.title;
  return {
    text: title,
    blocks: [
      context(stepLine(words, "brief")),
      section(`*${title}*\n${screen.ownScript ? say.ownText : say.text}`),
      ...(screen.ownScript ? [] : [renderKeyword(drawing, screen)]),
      ...actions(renderChoices(drawing, screen)),
      ...renderActions(drawing),
    ],
  };
}

function renderKeyword({ words, filled }: Drawing, { keyword }: Brief): Block {
  const typed = filled.brief?.keyword ?? keyword;
  return {
    type: "input",
    label: plain(words.chat.custom.brief.keyword, limits.inputLabel),
    element: {
      type: "plain_text_input",
      action_id: `${field}:brief.keyword`,
      max_length: keywordLengthMax,
      ...(typed !== "" && { initial_value: typed }),
    },
  };
}

function renderChoices({ words, filled }: Drawing, screen: Brief): Element[] {
  const { chat, format } = words;
  const say = chat.custom.brief;
  const lengthSeconds = filled.brief?.lengthSeconds ?? screen.lengthSeconds;
  const lengths = [...new Set([...lengthsSeconds, lengthSeconds])].toSorted((a, b) => a - b);
  const brand = filled.brief?.brand ?? screen.brandId;
  return [
    select({
      actionId: `${field}:brief.tone`,
      placeholder: say.tone,
      choices: tones.map((value) => ({
        value,
        name: chat.tones[value],
        hint: chat.toneFlavours[value],
      })),
      chosen: filled.brief?.tone ?? screen.tone,
    }),
    ...(screen.ownScript
      ? []
      : [
          select({
            actionId: `${field}:brief.lengthSeconds`,
            placeholder: say.length,
            choices: lengths.map((seconds) => ({
              value: String(seconds),
              name: format.duration(seconds),
            })),
            chosen: String(lengthSeconds),
          }),
        ]),
    select({
      actionId: `${field}:brief.template`,
      placeholder: say.template,
      choices: templates.map((value) => ({ value, ...chat.custom.templates[value] })),
      chosen: filled.brief?.template ?? screen.template,
    }),
    ...(screen.brands.length > 1
      ? [
          select({
            actionId: `${field}:brief.brand`,
            placeholder: say.brand,
            choices: screen.brands.slice(0, 100).map(({ id, name }) => ({ value: id, name })),
            ...(brand !== undefined && { chosen: brand }),
          }),
        ]
      : []),
  ];
}
