import type { Payload } from "./deliveries.ts";
import type { Control, DrawnOption } from "./drawing.ts";
import { mimeTypeOf } from "./mime-type-of.ts";
import { toApiFile } from "./to-api.ts";
import type { StateValue, StoredFile, World } from "./world.ts";

/** What a person gives a control: words as they stand on it, a date, a time, an instant, people's ids, a file. */
export type Given =
  | string
  | readonly string[]
  | Temporal.Instant
  | { readonly fileName: string; readonly bytes: Uint8Array };

/** What it means for the control's state. Throws where it is nothing one could choose there. */
export function toValue(world: World, control: Control, given: Given, userId: string): StateValue {
  const { element } = control;
  const { type } = element;
  const words = () => (Array.isArray(given) ? given : [given]).map(String);
  const one = () => words()[0] ?? "";
  switch (type) {
    case "static_select":
    case "radio_buttons":
    case "overflow":
      return { type, selected_option: findOption(control, one()).option };
    case "multi_static_select":
    case "checkboxes":
      return {
        type,
        selected_options: words().map((label) => findOption(control, label).option),
      };
    case "users_select":
      return { type, selected_user: one() };
    case "multi_users_select":
      return { type, selected_users: words() };
    case "conversations_select":
      return { type, selected_conversation: one() };
    case "channels_select":
      return { type, selected_channel: one() };
    case "datepicker":
      return {
        type,
        selected_date: one() === "" ? null : Temporal.PlainDate.from(one()).toString(),
      };
    case "timepicker":
      return {
        type,
        selected_time: one() === "" ? null : Temporal.PlainTime.from(one()).toString().slice(0, 5),
      };
    case "datetimepicker":
      return {
        type,
        selected_date_time: Math.floor(Temporal.Instant.from(one()).epochMilliseconds / 1000),
      };
    case "plain_text_input":
      return { type, value: checkLength(control, one()) };
    case "number_input":
    case "email_text_input":
    case "url_text_input":
      return { type, value: one() === "" ? null : one() };
    case "file_input":
      return { type, files: [toApiFile(world, keepFile(world, given, userId))] };
    case "button":
      throw new Error(`“${control.labels[0]}” is a button: it can only be pressed`);
  }
}

function findOption(control: Control, label: string): DrawnOption {
  const found =
    control.options.find((option) => option.label === label) ??
    control.options.find((option) => option.label.includes(label));
  if (found) return found;
  const all = control.options.map((option) => `“${option.label}”`).join(", ");
  throw new Error(`“${label}” cannot be chosen in “${control.labels[0]}”; there is ${all}`);
}

function checkLength({ element, labels }: Control, text: string): string | null {
  if (element.type !== "plain_text_input") return text;
  if (text.length > (element.max_length ?? 3000)) {
    throw new Error(
      `“${labels[0]}” takes ${element.max_length ?? 3000} characters, not ${text.length}`,
    );
  }
  if (element.multiline !== true && text.includes("\n")) {
    throw new Error(`“${labels[0]}” is one line`);
  }
  return text === "" ? null : text;
}

function keepFile(world: World, given: Given, userId: string): StoredFile {
  if (typeof given !== "object" || !("bytes" in given)) throw new Error("A file is needed here");
  const file = addFile(world, { name: given.fileName, bytes: given.bytes, userId });
  file.isGivenInForm = true;
  return file;
}

export function addFile(
  world: World,
  input: { name: string; bytes: Uint8Array; userId: string },
): StoredFile {
  const file: StoredFile = {
    id: world.mint("F"),
    name: input.name,
    title: input.name,
    mimeType: mimeTypeOf(input.name),
    declaredBytes: input.bytes.length,
    userId: input.userId,
    workspaceId: world.members.get(input.userId)?.workspaceId ?? "",
    createdSeconds: world.nowSeconds(),
    bytes: input.bytes,
    isComplete: true,
    isProcessed: true,
    isDeleted: false,
    shares: [],
  };
  world.files.set(file.id, file);
  return file;
}

/** What is missing or wrong in a form, as Slack says it before anything is sent. */
export function problemOf(control: Control): string | undefined {
  const { element, value, isField, isOptional } = control;
  if (!isField && element.type === "button") return undefined;
  const { type: _, ...given } = value ?? {};
  const isEmpty = Object.values(given).every(
    (one) => one === null || one === "" || (Array.isArray(one) && one.length === 0),
  );
  if (isEmpty) return isOptional || !isField ? undefined : "Please complete this required field.";
  const text = given["value"];
  if (element.type !== "plain_text_input" || typeof text !== "string") return undefined;
  const least = element.min_length ?? 0;
  return text.length < least ? `Please enter at least ${least} characters.` : undefined;
}

/** What a press or a choice says in the payload. */
export function toChosen(control: Control, value: StateValue | undefined): Payload {
  const { element } = control;
  if (element.type === "button") {
    return {
      text: element.text,
      ...(element.value !== undefined && { value: element.value }),
      ...(element.url !== undefined && { url: element.url }),
      ...(element.style !== undefined && { style: element.style }),
    };
  }
  const { type: _, ...chosen } = value ?? {};
  return chosen;
}
