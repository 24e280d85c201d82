import type { APIComponentInContainer } from "discord.js";
import {
  container,
  gallery,
  pressButton,
  type Row,
  rows,
  selectRow,
  text,
  button,
} from "../components.ts";
import type { Action } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { drawCard } from "../card.ts";
import type { Drawing, DrawnPart, Of } from "../drawing.ts";
import { fitPart } from "../fit-part.ts";
import { file, picturesParts } from "../media.ts";
import { heading, plain, small } from "../texts.ts";
import { stepOf } from "./step-of.ts";

type PictureReview = Of<"picture-review">;
type Scene = PictureReview["scenes"][number];

/** The chosen picture of each scene; a scene's others are looked at apart, by whoever chooses. */
export function renderPictureReview(drawing: Drawing, screen: PictureReview): DrawnPart[] {
  const { message, words, key } = drawing;
  const { pictures: say } = words.chat.custom;
  const { format } = words;
  const isOpen = message.actions.length > 0;
  const isHeld = screen.busySceneIds.length > 0;
  const pictures = picturesParts(
    screen.scenes.flatMap(({ options, chosen, onScreen }, index) => {
      const picture = options[chosen] ?? options[0];
      const name = say.options(format.count(index + 1), onScreen);
      return picture ? [file(`scene-${index + 1}`, picture, name)] : [];
    }),
  );
  if (!isOpen) return [...pictures, drawCard(drawing, { title: say.settled })];
  const isStep = screen.anewSceneIds === undefined;
  const card = drawCard(drawing, {
    ...(isStep && { above: stepOf(drawing, "pictures") }),
    title: isStep ? say.title : say.titleChange,
    lines: [
      isStep ? say.text : say.textChange,
      ...screen.scenes.map((scene, index) => sceneLine(drawing, screen, { scene, index })),
    ],
    choices: isHeld
      ? []
      : [
          selectRow({
            id: { does: "look", key, about: "scene" },
            placeholder: words.discord.placeholders.scenePictures,
            choices: screen.scenes.map(({ sceneId, onScreen, options }, index) => ({
              value: sceneId,
              label: say.options(format.count(index + 1), onScreen),
              hint: words.discord.pictureCount(format.count(options.length)),
            })),
          }),
          ...redrawSelect(drawing, screen),
        ],
    without: ({ verb }) => verb === "redraw",
  });
  return [...pictures, card];
}

/** Has a scene drawn anew; of a finished short only once it is saved. */
function redrawSelect({ message, words, key }: Drawing, screen: PictureReview): Row[] {
  const choices = screen.scenes.flatMap(({ sceneId, onScreen }, index) => {
    const redraw = redrawOf(message.actions, sceneId);
    const label = redrawLabel(words, screen, { sceneId, index });
    return redraw ? [{ value: redraw.token, label, hint: onScreen }] : [];
  });
  if (choices.length === 0) return [];
  const id = { does: "press-chosen", key, what: "redraw" } as const;
  return [selectRow({ id, placeholder: words.discord.placeholders.redraw, choices })];
}

function redrawOf(actions: readonly Action[], sceneId: string): Action | undefined {
  return actions.find(({ verb, argument }) => verb === "redraw" && argument === sceneId);
}

function redrawLabel(
  { chat, format }: Words,
  { anewSceneIds = [] }: PictureReview,
  { sceneId, index }: { sceneId: string; index: number },
): string {
  const { keepOf, redrawOf: again } = chat.custom.pictures;
  const number = format.count(index + 1);
  return anewSceneIds.includes(sceneId) ? keepOf(number) : again(number);
}

function sceneLine(
  { words, filled }: Drawing,
  { busySceneIds, anewSceneIds = [] }: PictureReview,
  { scene, index }: { scene: Scene; index: number },
): string {
  const { pictures: say, script } = words.chat.custom;
  const { count } = words.format;
  const { sceneId, options, chosen, onScreen } = scene;
  const isOwn = filled?.pictures?.some((one) => one.sceneId === sceneId && one.assetId) ?? false;
  const which = isOwn ? say.ownChosen : say.option(count(chosen + 1), count(options.length));
  const isAnew = anewSceneIds.includes(sceneId);
  const standing = isAnew ? say.anew : which;
  const state = busySceneIds.includes(sceneId) ? script.busy : standing;
  return `${plain(say.options(count(index + 1), onScreen))}\n${small(state)}`;
}

/** One scene's pictures, for whoever chooses among them: take one, have another drawn, bring one's own. */
export function renderScenePictures(
  drawing: Drawing,
  screen: PictureReview,
  sceneId: string,
): DrawnPart | undefined {
  const { message, words, key } = drawing;
  const { pictures: say } = words.chat.custom;
  const { count } = words.format;
  const index = screen.scenes.findIndex((scene) => scene.sceneId === sceneId);
  const scene = screen.scenes[index];
  if (!scene) return undefined;
  const shown = scene.options.slice(-picturesShownMax);
  const first = scene.options.length - shown.length;
  const nameOf = (place: number) => say.option(count(place + 1), count(scene.options.length));
  const files = shown.map((picture, place) =>
    file(`option-${first + place + 1}`, picture, nameOf(first + place)),
  );
  const redraw = redrawOf(message.actions, sceneId);
  const choose: APIComponentInContainer[] =
    scene.options.length > 1
      ? [
          selectRow({
            id: { does: "fill", key, part: "picture", about: sceneId },
            placeholder: words.discord.placeholders.option,
            choices: shown.map((_, place) => ({
              value: String(first + place),
              label: nameOf(first + place),
              isChosen: first + place === scene.chosen,
            })),
          }),
        ]
      : [];
  return fitPart({
    name: "card",
    components: [
      container("ours", [
        text(heading(say.options(count(index + 1), scene.onScreen))),
        ...(files.length > 0 ? [gallery(files)] : []),
        ...choose,
        ...rows([
          ...(redraw
            ? [pressButton(redraw, words, redrawLabel(words, screen, { sceneId, index }))]
            : []),
          button(say.own, { does: "form", key, form: "own-picture", about: sceneId }),
        ]),
      ]),
    ],
    files,
  });
}

/** The newest ones: what a gallery holds. */
const picturesShownMax = 10;
