import { captionStyles, musics, paces, templates } from "#bots/conversation/screen.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { actionRows, type Button, lookButton, setButton } from "../buttons.ts";
import { renderCard } from "../card.ts";
import type { Drawing } from "../drawing.ts";
import { markup } from "../html.ts";
import type { Part } from "../part.ts";
import { front, type Menu, menuButton, menuRows } from "./menu.ts";
import { stepLine } from "./step-line.ts";

type StyleEdit = Extract<Screen, { kind: "style-edit" }>;

export const orderView = "order";

/** How the short is put together: its template, captions, music, pace and the order of its scenes. */
export function renderStyleEdit(drawing: Drawing, screen: StyleEdit): Part[] {
  const { message, words } = drawing;
  const say = words.chat.custom.style;
  const menus = menusOf(drawing, screen);
  if (message.actions.length === 0) {
    const text = menus.map(chosenName).join(" · ");
    return [renderCard(drawing, { sign: "🎨", title: say.settled, text })];
  }
  const scenes = scenesInOrder(screen, drawing.filled.order);
  const open = menus.find(({ name }) => name === drawing.view);
  return [
    renderCard(drawing, {
      sign: "🎨",
      title: say.title,
      text: screen.isStep ? say.text : say.textChange,
      body: [
        ...(screen.isStep ? [{ html: markup`<i>${stepLine(drawing, "style")}</i>` }] : []),
        ...menus.map((menu) => ({ html: markup`${menu.legend}: <b>${chosenName(menu)}</b>` })),
        { html: markup`\n${say.order} (<i>${say.orderHint}</i>)` },
        ...scenes.map(({ onScreen }, index) => ({ html: markup`${index + 1}. ${onScreen}` })),
      ],
      keyboard: open
        ? menuRows(drawing, open)
        : drawing.view === orderView
          ? orderRows(drawing, scenes)
          : [
              ...menus.map((menu) => [menuButton(drawing, menu)]),
              [lookButton(drawing, `${say.order} ▸`, orderView)],
              ...actionRows(drawing),
            ],
    }),
  ];
}

/** The scenes as they stand now. */
export function scenesInOrder(
  { scenes }: StyleEdit,
  order: readonly string[] | undefined,
): StyleEdit["scenes"] {
  if (!order) return scenes;
  return scenes.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

function menusOf({ words, filled }: Drawing, { settings }: StyleEdit): Menu[] {
  const { custom } = words.chat;
  const say = custom.style;
  const chosen = filled.settings ?? {};
  return [
    {
      name: "template",
      legend: say.template,
      chosen: chosen.template ?? settings.template,
      options: templates.map((value) => ({ value, name: custom.templates[value].name })),
    },
    {
      name: "captionStyle",
      legend: say.captionStyle,
      chosen: chosen.captionStyle ?? settings.captionStyle,
      options: captionStyles.map((value) => ({ value, name: custom.captionStyles[value].name })),
    },
    {
      name: "music",
      legend: say.music,
      chosen: chosen.music ?? settings.music,
      options: musics.map((value) => ({ value, name: custom.musics[value] })),
    },
    {
      name: "pace",
      legend: say.pace,
      chosen: chosen.pace ?? settings.pace,
      options: paces.map((value) => ({ value, name: custom.paces[value] })),
    },
  ];
}

function chosenName({ chosen, options }: Menu): string {
  return options.find(({ value }) => value === chosen)?.name ?? chosen;
}

/** The points can change places; the opening and the closing keep theirs. */
function orderRows(drawing: Drawing, scenes: StyleEdit["scenes"]): Button[][] {
  const rows = scenes.flatMap((scene, index) => {
    if (scene.role !== "point" || scenes[index - 1]?.role !== "point") return [];
    return [[setButton(drawing, `▲ ${index + 1}. ${scene.onScreen}`, "up", String(index))]];
  });
  return [...rows, [lookButton(drawing, "◀", front)]];
}
