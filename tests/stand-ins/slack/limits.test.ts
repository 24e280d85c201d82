import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messageBlocks, view } from "./block-kit.ts";

/** Limits gathered by others, where they lie beside the project. */
const file = join(import.meta.dirname, "../../../../shared/specs/slack/block-kit-limits.json");
const isThere = existsSync(file);
const hint = isThere ? "" : " (skipped: ../shared/specs is not here)";

const plain = (text: string) => ({ type: "plain_text", text });
const letters = (count: number) => "가".repeat(count);
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const option = (at: number | string) => ({ text: plain(`${at}`), value: `${at}` });
const actions = (element: object) => [{ type: "actions", elements: [element] }];
const button = (more: object = {}) => ({ type: "button", text: plain("가"), ...more });
const asked = (more: object) =>
  actions(
    button({
      confirm: {
        title: plain("가"),
        text: plain("가"),
        confirm: plain("가"),
        deny: plain("가"),
        ...more,
      },
    }),
  );
const select = (more: object) => actions({ type: "static_select", options: [option(1)], ...more });
const choice = (more: object) => select({ options: [{ ...option(1), ...more }] });
const input = (more: object) => [
  { type: "input", label: plain("가"), element: { type: "plain_text_input" }, ...more },
];
const video = (more: object) => [
  {
    type: "video",
    title: plain("가"),
    alt_text: "가",
    video_url: "https://xcaster.test/v",
    thumbnail_url: "https://xcaster.test/t",
    ...more,
  },
];
const modal = (more: object) => ({
  type: "modal",
  title: plain("가"),
  submit: plain("가"),
  blocks: [{ type: "divider" }],
  ...more,
});

/** What has just the given size: a message's blocks, or a view. */
const ofSize: Record<string, (size: number) => unknown> = {
  "text.max_length": (size) => [{ type: "section", text: plain(letters(size)) }],
  "action_id.max_length": (size) => actions(button({ action_id: letters(size) })),
  "block_id.max_length": (size) => [{ type: "divider", block_id: letters(size) }],
  "button.text.max_length": (size) => actions(button({ text: plain(letters(size)) })),
  "button.url.max_length": (size) => actions(button({ url: letters(size) })),
  "button.value.max_length": (size) => actions(button({ value: letters(size) })),
  "button.accessibility_label.max_length": (size) =>
    actions(button({ accessibility_label: letters(size) })),
  "confirmation.title.max_length": (size) => asked({ title: plain(letters(size)) }),
  "confirmation.text.max_length": (size) => asked({ text: plain(letters(size)) }),
  "confirmation.confirm.max_length": (size) => asked({ confirm: plain(letters(size)) }),
  "confirmation.deny.max_length": (size) => asked({ deny: plain(letters(size)) }),
  "option.text.max_length": (size) => choice({ text: plain(letters(size)) }),
  "option.value.max_length": (size) => choice({ value: letters(size) }),
  "option.description.max_length": (size) => choice({ description: plain(letters(size)) }),
  "select.placeholder.max_length": (size) => select({ placeholder: plain(letters(size)) }),
  "select.options.max_items": (size) => select({ options: many(size, option) }),
  "overflow.options.max_items": (size) =>
    actions({ type: "overflow", options: many(size, option) }),
  "checkboxes.options.max_items": (size) =>
    actions({ type: "checkboxes", options: many(size, option) }),
  "radio_buttons.options.max_items": (size) =>
    actions({ type: "radio_buttons", options: many(size, option) }),
  "plain_text_input.max_length.max": (size) =>
    input({ element: { type: "plain_text_input", max_length: size } }),
  "actions.elements.max_items": (size) => [
    { type: "actions", elements: many(size, () => button()) },
  ],
  "context.elements.max_items": (size) => [
    { type: "context", elements: many(size, () => plain("가")) },
  ],
  "header.text.max_length": (size) => [{ type: "header", text: plain(letters(size)) }],
  "image.image_url.max_length": (size) => [
    { type: "image", image_url: letters(size), alt_text: "" },
  ],
  "image.alt_text.max_length": (size) => [
    { type: "image", image_url: "https://a.test", alt_text: letters(size) },
  ],
  "input.label.max_length": (size) => input({ label: plain(letters(size)) }),
  "input.hint.max_length": (size) => input({ hint: plain(letters(size)) }),
  "markdown.text.max_length": (size) => [{ type: "markdown", text: letters(size) }],
  "section.text.max_length": (size) => [{ type: "section", text: plain(letters(size)) }],
  "section.fields.max_items": (size) => [
    { type: "section", fields: many(size, () => plain("가")) },
  ],
  "section.fields.item_max_length": (size) => [{ type: "section", fields: [plain(letters(size))] }],
  "video.alt_text.max_length": (size) => video({ alt_text: letters(size) }),
  "video.title.max_length": (size) => video({ title: plain(letters(size)) }),
  "video.author_name.max_length": (size) => video({ author_name: letters(size) }),
  "video.description.max_length": (size) => video({ description: plain(letters(size)) }),
  "video.provider_name.max_length": (size) => video({ provider_name: letters(size) }),
  "view.blocks.max_items": (size) => modal({ blocks: many(size, () => ({ type: "divider" })) }),
  "view.private_metadata.max_length": (size) => modal({ private_metadata: letters(size) }),
  "view.callback_id.max_length": (size) => modal({ callback_id: letters(size) }),
  "view.title.max_length": (size) => modal({ title: plain(letters(size)) }),
  "view.close.max_length": (size) => modal({ close: plain(letters(size)) }),
  "view.submit.max_length": (size) => modal({ submit: plain(letters(size)) }),
};

test.skipIf(!isThere).each(Object.keys(ofSize))(
  `%s is the limit that is documented, to the last one${hint}`,
  (path) => {
    const limit = limitAt(path);
    const make = ofSize[path];
    const isAccepted = (size: number) => {
      const made = make?.(size);
      return (Array.isArray(made) ? messageBlocks : view).safeParse(made).success;
    };
    expect([isAccepted(limit), isAccepted(limit + 1)]).toEqual([true, false]);
  },
);

function limitAt(path: string): number {
  const limits: unknown = JSON.parse(readFileSync(file, "utf8"));
  const found = path.split(".").reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === name)?.[1];
  }, limits);
  if (typeof found !== "number") throw new Error(`There is no limit ${path}`);
  return found;
}
