import { ComponentType, MessageFlags, RESTJSONErrorCodes as code, type APIEmbed } from "discord.js";
import { componentErrors, countComponents, placed } from "./check-components.ts";
import { badLength, textTooLong } from "./check-specification.ts";
import { everyComponent, mediaOf, type Component } from "./component.ts";
import { breakDown, refuse, refuseForm, type FieldError } from "./refusal.ts";

/** What a message would be after the call. */
export interface MessageToBe {
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly Component[];
  fileNames: readonly string[];
  flags: number;
}

const contentLengthMax = 2000;
const embedLengthTotalMax = 6000;
const legacyRowsMax = 5;
/** Discord, "Component Reference": in all, those inside others counted. */
const componentsMax = 40;
/** Of all text displays of a message together (discord-api-docs pull request 8562). */
const shownTextLengthMax = 4000;
/**
 * Bytes of UTF-8 of all text displays, and twelve for each: more is answered with 500, and 4000 letters
 * of Korean are more (discord-api-docs issue 8554).
 */
const processedSizeBytesMax = 10_170;
const processedBytesPerText = 12;
/** More than that of gallery items and thumbnails is answered with 500 (discord-api-docs issue 7528). */
const mediaMax = 64;

/** The rules for messages that the published specification does not say. Throws what Discord answers. */
export function checkMessage(
  message: MessageToBe,
  context: { previousFlags?: number; path?: readonly string[] } = {},
): void {
  const at = context.path ?? [];
  const isV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  const wasV2 = ((context.previousFlags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (wasV2 && !isV2) {
    refuseForm({
      path: [...at, "flags"],
      code: "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
      message: "The MessageFlags.IS_COMPONENTS_V2 flag cannot be removed",
    });
  }
  const errors = [
    ...(isV2 ? modernErrors(message, at) : legacyErrors(message, at)),
    ...componentErrors(message.components, [...at, "components"]),
    ...mediaErrors(message, at),
  ];
  if (errors.length > 0) refuseForm(...errors);
  if (isV2 && processedSizeOf(message.components) > processedSizeBytesMax) breakDown();
  const isEmpty =
    message.components.length === 0 &&
    (isV2 ||
      (message.content.trim() === "" &&
        message.embeds.length === 0 &&
        message.fileNames.length === 0));
  if (isEmpty) refuse(code.CannotSendAnEmptyMessage);
}

function modernErrors(message: MessageToBe, at: readonly string[]): FieldError[] {
  const legacy = (field: string): FieldError => ({
    path: [...at, field],
    code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  });
  const shown = [...everyComponent(message.components)].filter(
    (component) => component.type === ComponentType.TextDisplay,
  );
  const length = shown.reduce((sum, component) => sum + (component.content ?? "").length, 0);
  return [
    ...(message.content === "" ? [] : [legacy("content")]),
    ...(message.embeds.length === 0 ? [] : [legacy("embeds")]),
    ...(countComponents(message.components) <= componentsMax
      ? []
      : [
          {
            path: [...at, "components"],
            code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            message: `The total number of components cannot exceed ${componentsMax}`,
          },
        ]),
    ...(length <= shownTextLengthMax
      ? []
      : [
          {
            path: [...at, "components"],
            code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            message: `The total size of displayable text in components exceeds maximum size of ${shownTextLengthMax}`,
          },
        ]),
  ];
}

function processedSizeOf(components: readonly Component[]): number {
  return [...everyComponent(components)]
    .filter((component) => component.type === ComponentType.TextDisplay)
    .map((component) => Buffer.byteLength(component.content ?? "") + processedBytesPerText)
    .reduce((sum, bytes) => sum + bytes, 0);
}

function legacyErrors(message: MessageToBe, at: readonly string[]): FieldError[] {
  const errors: FieldError[] = [];
  if (message.content.length > contentLengthMax) {
    errors.push({ path: [...at, "content"], ...textTooLong(contentLengthMax) });
  }
  if (lengthOf(message.embeds) > embedLengthTotalMax) {
    errors.push({
      path: [...at, "embeds"],
      code: "MAX_EMBED_SIZE_EXCEEDED",
      message: `Embed size exceeds maximum size of ${embedLengthTotalMax}`,
    });
  }
  if (message.components.length > legacyRowsMax) {
    const path = [...at, "components"];
    errors.push({ path, ...badLength(`Must be between 1 and ${legacyRowsMax} in length.`) });
  }
  for (const [index, component] of message.components.entries()) {
    if (component.type === ComponentType.ActionRow) continue;
    errors.push({
      path: [...at, "components", index, "type"],
      code: "UNION_TYPE_CHOICES",
      message: 'Value of field "type" must be one of (1,).',
    });
  }
  return errors;
}

function lengthOf(embeds: readonly APIEmbed[]): number {
  return embeds
    .flatMap((embed) => [
      embed.title,
      embed.description,
      embed.footer?.text,
      embed.author?.name,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    ])
    .reduce((sum, text) => sum + (text ?? "").length, 0);
}

function mediaErrors(message: MessageToBe, at: readonly string[]): FieldError[] {
  const all = [...placed(message.components, [...at, "components"])];
  const shown = all.flatMap(({ component, path }) =>
    mediaOf(component).map((media) => ({ media, path })),
  );
  if (shown.length > mediaMax) breakDown();
  return shown.flatMap(({ media, path }) => {
    const name = attachmentNameOf(media.url);
    if (name === undefined || message.fileNames.includes(name)) return [];
    return [
      {
        path,
        code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        message: "The referenced attachment was not found in the message's attachments",
      },
    ];
  });
}

/** The file that a component shows, by "attachment://". */
export function attachmentNameOf(url: string): string | undefined {
  return url.startsWith("attachment://") ? url.slice("attachment://".length) : undefined;
}

/** Files that nobody would ever see: a message of components shows only what a component shows. */
export function unseenFiles(message: MessageToBe): string[] {
  if ((message.flags & MessageFlags.IsComponentsV2) === 0) return [];
  const shown = [...everyComponent(message.components)].flatMap(mediaOf).map((media) => media.url);
  return message.fileNames.filter(
    (name) => !shown.some((url) => attachmentNameOf(url) === name || url.endsWith(`/${name}`)),
  );
}
