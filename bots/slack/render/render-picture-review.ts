import type { Screen } from "#bots/conversation/screen.ts";
import { limits } from "../limits.ts";
import {
  actions,
  type Block,
  context,
  cut,
  type Element,
  escape,
  picture,
  section,
  select,
} from "./blocks.ts";
import {
  type Card,
  type Drawing,
  field,
  findAction,
  formButton,
  isOpen,
  pressButton,
  renderActions,
} from "./card.ts";
import { stepLine } from "./step-line.ts";

type PictureReview = Extract<Screen, { kind: "picture-review" }>;
type Scene = PictureReview["scenes"][number];

/** One picture for each scene, with the others it has had to choose from. */
export function renderPictureReview(drawing: Drawing, screen: PictureReview): Card {
  const { words } = drawing;
  const say = words.chat.custom.pictures;
  if (!isOpen(drawing)) {
    return {
      text: say.settled,
      blocks: [
        section(`*${say.settled}*`),
        ...thumbnails(
          drawing,
          screen.scenes.flatMap((scene) => chosenOf(drawing, scene) ?? []),
        ),
        ...renderActions(drawing),
      ],
    };
  }
  const isHeld = screen.busySceneIds.length > 0;
  return {
    text: say.title,
    blocks: [
      context(stepLine(words, "pictures")),
      section(`*${say.title}*\n${say.text}`),
      ...screen.scenes.flatMap((scene, index) => [
        ...renderChosen(drawing, scene, index + 1),
        ...(scene.options.length > 1 ? thumbnails(drawing, scene.options) : []),
        ...(isOwnChosen(drawing, scene) ? [context(`:white_check_mark: ${say.ownChosen}`)] : []),
        ...(isHeld
          ? busyNote(drawing, screen, scene)
          : actions(renderTools(drawing, scene, index + 1))),
      ]),
      ...renderActions(drawing, { besides: ["redraw"] }),
    ],
  };
}

function chosenOf({ filled }: Drawing, { sceneId, options, chosen }: Scene) {
  const option = filled.pictures?.find((one) => one.sceneId === sceneId)?.option ?? chosen;
  return options[option] ?? options[chosen];
}

/** A picture of their own that goes in with the next press. */
function isOwnChosen({ filled }: Drawing, { sceneId }: Scene): boolean {
  return filled.pictures?.some((one) => one.sceneId === sceneId && one.assetId) ?? false;
}

function renderChosen(drawing: Drawing, scene: Scene, number: number): Block[] {
  const { words } = drawing;
  const file = chosenOf(drawing, scene);
  const id = file && drawing.fileOf(file);
  const name = words.chat.custom.pictures.options(words.format.count(number), scene.onScreen);
  return id === undefined ? [section(`*${escape(name)}*`)] : [picture(id, name, name)];
}

/** Small pictures beside each other, in the order of the choices. */
export function thumbnails(drawing: Drawing, files: readonly Scene["options"][number][]): Block[] {
  const { option } = drawing.words.chat.custom.pictures;
  const { count } = drawing.words.format;
  const elements = files.slice(0, limits.contextElements).flatMap((file, index) => {
    const id = drawing.fileOf(file);
    if (id === undefined) return [];
    const alt = option(count(index + 1), count(files.length));
    return [{ type: "image" as const, slack_file: { id }, alt_text: cut(alt, limits.imageText) }];
  });
  return elements.length === 0 ? [] : [{ type: "context", elements }];
}

function busyNote(
  { words }: Drawing,
  { busySceneIds }: PictureReview,
  { sceneId }: Scene,
): Block[] {
  if (!busySceneIds.includes(sceneId)) return [];
  return [context(`:hourglass_flowing_sand: ${words.chat.custom.script.busy}`)];
}

function renderTools(drawing: Drawing, scene: Scene, number: number): Element[] {
  const { words } = drawing;
  const say = words.chat.custom.pictures;
  const { count } = words.format;
  const { sceneId, options, chosen } = scene;
  const redraw = findAction(drawing, "redraw", sceneId);
  const option = drawing.filled.pictures?.find((one) => one.sceneId === sceneId)?.option ?? chosen;
  return [
    ...(options.length > 1
      ? [
          select({
            actionId: `${field}:pictures.${sceneId}`,
            placeholder: say.options(count(number), scene.onScreen),
            choices: options.slice(0, 100).map((_, index) => ({
              value: String(index),
              name: say.option(count(index + 1), count(options.length)),
            })),
            chosen: String(option),
          }),
        ]
      : []),
    ...(redraw ? [pressButton(redraw, words, say.redrawOf(count(number)))] : []),
    ...(redraw
      ? [formButton(drawing, { name: "own-picture", label: say.own, about: sceneId })]
      : []),
  ];
}
