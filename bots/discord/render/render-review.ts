import { describeLengthPick } from "#bots/conversation/length/length-words.ts";
import { learnedLine } from "#bots/conversation/learned-words.ts";
import type { SceneText } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { drawCard } from "./card.ts";
import { button, selectRow } from "./components.ts";
import type { Drawing, DrawnPart, Of } from "./drawing.ts";
import { file, mediaPart, picturesParts } from "./media.ts";
import { scriptButtons, sceneSelect } from "./script-forms.ts";
import { bold, heading, plain, small } from "./texts.ts";

/** The finished short to be watched, with everything that would be published beside it, and the card below. */
export function renderPreview(drawing: Drawing, screen: Of<"preview">): DrawnPart[] {
  const { chat, format } = drawing.words;
  const say = chat.screens.preview;
  const film = mediaPart({
    file: file("short", screen.video, say.video(screen.title)),
    below: [
      heading(screen.title),
      plain(screen.description),
      plain(screen.hashtags.map((hashtag) => `#${hashtag}`).join(" ")),
    ],
  });
  const learned = learnedLine(screen.learned, drawing.words);
  const locals = screen.localSteps.map((step) => chat.localSteps[step]).join(", ");
  const card = drawCard(drawing, {
    mood: "good",
    title: say.title,
    lines: [
      say.text,
      learned === undefined ? "" : plain(learned),
      small(
        [
          say.length(format.duration(screen.durationMs / 1_000)),
          ...(locals === "" ? [] : [`${say.localTitle}: ${locals}`]),
        ].join(" · "),
      ),
    ],
    ownButtons: [button(say.script, { does: "look", key: drawing.key, about: "script" })],
  });
  return [film, card];
}

/** A script to be read, line by line. */
export function scriptLines(scenes: readonly SceneText[], { chat }: Words): string[] {
  return scenes.map(
    ({ role, narration, onScreen }, index) =>
      `${bold(chat.screens.scriptEdit.scene(index + 1, chat.screens.roles[role]))}\n${plain(narration)}${
        onScreen === "" ? "" : `\n${small(plain(onScreen))}`
      }`,
  );
}

export function renderScriptEdit(drawing: Drawing, screen: Of<"script-edit">): DrawnPart {
  const { words } = drawing;
  const say = words.chat.screens.scriptEdit;
  const isOpen = drawing.message.actions.length > 0;
  return drawCard(drawing, {
    title: say.title,
    lines: isOpen ? [say.text, ...scriptLines(screen.scenes, words)] : [],
    choices: [sceneSelect(drawing, screen.scenes)],
    ownButtons: scriptButtons(drawing, screen.scenes),
  });
}

export function renderImagePick(drawing: Drawing, screen: Of<"image-pick">): DrawnPart[] {
  const { words, message, key } = drawing;
  const say = words.chat.screens.imagePick;
  const name = (index: number, line: string) => say.picture(index + 1, line);
  const pictures = picturesParts(
    screen.pictures.map(({ onScreen, picture }, index) =>
      file(`scene-${index + 1}`, picture, name(index, onScreen)),
    ),
  );
  const card = drawCard(drawing, {
    title: say.title,
    lines: [message.actions.length > 0 ? say.text : ""],
    choices: [
      selectRow({
        id: { does: "fill", key, part: "sceneIds" },
        placeholder: words.discord.placeholders.pictures,
        chosenMax: screen.pictures.length,
        choices: screen.pictures.map(({ sceneId, onScreen }, index) => ({
          value: sceneId,
          label: name(index, onScreen),
          isChosen: drawing.filled?.sceneIds?.includes(sceneId) ?? false,
        })),
      }),
    ],
  });
  return [...pictures, card];
}

export function renderDiscarded(drawing: Drawing, screen: Of<"discarded">): DrawnPart {
  const { title, text } = drawing.words.chat.screens.discarded;
  return drawCard(drawing, { mood: "quiet", title, lines: [plain(text(screen.title))] });
}

export function renderLengthPick(drawing: Drawing, screen: Of<"length-pick">): DrawnPart {
  const { title, text } = describeLengthPick(screen, drawing.words);
  return drawCard(drawing, { title, lines: [plain(text)] });
}
