import type { Screen } from "#bots/conversation/screen.ts";
import { actionButton, actionRows, askButton, type Button, inGrid, setButton } from "../buttons.ts";
import { renderCard } from "../card.ts";
import type { Drawing } from "../drawing.ts";
import { markup } from "../html.ts";
import type { Part } from "../part.ts";
import { albumOf } from "../pictures.ts";
import { stepLine } from "./step-line.ts";

type PictureReview = Extract<Screen, { kind: "picture-review" }>;
type ScenePictures = PictureReview["scenes"][number];

/** The chosen pictures together; below them, for each scene, its other pictures, a new one or one's own. */
export function renderPictureReview(drawing: Drawing, screen: PictureReview): Part[] {
  const { message, words } = drawing;
  const { pictures: say } = words.chat.custom;
  const isOpen = message.actions.length > 0;
  const isStep = screen.anewSceneIds === undefined;
  const album = albumOf(
    screen.scenes.flatMap((scene, index) => {
      const picture = scene.options[chosenOf(drawing, scene).option] ?? scene.options[0];
      const { sceneId, onScreen } = scene;
      if (!picture) return [];
      return [{ sceneId, picture, words: say.options(words.format.count(index + 1), onScreen) }];
    }),
  );
  if (!isOpen) return [...album, renderCard(drawing, { sign: "🖼", title: say.settled })];
  const lines = screen.scenes.map((scene, index) => ({
    html: markup`${index + 1}. ${scene.onScreen}${stateOf(drawing, screen, scene)}`,
  }));
  return [
    ...album,
    renderCard(drawing, {
      sign: "🖼",
      title: isStep ? say.title : say.titleChange,
      text: isStep ? say.text : say.textChange,
      body: [
        ...(isStep ? [{ html: markup`<i>${stepLine(drawing, "pictures")}</i>` }] : []),
        ...lines,
        { html: markup`\n<i>${words.telegram.ownPicture.hint}</i>` },
      ],
      keyboard: [
        ...(screen.busySceneIds.length > 0 ? [] : switches(drawing, screen)),
        ...redraws(drawing, screen),
        ...actionRows(drawing, ["redraw"]),
      ],
    }),
  ];
}

/** Which picture a scene has now: one of its own, or the person's. */
function chosenOf({ filled }: Drawing, { sceneId, chosen }: ScenePictures) {
  const typed = filled.pictures?.findLast((one) => one.sceneId === sceneId);
  return { option: typed?.option ?? chosen, isOwn: typed?.assetId !== undefined };
}

function stateOf(
  drawing: Drawing,
  { busySceneIds, anewSceneIds = [] }: PictureReview,
  scene: ScenePictures,
) {
  const { custom } = drawing.words.chat;
  const { count } = drawing.words.format;
  if (busySceneIds.includes(scene.sceneId)) return markup` ⏳ <i>${custom.script.busy}</i>`;
  const { option, isOwn } = chosenOf(drawing, scene);
  if (anewSceneIds.includes(scene.sceneId)) return markup` 🔄 <i>${custom.pictures.anew}</i>`;
  if (isOwn) return markup` — <b>${custom.pictures.ownChosen}</b>`;
  if (scene.options.length < 2) return markup``;
  return markup` — ${custom.pictures.option(count(option + 1), count(scene.options.length))}`;
}

/** Turns to the next picture that a scene has had. */
function switches(drawing: Drawing, { scenes }: PictureReview): Button[][] {
  const { count } = drawing.words.format;
  const turns = scenes.flatMap((scene, index) => {
    if (scene.options.length < 2) return [];
    const next = (chosenOf(drawing, scene).option + 1) % scene.options.length;
    return [setButton(drawing, `🔁 ${count(index + 1)}`, `picture:${index}`, String(next))];
  });
  const own = scenes.map((_, index) =>
    askButton(drawing, `📷 ${count(index + 1)}`, `photo:${index}`),
  );
  return [...inGrid(turns, 5), ...inGrid(own, 5)];
}

function redraws({ message, words }: Drawing, { scenes }: PictureReview): Button[][] {
  const buttons = scenes.flatMap(({ sceneId }, index) => {
    const action = message.actions.find(
      ({ verb, argument }) => verb === "redraw" && argument === sceneId,
    );
    return action ? [actionButton(action, `🔄 ${words.format.count(index + 1)}`)] : [];
  });
  return inGrid(buttons, 5);
}
