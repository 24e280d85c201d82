import type { types } from "@slack/bolt";
import { captionStyles, musics, paces, type Screen, templates } from "#bots/conversation/screen.ts";
import { actions, type Block, context, escape, optionOf, section, select } from "./blocks.ts";
import { type Card, type Drawing, field, isOpen, move, renderActions } from "./card.ts";
import { stepLine } from "./step-line.ts";

type StyleEdit = Extract<Screen, { kind: "style-edit" }>;
type Scene = StyleEdit["scenes"][number];

/** How the short is put together: template, captions, music, pace and the order of its scenes. */
export function renderStyleEdit(drawing: Drawing, screen: StyleEdit): Card {
  const { words, filled } = drawing;
  const { custom } = words.chat;
  const say = custom.style;
  const { template, captionStyle, music, pace } = { ...screen.settings };
  if (!isOpen(drawing)) {
    const names = [
      custom.templates[template].name,
      `${say.captionStyle} ${custom.captionStyles[captionStyle].name}`,
      custom.musics[music],
      custom.paces[pace],
    ];
    return {
      text: say.settled,
      blocks: [section(`*${say.settled}*\n${names.join(" · ")}`), ...renderActions(drawing)],
    };
  }
  const { settings } = filled;
  const choices = [
    select({
      actionId: `${field}:settings.template`,
      placeholder: say.template,
      choices: templates.map((value) => ({
        value,
        name: `${say.template}: ${custom.templates[value].name}`,
      })),
      chosen: settings?.template ?? template,
    }),
    select({
      actionId: `${field}:settings.captionStyle`,
      placeholder: say.captionStyle,
      choices: captionStyles.map((value) => ({
        value,
        name: `${say.captionStyle}: ${custom.captionStyles[value].name}`,
      })),
      chosen: settings?.captionStyle ?? captionStyle,
    }),
    select({
      actionId: `${field}:settings.music`,
      placeholder: say.music,
      choices: musics.map((value) => ({ value, name: `${say.music}: ${custom.musics[value]}` })),
      chosen: settings?.music ?? music,
    }),
    select({
      actionId: `${field}:settings.pace`,
      placeholder: say.pace,
      choices: paces.map((value) => ({ value, name: `${say.pace}: ${custom.paces[value]}` })),
      chosen: settings?.pace ?? pace,
    }),
  ];
  return {
    text: say.title,
    blocks: [
      ...(screen.isStep ? [context(stepLine(words, "style"))] : []),
      section(`*${say.title}*\n${screen.isStep ? say.text : say.textChange}`),
      ...actions(choices),
      ...renderOrder(drawing, screen),
      ...renderActions(drawing),
    ],
  };
}

/** The scenes in the order in which they would come now. */
export function orderedScenes(
  { filled }: Pick<Drawing, "filled">,
  scenes: readonly Scene[],
): Scene[] {
  const { order } = filled;
  if (!order) return [...scenes];
  const place = { hook: 0, point: 1, "call-to-action": 2 };
  const rank = ({ id }: Scene) => (order.includes(id) ? order.indexOf(id) : order.length);
  return scenes.toSorted((a, b) => place[a.role] - place[b.role] || rank(a) - rank(b));
}

/** The points can change places; the opening and the closing keep theirs. */
function renderOrder(drawing: Drawing, { scenes }: StyleEdit): Block[] {
  const { chat } = drawing.words;
  const say = chat.custom.style;
  const ordered = orderedScenes(drawing, scenes);
  return [
    section(`*${say.order}*`),
    ...ordered.map((scene, index) => {
      const line = `${index + 1}. ${chat.screens.roles[scene.role]}: ${escape(scene.onScreen)}`;
      const options = moves(drawing, ordered, index);
      return section(line, options.length === 0 ? undefined : menu(scene, options));
    }),
    context(say.orderHint),
  ];
}

function moves(drawing: Drawing, ordered: readonly Scene[], index: number) {
  const say = drawing.words.slack.order;
  const scene = ordered[index];
  if (scene?.role !== "point") return [];
  const command = (way: string) => `${drawing.key} ${way} ${scene.id}`;
  return [
    ...(ordered[index - 1]?.role === "point" ? [{ value: command("up"), name: say.up }] : []),
    ...(ordered[index + 1]?.role === "point" ? [{ value: command("down"), name: say.down }] : []),
  ];
}

function menu(scene: Scene, options: { value: string; name: string }[]): types.Overflow {
  return { type: "overflow", action_id: `${move}:${scene.id}`, options: options.map(optionOf) };
}
