import type { types } from "@slack/bolt";
import {
  answerLengthMax,
  narrationLengthMax,
  onScreenLengthMax,
  type Screen,
  textLimits,
} from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { limits } from "../limits.ts";
import { type Block, plain, section } from "./blocks.ts";
import { type Drawing, field, type FormName } from "./card.ts";
import { typedScenes } from "./render-script-review.ts";

/** What a form brings back of itself: which card it belongs to. */
export interface FormOf {
  key: string;
  name: FormName;
  /** The scene it is about. */
  about?: string;
}

export const formCallback = "form";

const hashtagsLengthMax = textLimits.hashtags * (textLimits.hashtag + 2);

/** A form of a card, filled in as the card stands. Undefined where the card has no such form any more. */
export function renderForm(
  drawing: Pick<Drawing, "message" | "words" | "filled" | "key">,
  { name, about }: Omit<FormOf, "key">,
): types.ModalView | undefined {
  const { message, words, key } = drawing;
  const parts = partsOf(drawing, message.screen, name);
  if (!parts || message.chosen) return undefined;
  const metadata: FormOf = { key, name, ...(about !== undefined && { about }) };
  return modal(words, {
    callbackId: formCallback,
    title: parts.title,
    submit: parts.isSent ? words.slack.forms.send : words.slack.forms.save,
    blocks: parts.blocks,
    metadata: JSON.stringify(metadata),
  });
}

export function modal(
  words: Words,
  input: {
    callbackId: string;
    title: string;
    submit: string;
    blocks: Block[];
    metadata?: string;
  },
): types.ModalView {
  return {
    type: "modal",
    callback_id: input.callbackId,
    title: plain(input.title, limits.viewTitle),
    submit: plain(input.submit, limits.viewTitle),
    close: plain(words.slack.forms.cancel, limits.viewTitle),
    blocks: input.blocks,
    ...(input.metadata !== undefined && { private_metadata: input.metadata }),
  };
}

/** A line or a paragraph to type. */
export function lineInput(given: {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  lengthMax?: number;
  isLong?: boolean;
  isOptional?: boolean;
}): types.InputBlock {
  const lengthMax = Math.min(given.lengthMax ?? limits.inputText, limits.inputText);
  const value = given.value?.slice(0, lengthMax).toWellFormed() ?? "";
  return {
    type: "input",
    block_id: given.name,
    label: plain(given.label, limits.inputLabel),
    ...(given.isOptional && { optional: true }),
    ...(given.hint !== undefined && { hint: plain(given.hint, limits.inputHint) }),
    element: {
      type: "plain_text_input",
      action_id: `${field}:${given.name}`,
      multiline: given.isLong ?? false,
      max_length: lengthMax,
      ...(value !== "" && { initial_value: value }),
    },
  };
}

interface Parts {
  title: string;
  blocks: Block[];
  /** Goes off with the form, and does not only wait on the card. */
  isSent: boolean;
}

function partsOf(
  drawing: Pick<Drawing, "message" | "words" | "filled" | "key">,
  screen: Screen,
  name: FormName,
): Parts | undefined {
  const { slack } = drawing.words;
  switch (name) {
    case "scenes":
      return scenesForm(drawing, screen);
    case "texts":
      return screen.kind === "texts-edit" ? textsForm(drawing, screen) : undefined;
    case "words":
      return screen.kind === "approval-words" ? wordsForm(drawing.words, screen) : undefined;
    case "colors":
    case "answer":
      return screen.kind === "setup" ? setupForm(drawing.words, screen) : undefined;
    case "own-picture":
      return screen.kind === "picture-review"
        ? { title: slack.forms.ownPicture, blocks: [pictureInput(drawing.words)], isSent: false }
        : undefined;
  }
}

function scenesForm(
  drawing: Pick<Drawing, "message" | "words" | "filled" | "key">,
  screen: Screen,
): Parts | undefined {
  if (screen.kind !== "script-edit" && screen.kind !== "script-review") return undefined;
  const { chat, slack } = drawing.words;
  const say = chat.screens.scriptEdit;
  const scenes = typedScenes({ filled: drawing.filled }, screen);
  const blocks = scenes.flatMap((scene, index): Block[] => {
    const name = say.scene(index + 1, chat.screens.roles[scene.role]);
    return [
      lineInput({
        name: `scenes.${scene.id}.narration`,
        label: slack.parts(name, say.narration),
        value: scene.narration,
        lengthMax: narrationLengthMax,
        isLong: true,
      }),
      lineInput({
        name: `scenes.${scene.id}.onScreen`,
        label: slack.parts(name, say.onScreen),
        value: scene.onScreen,
        lengthMax: onScreenLengthMax,
        isOptional: true,
      }),
    ];
  });
  const isSent = screen.kind === "script-edit";
  return { title: say.title, blocks: isSent ? [section(say.text), ...blocks] : blocks, isSent };
}

function textsForm(
  { words, filled }: Pick<Drawing, "words" | "filled">,
  screen: Extract<Screen, { kind: "texts-edit" }>,
): Parts {
  const say = words.chat.custom.texts;
  const texts = filled.texts ?? screen.texts;
  return {
    title: say.titleChange,
    isSent: false,
    blocks: [
      lineInput({
        name: "texts.title",
        label: say.heading,
        value: texts.title,
        lengthMax: textLimits.title,
      }),
      lineInput({
        name: "texts.description",
        label: say.description,
        value: texts.description,
        lengthMax: textLimits.description,
        isLong: true,
        isOptional: true,
      }),
      lineInput({
        name: "texts.hashtags",
        label: say.hashtags,
        hint: say.hashtagsHint,
        value: texts.hashtags,
        lengthMax: hashtagsLengthMax,
        isOptional: true,
      }),
    ],
  };
}

function wordsForm(words: Words, screen: Extract<Screen, { kind: "approval-words" }>): Parts {
  const say = words.chat.approval.words;
  return {
    title: say.field,
    isSent: true,
    blocks: [
      lineInput({
        name: "words",
        label: say[screen.answer],
        lengthMax: answerLengthMax,
        isLong: true,
      }),
    ],
  };
}

function setupForm(words: Words, { asks }: Extract<Screen, { kind: "setup" }>): Parts | undefined {
  const { onboarding, slack } = words;
  switch (asks.about) {
    case "tone":
      return undefined;
    case "colors":
      return {
        title: slack.fields.colors,
        isSent: true,
        blocks: [
          lineInput({
            name: "colors",
            label: onboarding.colors.title,
            hint: slack.fields.colorsHint,
            value: asks.current.join(" "),
            lengthMax: 100,
          }),
        ],
      };
    case "audience":
    case "page-name": {
      const { title } = onboarding[asks.about === "audience" ? "audience" : "pageName"];
      return {
        title: slack.fields.answer,
        isSent: true,
        blocks: [lineInput({ name: "answer", label: title, value: asks.current, lengthMax: 200 })],
      };
    }
  }
}

function pictureInput({ slack }: Words): types.InputBlock {
  return {
    type: "input",
    block_id: "file",
    label: plain(slack.fields.picture, limits.inputLabel),
    element: {
      type: "file_input",
      action_id: `${field}:file`,
      filetypes: ["jpg", "jpeg", "png", "webp"],
      max_files: 1,
    },
  };
}
