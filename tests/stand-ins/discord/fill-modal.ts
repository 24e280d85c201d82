import { ComponentType } from "discord.js";
import type { Component } from "./component.ts";
import type { Modal } from "./interaction.ts";
import { isOfType } from "./file-types.ts";
import { keepFile, resolve, type HandedFile } from "./resolve.ts";
import type { Attachment, Channel, World } from "./world.ts";

/** What a person fills in, by the label of the field: text, options by label, files, people and channels by id. */
export type Filled = Record<string, string | boolean | readonly string[] | readonly HandedFile[]>;

export interface ModalField {
  label: string;
  component: Component;
}

/** The fields of a form as a person sees them. */
export function fieldsIn(modal: Modal): ModalField[] {
  return modal.components.flatMap((top) => {
    if (top.component) return [{ label: top.label ?? "", component: top.component }];
    return (top.components ?? []).map((one) => ({ label: one.label ?? "", component: one }));
  });
}

/** What the application is sent when the form is handed in. Throws what a client would not let a person do. */
export function fillModal(
  world: World,
  place: Channel,
  modal: Modal,
  filled: Filled,
): Record<string, unknown> {
  const fields = fieldsIn(modal);
  for (const label of Object.keys(filled)) {
    if (fields.some((field) => field.label === label)) continue;
    const labels = fields.map((field) => `"${field.label}"`).join(", ");
    throw new Error(`"${modal.title}" has no field "${label}"; it has ${labels}`);
  }
  const found = { userIds: [] as string[], channelIds: [] as string[], files: [] as Attachment[] };
  const values = new Map(
    fields.map((field) => [
      field.component,
      valueOf(world, { place, field, given: filled[field.label], found }),
    ]),
  );
  const toSent = (component: Component): Record<string, unknown> => ({
    type: component.type,
    id: component.id,
    ...(component.custom_id !== undefined && { custom_id: component.custom_id }),
    ...values.get(component),
    ...(component.component && { component: toSent(component.component) }),
    ...(component.components && { components: component.components.map(toSent) }),
  });
  const resolved = resolve(world, place, found);
  return {
    custom_id: modal.customId,
    components: modal.components.map(toSent),
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
}

type Given = Filled[string] | undefined;

interface Asked {
  place: Channel;
  field: ModalField;
  given: Given;
  found: { userIds: string[]; channelIds: string[]; files: Attachment[] };
}

function valueOf(world: World, asked: Asked): Record<string, unknown> {
  const { field, given, found, place } = asked;
  const { component } = field;
  switch (component.type) {
    case ComponentType.TextInput:
      return { value: textIn(field, given) };
    case ComponentType.StringSelect:
      return {
        values: chosenIn(field, given, {
          least: component.min_values ?? 1,
          most: component.max_values ?? 1,
        }),
      };
    case ComponentType.CheckboxGroup: {
      const most = component.max_values ?? (component.options ?? []).length;
      return { values: chosenIn(field, given, { least: component.min_values ?? 1, most }) };
    }
    case ComponentType.RadioGroup:
      return { value: chosenIn(field, given, { least: 1, most: 1 })[0] ?? null };
    case ComponentType.Checkbox:
      return { value: given === undefined ? (component.default ?? false) : given === true };
    case ComponentType.FileUpload: {
      const files = filesOf(given).map((file) => keepFile(world, place, file));
      for (const file of files) requireType(field, file);
      requireCount(field, files.length, {
        least: component.min_values ?? 1,
        most: component.max_values ?? 1,
      });
      found.files.push(...files);
      return { values: files.map((file) => file.id) };
    }
    default: {
      const ids = textsOf(given);
      requireCount(field, ids.length, {
        least: component.min_values ?? 1,
        most: component.max_values ?? 1,
      });
      const kind = component.type === ComponentType.ChannelSelect ? "channelIds" : "userIds";
      found[kind].push(...ids);
      return { values: ids };
    }
  }
}

function textIn(field: ModalField, given: Given): string {
  const { component, label } = field;
  const value = given === undefined ? (component.value ?? "") : textsOf(given).join("\n");
  const isRequired = component.required !== false;
  const least = Math.max(component.min_length ?? 0, isRequired ? 1 : 0);
  const most = component.max_length ?? 4000;
  if (value === "" && !isRequired) return value;
  if (value.length < least || value.length > most) {
    throw new Error(`"${label}" takes ${least} to ${most} characters, not ${value.length}`);
  }
  if (component.style === 1 && value.includes("\n")) {
    throw new Error(`"${label}" is a field of one line`);
  }
  return value;
}

function chosenIn(
  field: ModalField,
  given: Given,
  count: { least: number; most: number },
): string[] {
  const options = field.component.options ?? [];
  if (given === undefined) {
    const values = options.filter((option) => option.default).map((option) => option.value);
    requireCount(field, values.length, count);
    return values;
  }
  const values = textsOf(given).map((label) => {
    const option = options.find((one) => one.label === label);
    if (option) return option.value;
    throw new Error(
      `"${field.label}" offers no "${label}", only ${options.map((one) => `"${one.label}"`).join(", ")}`,
    );
  });
  requireCount(field, values.length, count);
  return values;
}

function requireCount(
  field: ModalField,
  count: number,
  within: { least: number; most: number },
): void {
  if (count === 0 && field.component.required === false) return;
  const least = field.component.required === false ? within.least : Math.max(1, within.least);
  if (count >= least && count <= within.most) return;
  throw new Error(`"${field.label}" takes ${least} to ${within.most}, not ${count}`);
}

function requireType(field: ModalField, file: Attachment): void {
  const types = field.component.file_types ?? [];
  if (types.length === 0 || types.some((type) => isOfType(file.fileName, type))) return;
  throw new Error(`"${field.label}" takes ${types.join(", ")}, not ${file.fileName}`);
}

function textsOf(given: Given): string[] {
  if (typeof given === "string") return [given];
  if (!Array.isArray(given)) return [];
  return given.filter((one) => typeof one === "string");
}

function filesOf(given: Given): HandedFile[] {
  if (!Array.isArray(given)) return [];
  return given.filter((one): one is HandedFile => typeof one === "object");
}
