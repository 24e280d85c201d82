import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { type CustomId, writeCustomId } from "../custom-id.ts";
import { limits } from "../limits.ts";
import { type Choice, select } from "../render/components.ts";
import { shorten } from "../render/texts.ts";

export type Form = APIModalInteractionResponseCallbackData;

export function form(id: CustomId, title: string, fields: APILabelComponent[]): Form {
  return {
    custom_id: writeCustomId(id),
    title: shorten(title, limits.modalTitle),
    components: fields.slice(0, limits.modalFields),
  };
}

/** A field with what it is called and what is said about it. */
export function field(
  label: string,
  component: APIComponentInLabel,
  description?: string,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: shorten(label, limits.modalLabel),
    ...(description && { description: shorten(description, limits.modalDescription) }),
    component,
  };
}

export function textField(input: {
  id: string;
  value?: string;
  placeholder?: string;
  lengthMax: number;
  isLong?: boolean;
  isOptional?: boolean;
}): APIComponentInLabel {
  const { id, value = "", placeholder } = input;
  return {
    type: ComponentType.TextInput,
    custom_id: id,
    style: input.isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
    // What stands there already is never cut: it is refused later, in words.
    max_length: Math.min(limits.modalText, Math.max(input.lengthMax, value.length)),
    required: !input.isOptional,
    ...(value !== "" && { value: value.slice(0, limits.modalText) }),
    ...(placeholder && { placeholder: shorten(placeholder, limits.modalPlaceholder) }),
  };
}

export function selectField(id: string, choices: readonly Choice[]): APIComponentInLabel {
  return { ...select({ id, placeholder: "", choices }), required: true };
}

/** What was written and chosen in a form, by its fields. */
export type Answers = ReadonlyMap<string, string>;
