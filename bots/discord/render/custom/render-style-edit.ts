import { captionStyles, musics, paces, templates } from "#bots/conversation/screen.ts";
import { drawCard } from "../card.ts";
import { type Choice, type Row, selectRow } from "../components.ts";
import type { Drawing, DrawnPart, Of } from "../drawing.ts";
import { bold, plain, small } from "../texts.ts";
import { stepOf } from "./step-of.ts";

type StyleEdit = Of<"style-edit">;

/** How the short is put together: each part a select, and the order of the points in between. */
export function renderStyleEdit(drawing: Drawing, screen: StyleEdit): DrawnPart {
  const { message, words } = drawing;
  const { custom } = words.chat;
  const say = custom.style;
  const { template, captionStyle, music, pace } = screen.settings;
  const names = [
    `${bold(say.template)} ${custom.templates[template].name}`,
    `${bold(say.captionStyle)} ${custom.captionStyles[captionStyle].name}`,
    `${bold(say.music)} ${custom.musics[music]}`,
    `${bold(say.pace)} ${custom.paces[pace]}`,
  ];
  if (message.actions.length === 0)
    return drawCard(drawing, { title: say.settled, lines: [names.join(" · ")] });
  return drawCard(drawing, {
    ...(screen.isStep && { above: stepOf(drawing, "style") }),
    title: say.title,
    lines: [
      screen.isStep ? say.text : say.textChange,
      ...names,
      bold(say.order),
      ...screen.scenes.map(
        ({ role, onScreen }, index) =>
          `${index + 1}\\. ${plain(onScreen)} · ${words.chat.screens.roles[role]}`,
      ),
      small(say.orderHint),
    ],
    choices: [
      settingSelect(
        drawing,
        "template",
        say.template,
        named(templates, template, custom.templates),
      ),
      settingSelect(
        drawing,
        "captionStyle",
        say.captionStyle,
        named(captionStyles, captionStyle, custom.captionStyles),
      ),
      settingSelect(drawing, "music", say.music, named(musics, music, custom.musics)),
      settingSelect(drawing, "pace", say.pace, named(paces, pace, custom.paces)),
      ...orderSelect(drawing, screen),
    ],
  });
}

function settingSelect(
  { key }: Drawing,
  part: "template" | "captionStyle" | "music" | "pace",
  placeholder: string,
  choices: Choice[],
): Row {
  return selectRow({ id: { does: "fill", key, part }, placeholder, choices });
}

function named<Value extends string>(
  values: readonly Value[],
  chosen: Value,
  words: Record<Value, string | { name: string; hint: string }>,
): Choice[] {
  return values.map((value) => {
    const word = words[value];
    const isChosen = value === chosen;
    return typeof word === "string"
      ? { value, label: word, isChosen }
      : { value, label: word.name, hint: word.hint, isChosen };
  });
}

/** The points can change places; the opening and the closing keep theirs. */
function orderSelect({ key, words }: Drawing, { scenes }: StyleEdit): Row[] {
  const movable = scenes.filter(({ role }) => role === "point").slice(1);
  if (movable.length === 0) return [];
  return [
    selectRow({
      id: { does: "fill", key, part: "earlier" },
      placeholder: words.discord.placeholders.order,
      choices: movable.map(({ id, onScreen }) => ({
        value: id,
        label: words.chat.custom.style.up(onScreen),
      })),
    }),
  ];
}
