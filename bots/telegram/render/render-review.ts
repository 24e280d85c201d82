import { describeLengthPick } from "#bots/conversation/length/length-words.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { actionRows, inGrid, setButton } from "./buttons.ts";
import { chosenLine, renderCard, titleOf } from "./card.ts";
import type { Drawing } from "./drawing.ts";
import { cuttable, fitText, type Paragraph, textLimits } from "./fit-text.ts";
import { markup, join } from "./html.ts";
import type { Part } from "./part.ts";
import { albumOf } from "./pictures.ts";
import { scriptRows, scriptText } from "./script-text.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** The finished short to be watched in the chat, with its texts and what can be done with it. */
export function renderPreview(drawing: Drawing, screen: Of<"preview">): Part[] {
  const { chat, format } = drawing.words;
  const { preview: say, roles } = chat.screens;
  const tags = screen.hashtags.map((tag) => `#${tag}`).join(" ");
  const script = join(
    screen.scenes.map(({ role, narration }) => markup`<b>${roles[role]}</b> ${narration}`),
  );
  const local = screen.localSteps.map((step) => chat.localSteps[step]).join(", ");
  const paragraphs: Paragraph[] = [
    { html: titleOf({ sign: "🎬", title: say.title }) },
    { html: markup`${say.text}` },
    { html: markup`\n<b>${screen.title}</b>` },
    cuttable(screen.description, (text) => markup`${text}`),
    cuttable(tags, (text) => markup`${text}`),
    { html: markup`<i>${say.length(format.duration(screen.durationMs / 1000))}</i>` },
    ...(local === ""
      ? []
      : [{ html: markup`<i>${say.localTitle}: ${local}</i>`, isOptional: true }]),
    { html: chosenLine(drawing) },
    {
      html: markup`<blockquote expandable><b>${say.script}</b>\n${script}</blockquote>`,
      isOptional: true,
    },
  ];
  return [
    {
      kind: "video",
      name: "video",
      video: screen.video,
      cover: screen.thumbnail,
      durationMs: screen.durationMs,
      body: fitText(paragraphs, textLimits.caption),
      keyboard: actionRows(drawing),
      ifTooLarge: drawing.words.telegram.film,
    },
  ];
}

/** The script of a finished short, changed by replies and saved by a press. */
export function renderScriptEdit(drawing: Drawing, { scenes }: Of<"script-edit">): Part[] {
  const { words, message } = drawing;
  const say = words.chat.screens.scriptEdit;
  if (message.actions.length === 0) return [renderCard(drawing, { sign: "📝", title: say.title })];
  return [
    renderCard(drawing, {
      sign: "📝",
      title: say.title,
      text: say.text,
      body: [
        { html: scriptText(drawing, scenes) },
        { html: markup`\n<i>${words.telegram.script.hint}</i>` },
      ],
      keyboard: [...scriptRows(drawing, scenes), ...actionRows(drawing)],
    }),
  ];
}

/** The pictures together, and below them a switch for each. */
export function renderImagePick(drawing: Drawing, { pictures }: Of<"image-pick">): Part[] {
  const { words, message, filled } = drawing;
  const say = words.chat.screens.imagePick;
  const isOpen = message.actions.length > 0;
  const chosen = filled.sceneIds ?? [];
  const switches = pictures.map(({ sceneId }, index) => {
    const number = words.format.count(index + 1);
    const sign = chosen.includes(sceneId) ? "☑️" : "⬜";
    return setButton(drawing, `${sign} ${number}`, "redraw", String(index));
  });
  const card = renderCard(drawing, {
    sign: "🖼",
    title: say.title,
    ...(isOpen && { text: say.text }),
    body: isOpen ? [{ html: markup`<i>${say.count(words.format.count(chosen.length))}</i>` }] : [],
    ...(isOpen && { keyboard: [...inGrid(switches, 5), ...actionRows(drawing)] }),
  });
  const album = albumOf(
    pictures.map(({ sceneId, onScreen, picture }, index) => ({
      sceneId,
      picture,
      words: say.picture(index + 1, onScreen),
    })),
  );
  return [...album, card];
}

export function renderDiscarded(drawing: Drawing, screen: Of<"discarded">): Part[] {
  const { title, text } = drawing.words.chat.screens.discarded;
  return [renderCard(drawing, { sign: "🗑", title, text: text(screen.title) })];
}

export function renderLengthPick(drawing: Drawing, screen: Of<"length-pick">): Part[] {
  const { title, text } = describeLengthPick(screen, drawing.words);
  return [renderCard(drawing, { sign: "⏱", title, text })];
}
