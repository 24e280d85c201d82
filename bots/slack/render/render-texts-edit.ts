import type { Screen } from "#bots/conversation/screen.ts";
import { actions, context, escape, section, select } from "./blocks.ts";
import { type Card, type Drawing, field, formButton, isOpen, renderActions } from "./card.ts";
import { thumbnails } from "./render-picture-review.ts";
import { stepLine } from "./step-line.ts";

type TextsEdit = Extract<Screen, { kind: "texts-edit" }>;

/** What stands below the video once it is out, and on its thumbnail. */
export function renderTextsEdit(drawing: Drawing, screen: TextsEdit): Card {
  const { words, filled } = drawing;
  const { texts: say } = words.chat.custom;
  const texts = filled.texts ?? screen.texts;
  if (!isOpen(drawing)) {
    return {
      text: say.settled,
      blocks: [section(`*${say.settled}*\n${escape(texts.title)}`), ...renderActions(drawing)],
    };
  }
  const title = screen.video ? say.title : say.titleChange;
  const thumbnail = filled.thumbnail ?? screen.thumbnailSceneId;
  const pick = select({
    actionId: `${field}:thumbnail`,
    placeholder: say.thumbnail,
    choices: screen.pictures.slice(0, 100).map(({ sceneId, onScreen }, index) => ({
      value: sceneId,
      name: say.picture(words.format.count(index + 1), onScreen),
    })),
    ...(thumbnail !== undefined && { chosen: thumbnail }),
  });
  const edit = formButton(drawing, { name: "texts", label: words.slack.forms.texts });
  return {
    text: title,
    blocks: [
      ...(screen.video ? [context(stepLine(words, "finish"))] : []),
      section(`*${title}*\n${screen.video ? say.text : say.textChange}`),
      section(`*${escape(texts.title)}*\n${escape(texts.description)}\n${escape(texts.hashtags)}`),
      ...thumbnails(
        drawing,
        screen.pictures.map((one) => one.picture),
      ),
      ...(screen.pictures.length > 0 ? actions([pick]) : []),
      context(escape(say.goesTo(screen.channelName))),
      ...renderActions(drawing, { before: [edit] }),
    ],
  };
}
