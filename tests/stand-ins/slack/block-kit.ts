import { z } from "zod";
import {
  hasOneSource,
  id,
  image,
  imageSource,
  inAccessory,
  inActions,
  inInput,
  markdownText,
  plainText,
  text,
} from "./block-elements.ts";

const richTextElement = z.looseObject({ type: z.string().startsWith("rich_text_") });
const block = { block_id: id.optional() };

const blocks = [
  z
    .strictObject({
      type: z.literal("section"),
      ...block,
      text: text(3000).optional(),
      fields: z.array(text(2000)).min(1).max(10).optional(),
      accessory: inAccessory.optional(),
      expand: z.boolean().optional(),
    })
    .refine((section) => section.text ?? section.fields, "text or fields"),
  z.strictObject({
    type: z.literal("header"),
    ...block,
    text: plainText(150),
    level: z.int().min(1).max(4).optional(),
  }),
  z.strictObject({ type: z.literal("divider"), ...block }),
  z
    .strictObject({
      type: z.literal("image"),
      ...block,
      ...imageSource,
      title: plainText(2000).optional(),
    })
    .refine(hasOneSource, "either image_url or slack_file"),
  z.strictObject({
    type: z.literal("context"),
    ...block,
    elements: z
      .array(z.discriminatedUnion("type", [plainText(3000), markdownText(3000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal("actions"),
    ...block,
    elements: z.array(inActions).min(1).max(25),
  }),
  z.strictObject({
    type: z.literal("input"),
    ...block,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inInput,
  }),
  z.strictObject({
    type: z.literal("video"),
    ...block,
    title: plainText(200),
    title_url: z.string().startsWith("https://").optional(),
    video_url: z.string().startsWith("https://"),
    thumbnail_url: z.string().min(1),
    alt_text: z.string().min(1).max(200),
    author_name: z.string().max(50).optional(),
    description: plainText(200).optional(),
    provider_name: z.string().max(50).optional(),
    provider_icon_url: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("markdown"),
    ...block,
    text: z.string().min(1).max(12_000),
  }),
  z.strictObject({
    type: z.literal("rich_text"),
    ...block,
    elements: z.array(richTextElement).min(1),
  }),
] as const;
const anyBlock = z.discriminatedUnion("type", blocks);

export const messageBlocks = z.array(anyBlock).max(50);
const viewFields = {
  blocks: z.array(anyBlock).min(1).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: id.optional(),
  external_id: id.optional(),
};
export const view = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("modal"),
      ...viewFields,
      title: plainText(24),
      submit: plainText(24).optional(),
      close: plainText(24).optional(),
      clear_on_close: z.boolean().optional(),
      notify_on_close: z.boolean().optional(),
      submit_disabled: z.boolean().optional(),
    })
    .refine((modal) => modal.submit ?? modal.blocks.every(({ type }) => type !== "input"), {
      message: "a modal with an input needs a submit",
      path: ["submit"],
    }),
  z.strictObject({ type: z.literal("home"), ...viewFields }),
]);

export type Block = z.infer<typeof anyBlock>;
export type View = z.infer<typeof view>;
