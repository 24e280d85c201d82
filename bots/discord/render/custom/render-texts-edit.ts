import { drawCard } from "../card.ts";
import { button, selectRow } from "../components.ts";
import type { Drawing, DrawnPart, Of } from "../drawing.ts";
import { file, mediaPart } from "../media.ts";
import { bold, plain, small } from "../texts.ts";
import { stepOf } from "./step-of.ts";

/** What stands below the video once it is out, and on its thumbnail. In custom mode the video itself as well. */
export function renderTextsEdit(drawing: Drawing, screen: Of<"texts-edit">): DrawnPart[] {
  const { message, words, key } = drawing;
  const { texts: say } = words.chat.custom;
  const { title, description, hashtags } = screen.texts;
  const film = screen.video
    ? [mediaPart({ file: file("short", screen.video.media, say.video) })]
    : [];
  if (message.actions.length === 0)
    return [...film, drawCard(drawing, { title: say.settled, lines: [plain(title)] })];
  const card = drawCard(drawing, {
    ...(screen.video && { above: stepOf(drawing, "finish") }),
    title: screen.video ? say.title : say.titleChange,
    lines: [
      screen.video ? say.text : say.textChange,
      `${bold(say.heading)} ${plain(title)}`,
      `${bold(say.description)} ${plain(description)}`,
      `${bold(say.hashtags)} ${plain(hashtags)}`,
      small(plain(say.goesTo(screen.channelName))),
    ],
    choices:
      screen.pictures.length === 0
        ? []
        : [
            selectRow({
              id: { does: "fill", key, part: "thumbnail" },
              placeholder: say.thumbnail,
              choices: screen.pictures.map(({ sceneId, onScreen }, index) => ({
                value: sceneId,
                label: `${say.thumbnail} · ${say.picture(words.format.count(index + 1), onScreen)}`,
                isChosen: sceneId === screen.thumbnailSceneId,
              })),
            }),
          ],
    ownButtons: [button(words.discord.buttons.editTexts, { does: "form", key, form: "texts" })],
  });
  return [...film, card];
}
