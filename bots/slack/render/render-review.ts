import { describeLengthPick } from "#bots/conversation/length/length-words.ts";
import type { Screen, SceneText } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import {
  actions,
  type Block,
  context,
  type Element,
  escape,
  optionOf,
  picture,
  section,
} from "./blocks.ts";
import { type Card, type Drawing, field, formButton, isOpen, renderActions } from "./card.ts";
import { headerCard } from "./render-making.ts";

type Of<Kind extends Screen["kind"]> = Extract<Screen, { kind: Kind }>;

/** The finished short and what can be changed about it. */
export function renderReview(
  drawing: Drawing,
  screen: Of<"preview" | "script-edit" | "image-pick" | "discarded" | "length-pick">,
): Card {
  const { words } = drawing;
  const { screens } = words.chat;
  switch (screen.kind) {
    case "preview":
      return renderPreview(drawing, screen);
    case "script-edit": {
      const { title, text } = screens.scriptEdit;
      const edit = formButton(drawing, {
        name: "scenes",
        label: words.slack.forms.script,
        isMain: true,
      });
      return {
        text: title,
        blocks: [
          section(`*${title}*\n${text}`),
          ...(isOpen(drawing) ? [section(scriptLines(screen.scenes, words))] : []),
          ...renderActions(drawing, { besides: ["save-script"], before: [edit] }),
        ],
      };
    }
    case "image-pick":
      return renderImagePick(drawing, screen);
    case "length-pick": {
      const { title, text } = describeLengthPick(screen, words);
      return {
        text: title,
        blocks: [section(`*${escape(title)}*\n${escape(text)}`), ...renderActions(drawing)],
      };
    }
    case "discarded": {
      const { title, text } = screens.discarded;
      return {
        text: title,
        blocks: [section(`*${title}*\n${escape(text(screen.title))}`), ...renderActions(drawing)],
      };
    }
  }
}

/** Stands below the video, which is a file of the thread. */
function renderPreview(drawing: Drawing, screen: Of<"preview">): Card {
  const { words } = drawing;
  const say = words.chat.screens.preview;
  const tags = screen.hashtags.map((tag) => `#${tag}`).join(" ");
  const made = screen.localSteps.map((step) => words.chat.localSteps[step]).join(", ");
  return headerCard(say.title, [
    section(`*${escape(screen.title)}*\n${escape(screen.description)}\n${escape(tags)}`),
    context(say.length(words.format.duration(screen.durationMs / 1_000)), say.text),
    section(scriptLines(screen.scenes, words)),
    ...(made === "" ? [] : [context(`${say.localTitle}: ${made}`)]),
    ...renderActions(drawing),
  ]);
}

/** A script to be read. */
export function scriptLines(scenes: readonly SceneText[], { chat }: Words): string {
  return scenes
    .map(({ role, narration, onScreen }) => {
      const line = onScreen === "" ? "" : `  _${escape(onScreen)}_`;
      return `*${chat.screens.roles[role]}*${line}\n>${escape(narration).replaceAll("\n", " ")}`;
    })
    .join("\n");
}

function renderImagePick(drawing: Drawing, screen: Of<"image-pick">): Card {
  const say = drawing.words.chat.screens.imagePick;
  const pictures = screen.pictures.flatMap(({ onScreen, picture: file }, index): Block[] => {
    const id = drawing.fileOf(file);
    const name = say.picture(index + 1, onScreen);
    return id === undefined ? [section(escape(name))] : [picture(id, name, name)];
  });
  const choice: Element = {
    type: "checkboxes",
    action_id: `${field}:sceneIds`,
    options: screen.pictures.map(({ sceneId, onScreen }, index) =>
      optionOf({ value: sceneId, name: say.picture(index + 1, onScreen) }),
    ),
  };
  return {
    text: say.title,
    blocks: [
      section(`*${say.title}*\n${say.text}`),
      ...pictures,
      ...(isOpen(drawing) ? actions([choice]) : []),
      ...renderActions(drawing),
    ],
  };
}
