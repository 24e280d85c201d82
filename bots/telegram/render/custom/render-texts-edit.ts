import type { Screen } from "#bots/conversation/screen.ts";
import { actionRows, askButton, type Button, inGrid, marked, setButton } from "../buttons.ts";
import { renderCard } from "../card.ts";
import { diffWords } from "../diff-words.ts";
import type { Drawing } from "../drawing.ts";
import { markup } from "../html.ts";
import type { Part } from "../part.ts";
import { stepLine } from "./step-line.ts";

type TextsEdit = Extract<Screen, { kind: "texts-edit" }>;

/** What stands below the video once it is out, and on its thumbnail. In custom mode the video itself as well. */
export function renderTextsEdit(drawing: Drawing, screen: TextsEdit): Part[] {
  const { message, words, filled } = drawing;
  const { texts: say } = words.chat.custom;
  const now = filled.texts ?? screen.texts;
  const video = videoOf(drawing, screen);
  if (message.actions.length === 0) {
    return [...video, renderCard(drawing, { sign: "🏷", title: say.settled, text: now.title })];
  }
  const thumbnail = filled.thumbnail ?? screen.thumbnailSceneId;
  return [
    ...video,
    renderCard(drawing, {
      sign: "🏷",
      title: screen.video ? say.title : say.titleChange,
      text: screen.video ? say.text : say.textChange,
      body: [
        ...(screen.video ? [{ html: markup`<i>${stepLine(drawing, "finish")}</i>` }] : []),
        { html: markup`\n${say.heading}: ${diffWords(screen.texts.title, now.title)}` },
        {
          html: markup`${say.description}: ${now.description}`,
          words: { text: now.description, build: (text) => markup`${say.description}: ${text}` },
        },
        { html: markup`${say.hashtags}: ${diffWords(screen.texts.hashtags, now.hashtags)}` },
        ...thumbnailLine(drawing, screen, thumbnail),
        { html: markup`\n<i>${say.goesTo(screen.channelName)}</i>` },
      ],
      keyboard: [
        ...textRows(drawing),
        ...thumbnailRows(drawing, screen, thumbnail),
        ...actionRows(drawing),
      ],
    }),
  ];
}

function videoOf({ words }: Drawing, { video, texts }: TextsEdit): Part[] {
  if (!video) return [];
  return [
    {
      kind: "video",
      name: "video",
      video: video.media,
      cover: video.thumbnail,
      durationMs: video.durationMs,
      body: markup`<b>${texts.title}</b>`,
      keyboard: [],
      ifTooLarge: words.telegram.film,
    },
  ];
}

function thumbnailLine({ words }: Drawing, { pictures }: TextsEdit, chosen: string | undefined) {
  const say = words.chat.custom.texts;
  const index = pictures.findIndex(({ sceneId }) => sceneId === chosen);
  const picture = pictures[index];
  if (!picture) return [];
  const name = say.picture(words.format.count(index + 1), picture.onScreen);
  return [{ html: markup`${say.thumbnail}: ${name}` }];
}

function textRows(drawing: Drawing): Button[][] {
  const say = drawing.words.chat.custom.texts;
  const ask = (name: string, about: string) => askButton(drawing, `✏️ ${name}`, about);
  return [
    [ask(say.heading, "title"), ask(say.description, "description")],
    [ask(say.hashtags, "hashtags")],
  ];
}

function thumbnailRows(
  drawing: Drawing,
  { pictures }: TextsEdit,
  chosen: string | undefined,
): Button[][] {
  const buttons = pictures.map(({ sceneId }, index) => {
    const label = marked(`🖼 ${drawing.words.format.count(index + 1)}`, sceneId === chosen);
    return setButton(drawing, label, "thumbnail", String(index));
  });
  return inGrid(buttons, 5);
}
