import type { types } from "@slack/bolt";
import { limits } from "../limits.ts";

export type Block = types.KnownBlock;
export type Element = types.ActionsBlockElement;

/** The first characters of a text, with an ellipsis where some are left out; never half of one. */
export function cut(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  return `${text.slice(0, lengthMax - 1).toWellFormed()}…`;
}

/** Somebody's own words inside of ours: they neither mention anybody nor link anywhere. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function plain(text: string, lengthMax: number): types.PlainTextElement {
  return { type: "plain_text", text: cut(text === "" ? " " : text, lengthMax), emoji: true };
}

/** A paragraph; `text` is Slack's own markup, with other people's words escaped. */
export function section(text: string, accessory?: types.SectionBlockAccessory): types.SectionBlock {
  return {
    type: "section",
    text: { type: "mrkdwn", text: cutMarkup(text, limits.sectionText) },
    ...(accessory && { accessory }),
  };
}

export function header(text: string): types.HeaderBlock {
  return { type: "header", text: plain(text, limits.headerText) };
}

/** Small print. */
export function context(...lines: string[]): types.ContextBlock {
  const shown = lines.filter((line) => line !== "").slice(0, limits.contextElements);
  return {
    type: "context",
    elements: shown.map((line) => ({
      type: "mrkdwn",
      text: cutMarkup(line, limits.contextText),
    })),
  };
}

export const divider: types.DividerBlock = { type: "divider" };

/** Figures beside each other, with what they count. */
export function fields(pairs: readonly (readonly [label: string, value: string])[]): Block {
  return {
    type: "section",
    fields: pairs.slice(0, limits.fieldsInSection).map(([label, value]) => ({
      type: "mrkdwn",
      text: cutMarkup(`*${escape(label)}*\n${escape(value)}`, limits.fieldText),
    })),
  };
}

export function actions(elements: readonly Element[]): types.ActionsBlock[] {
  const blocks: types.ActionsBlock[] = [];
  for (let from = 0; from < elements.length; from += limits.actionsElements) {
    blocks.push({
      type: "actions",
      elements: elements.slice(from, from + limits.actionsElements),
    });
  }
  return blocks;
}

export function button(input: {
  actionId: string;
  label: string;
  value: string;
  style?: "primary" | "danger";
}): types.Button {
  return {
    type: "button",
    action_id: input.actionId,
    text: plain(input.label, limits.buttonText),
    value: input.value,
    ...(input.style && { style: input.style }),
  };
}

export interface Choice {
  value: string;
  name: string;
  hint?: string;
}

/** One of several; `chosen` stands there already. */
export function select(input: {
  actionId: string;
  placeholder: string;
  choices: readonly Choice[];
  chosen?: string;
}): types.StaticSelect {
  const options = input.choices.map(optionOf);
  const initial = options.find(({ value }) => value === input.chosen);
  return {
    type: "static_select",
    action_id: input.actionId,
    placeholder: plain(input.placeholder, limits.optionText * 2),
    options,
    ...(initial && { initial_option: initial }),
  };
}

export function optionOf({ value, name, hint }: Choice): types.PlainTextOption {
  const label = hint === undefined ? name : `${name} · ${hint}`;
  return { text: plain(label, limits.optionText), value };
}

/** A picture of ours that has been put into Slack. */
export function picture(fileId: string, alt: string, title?: string): types.ImageBlock {
  return {
    type: "image",
    slack_file: { id: fileId },
    alt_text: cut(alt === "" ? " " : alt, limits.imageText),
    ...(title !== undefined && { title: plain(title, limits.imageText) }),
  };
}

/** Cuts without leaving half of an escaped character behind. */
function cutMarkup(text: string, lengthMax: number): string {
  const shown = text === "" ? " " : text;
  if (shown.length <= lengthMax) return shown;
  return `${shown
    .slice(0, lengthMax - 1)
    .toWellFormed()
    .replace(/&[a-z]{0,3}$/, "")}…`;
}
