import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APIActionRowComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { labelOf } from "#bots/conversation/offer-words.ts";
import type { Action } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";
import { type CustomId, writeCustomId } from "../custom-id.ts";
import { limits } from "../limits.ts";
import type { DrawnFile } from "./drawing.ts";
import { shorten } from "./texts.ts";

export const colours = {
  ours: 0x5b5bd6,
  good: 0x1b9e5f,
  bad: 0xd64550,
  waiting: 0xe0a030,
  quiet: 0x6f7480,
} as const;
export type Mood = keyof typeof colours;

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function container(
  mood: Mood,
  components: APIComponentInContainer[],
): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: colours[mood], components };
}

export function gallery(files: readonly DrawnFile[]): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: files.map(({ name, description }) => ({
      media: { url: `attachment://${name}` },
      description: shorten(description, limits.galleryDescription),
    })),
  };
}

/** A button of the conversation. */
export function pressButton(action: Action, words: Words, label?: string): APIButtonComponent {
  return button(
    label ?? labelOf(action, words),
    { does: "press", token: action.token },
    styleOf(action),
  );
}

function styleOf(action: Action): PressStyle {
  if (action.isRisky) return ButtonStyle.Danger;
  return action.isMain ? ButtonStyle.Primary : ButtonStyle.Secondary;
}

type PressStyle =
  | ButtonStyle.Primary
  | ButtonStyle.Secondary
  | ButtonStyle.Success
  | ButtonStyle.Danger;

export function button(
  label: string,
  id: CustomId,
  style: PressStyle = ButtonStyle.Secondary,
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style,
    label: shorten(label, limits.buttonLabel),
    custom_id: writeCustomId(id),
  };
}

export function linkButton(label: string, url: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: shorten(label, limits.buttonLabel),
    url,
  };
}

/** Buttons in rows of as many as a row holds; what takes something away stands last. */
export function rows(buttons: readonly APIButtonComponent[]): Row[] {
  const ordered = buttons.toSorted((a, b) => Number(isRisky(a)) - Number(isRisky(b)));
  const count = Math.ceil(ordered.length / limits.rowButtons);
  return Array.from({ length: count }, (_, index) => ({
    type: ComponentType.ActionRow,
    components: ordered.slice(index * limits.rowButtons, (index + 1) * limits.rowButtons),
  }));
}

function isRisky({ style }: APIButtonComponent): boolean {
  return style === ButtonStyle.Danger;
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  isChosen?: boolean;
}

/** A select that stands in a row of its own. */
export function selectRow(input: {
  id: CustomId;
  placeholder: string;
  choices: readonly Choice[];
  /** More than one where several may be chosen at once. */
  chosenMax?: number;
  chosenMin?: number;
}): Row {
  return { type: ComponentType.ActionRow, components: [select(input)] };
}

export function select(input: {
  id: CustomId | string;
  placeholder: string;
  choices: readonly Choice[];
  chosenMax?: number;
  chosenMin?: number;
}): APIStringSelectComponent {
  const choices = input.choices.slice(0, limits.selectOptions);
  return {
    type: ComponentType.StringSelect,
    custom_id: typeof input.id === "string" ? input.id : writeCustomId(input.id),
    placeholder: shorten(input.placeholder, limits.placeholder),
    min_values: input.chosenMin ?? 1,
    max_values: Math.min(input.chosenMax ?? 1, choices.length),
    options: choices.map(({ value, label, hint, isChosen }) => ({
      value,
      label: shorten(label, limits.optionLabel),
      ...(hint && { description: shorten(hint, limits.optionDescription) }),
      ...(isChosen && { default: true }),
    })),
  };
}
