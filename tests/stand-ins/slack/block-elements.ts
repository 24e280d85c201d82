import { z } from "zod";

// Block Kit as its reference and Slack's own type declarations describe it. Slack refuses properties it does not know.
// The limits are those of block-kit-limits.json in the specifications; a test compares them where it is there.

export const id = z.string().max(255);
export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
export const markdownText = (max: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });
export const text = (max: number) =>
  z.discriminatedUnion("type", [plainText(max), markdownText(max)]);
const style = z.enum(["primary", "danger"]).optional();
const confirm = z
  .strictObject({
    title: plainText(100),
    text: text(300),
    confirm: plainText(30),
    deny: plainText(30),
    style,
  })
  .optional();
const option = z.strictObject({
  text: text(75),
  value: z.string().max(150),
  description: text(75).optional(),
  url: z.string().max(3000).optional(),
});
const options = (max: number) => z.array(option).min(1).max(max);
const optionGroups = z
  .array(z.strictObject({ label: plainText(75), options: options(100) }))
  .min(1)
  .max(100);
const placeholder = plainText(150).optional();
const action = { action_id: id.min(1).optional() };
const focus = { focus_on_load: z.boolean().optional() };
const dispatch = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])).min(1),
  })
  .optional();
const slackFile = z
  .strictObject({
    id: z
      .string()
      .regex(/^F[A-Z0-9]{8,}$/)
      .optional(),
    url: z.string().optional(),
  })
  .refine((file) => (file.id === undefined) !== (file.url === undefined), "either id or url");
export const imageSource = {
  image_url: z.string().min(1).max(3000).optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().max(2000),
};
export const hasOneSource = (image: { image_url?: unknown; slack_file?: unknown }) =>
  (image.image_url === undefined) !== (image.slack_file === undefined);
const hasOneKindOfOptions = (select: { options?: unknown; option_groups?: unknown }) =>
  (select.options === undefined) !== (select.option_groups === undefined);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^\d{2}:\d{2}$/);

export const image = z
  .strictObject({ type: z.literal("image"), ...imageSource })
  .refine(hasOneSource, "either image_url or slack_file");
const button = z.strictObject({
  type: z.literal("button"),
  ...action,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style,
  confirm,
  accessibility_label: z.string().max(75).optional(),
});
const staticSelect = z
  .strictObject({
    type: z.literal("static_select"),
    ...action,
    ...focus,
    placeholder,
    options: options(100).optional(),
    option_groups: optionGroups.optional(),
    initial_option: option.optional(),
    confirm,
  })
  .refine(hasOneKindOfOptions, "either options or option_groups");
const multiStaticSelect = z
  .strictObject({
    type: z.literal("multi_static_select"),
    ...action,
    ...focus,
    placeholder,
    options: options(100).optional(),
    option_groups: optionGroups.optional(),
    initial_options: options(100).optional(),
    max_selected_items: z.int().min(1).optional(),
    confirm,
  })
  .refine(hasOneKindOfOptions, "either options or option_groups");
const usersSelect = z.strictObject({
  type: z.literal("users_select"),
  ...action,
  ...focus,
  placeholder,
  initial_user: z.string().optional(),
  confirm,
});
const multiUsersSelect = z.strictObject({
  type: z.literal("multi_users_select"),
  ...action,
  ...focus,
  placeholder,
  initial_users: z.array(z.string()).optional(),
  max_selected_items: z.int().min(1).optional(),
  confirm,
});
const conversationFields = {
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z.array(z.enum(["im", "mpim", "private", "public"])).optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
};
const conversationsSelect = z.strictObject({
  type: z.literal("conversations_select"),
  ...action,
  ...focus,
  ...conversationFields,
  placeholder,
  initial_conversation: z.string().optional(),
  confirm,
});
const channelsSelect = z.strictObject({
  type: z.literal("channels_select"),
  ...action,
  ...focus,
  placeholder,
  initial_channel: z.string().optional(),
  response_url_enabled: z.boolean().optional(),
  confirm,
});
const overflow = z.strictObject({
  type: z.literal("overflow"),
  ...action,
  options: options(5),
  confirm,
});
const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  ...action,
  ...focus,
  options: options(10),
  initial_option: option.optional(),
  confirm,
});
const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  ...action,
  ...focus,
  options: options(10),
  initial_options: options(10).optional(),
  confirm,
});
const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...action,
  ...focus,
  placeholder,
  initial_date: date.optional(),
  confirm,
});
const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...action,
  ...focus,
  placeholder,
  initial_time: time.optional(),
  timezone: z.string().optional(),
  confirm,
});
const datetimepicker = z.strictObject({
  type: z.literal("datetimepicker"),
  ...action,
  ...focus,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  confirm,
});
const plainTextInput = z
  .strictObject({
    type: z.literal("plain_text_input"),
    ...action,
    ...focus,
    placeholder,
    initial_value: z.string().optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    dispatch_action_config: dispatch,
  })
  // The field holds 3000 characters at most, or its own max_length, and a draft must fit in.
  .refine((input) => (input.initial_value?.length ?? 0) <= (input.max_length ?? 3000), {
    message: "initial_value is longer than the field",
    path: ["initial_value"],
  });
const numberInput = z.strictObject({
  type: z.literal("number_input"),
  ...action,
  ...focus,
  placeholder,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
  dispatch_action_config: dispatch,
});
const oneLineInput = <Type extends "email_text_input" | "url_text_input">(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    ...action,
    ...focus,
    placeholder,
    initial_value: z.string().optional(),
    dispatch_action_config: dispatch,
  });
const fileInput = z.strictObject({
  type: z.literal("file_input"),
  ...action,
  filetypes: z.array(z.string()).min(1).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

const pressable = [
  button,
  staticSelect,
  multiStaticSelect,
  usersSelect,
  multiUsersSelect,
  conversationsSelect,
  channelsSelect,
  overflow,
  radioButtons,
  checkboxes,
  datepicker,
  timepicker,
] as const;
export const inAccessory = z.discriminatedUnion("type", [...pressable, image]);
// An actions block holds no multi-selects (they need a section or an input).
export const inActions = z.discriminatedUnion("type", [
  button,
  staticSelect,
  usersSelect,
  conversationsSelect,
  channelsSelect,
  overflow,
  radioButtons,
  checkboxes,
  datepicker,
  timepicker,
  datetimepicker,
]);
export const inInput = z.discriminatedUnion("type", [
  staticSelect,
  multiStaticSelect,
  usersSelect,
  multiUsersSelect,
  conversationsSelect,
  channelsSelect,
  radioButtons,
  checkboxes,
  datepicker,
  timepicker,
  datetimepicker,
  plainTextInput,
  numberInput,
  oneLineInput("email_text_input"),
  oneLineInput("url_text_input"),
  fileInput,
]);

export type ActionElement =
  | z.infer<typeof inActions>
  | z.infer<typeof inInput>
  | Exclude<z.infer<typeof inAccessory>, { type: "image" }>;
