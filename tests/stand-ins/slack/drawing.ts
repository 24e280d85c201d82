import type { ActionElement } from "./block-elements.ts";
import type { Block } from "./block-kit.ts";
import { elementsOf } from "./elements.ts";
import { statusNow } from "./methods/assistant.ts";
import { stateKey } from "./to-api.ts";
import { memberOf, type Message, type OpenView, type StateValue, type World } from "./world.ts";

export type Drawn =
  | {
      readonly kind: "text";
      readonly text: string;
      /** With Slack's own marks for bold, italic, links. */
      readonly marked: string;
      readonly look: "plain" | "header" | "small";
    }
  | { readonly kind: "divider" }
  | {
      readonly kind: "picture";
      readonly url: string | undefined;
      readonly fileId?: string;
      readonly alt: string;
    }
  | { readonly kind: "video"; readonly url: string; readonly title: string }
  | {
      readonly kind: "file";
      readonly fileId: string;
      readonly name: string;
      readonly mimeType: string;
    }
  | { readonly kind: "control"; readonly control: Control };

/** Something that can be pressed, chosen or filled in. */
export interface Control {
  /** What a person would call it: what is written on it, before it, or in it while it is empty. */
  readonly labels: readonly string[];
  readonly blockId: string;
  readonly actionId: string;
  readonly element: ActionElement;
  readonly options: readonly DrawnOption[];
  readonly value: StateValue | undefined;
  /** It belongs to a form: nothing is sent before that is submitted. */
  readonly isField: boolean;
  readonly isOptional: boolean;
  readonly hint?: string;
  readonly error?: string;
}

export interface DrawnOption {
  readonly label: string;
  readonly option: Readonly<Record<string, unknown>>;
}

export interface DrawnMessage {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly author: string;
  readonly authorId: string;
  readonly isOnlyForYou: boolean;
  readonly isEdited: boolean;
  readonly parts: readonly Drawn[];
  readonly replyCount: number;
}

export interface DrawnView {
  readonly id: string;
  readonly title: string;
  readonly submit: string | undefined;
  readonly close: string;
  readonly parts: readonly Drawn[];
}

/** What somebody sees of a channel, or of one thread in it, oldest first. */
export function drawMessages(
  world: World,
  input: { channelId: string; threadTs?: string; viewerId: string },
): DrawnMessage[] {
  const { channelId, threadTs, viewerId } = input;
  return world.messages
    .filter(
      (message) =>
        message.channelId === channelId &&
        (message.onlyFor === undefined || message.onlyFor === viewerId) &&
        (threadTs === undefined
          ? message.threadTs === undefined
          : message.threadTs === threadTs || message.ts === threadTs),
    )
    .map((message) => drawMessage(world, message));
}

export function drawMessage(world: World, message: Message): DrawnMessage {
  const author = memberOf(world, message.userId);
  const shownText: Drawn[] =
    message.blocks.length > 0 || message.text === "" ? [] : [toText(world, message.text, "plain")];
  const files: Drawn[] = message.fileIds.flatMap((id) => {
    const file = world.files.get(id);
    return file && !file.isDeleted
      ? [{ kind: "file" as const, fileId: id, name: file.title, mimeType: file.mimeType }]
      : [];
  });
  return {
    channelId: message.channelId,
    ts: message.ts,
    threadTs: message.threadTs,
    author: author.realName,
    authorId: author.id,
    isOnlyForYou: message.onlyFor !== undefined,
    isEdited: message.editedTs !== undefined,
    parts: [...shownText, ...drawBlocks(world, message.blocks, message.values), ...files],
    replyCount: world.messages.filter(
      (one) =>
        one.channelId === message.channelId &&
        one.threadTs === message.ts &&
        one.onlyFor === undefined,
    ).length,
  };
}

export function drawView(world: World, view: OpenView): DrawnView {
  const { content } = view;
  const isModal = content.type === "modal";
  return {
    id: view.id,
    title: isModal ? content.title.text : "Home",
    submit: isModal ? content.submit?.text : undefined,
    close: (isModal ? content.close?.text : undefined) ?? "Cancel",
    parts: drawBlocks(world, content.blocks, view.values, view.errors),
  };
}

export function controlsIn(parts: readonly Drawn[]): Control[] {
  return parts.flatMap((part) => (part.kind === "control" ? [part.control] : []));
}

function drawBlocks(
  world: World,
  blocks: readonly Block[],
  values: ReadonlyMap<string, StateValue>,
  errors: Readonly<Record<string, string>> = {},
): Drawn[] {
  const text = (marked: string, look: "plain" | "header" | "small" = "plain") =>
    toText(world, marked, look);
  return blocks.flatMap((block): Drawn[] => {
    const controls = elementsOf(block).map((element): Drawn => ({
      kind: "control",
      control: toControl(block, element, values, errors),
    }));
    switch (block.type) {
      case "header":
        return [text(block.text.text, "header")];
      case "divider":
        return [{ kind: "divider" }];
      case "section": {
        const said = [block.text, ...(block.fields ?? [])].flatMap((one) =>
          one ? [text(one.text)] : [],
        );
        const picture = block.accessory?.type === "image" ? [drawPicture(block.accessory)] : [];
        return [...said, ...picture, ...controls];
      }
      case "context":
        return block.elements.map((element) =>
          element.type === "image" ? drawPicture(element) : text(element.text, "small"),
        );
      case "image":
        return [...(block.title ? [text(block.title.text, "small")] : []), drawPicture(block)];
      case "video":
        return [{ kind: "video", url: block.video_url, title: block.title.text }];
      case "markdown":
        return [text(block.text)];
      case "rich_text":
        return [text(plainOf(block.elements))];
      case "actions":
      case "input":
        return controls;
    }
  });
}

function toText(world: World, marked: string, look: "plain" | "header" | "small"): Drawn {
  return { kind: "text", text: readable(world, marked), marked, look };
}

function drawPicture(image: {
  image_url?: string | undefined;
  slack_file?: { id?: string | undefined } | undefined;
  alt_text: string;
}): Drawn {
  return {
    kind: "picture",
    url: image.image_url,
    alt: image.alt_text,
    ...(image.slack_file?.id !== undefined && { fileId: image.slack_file.id }),
  };
}

function toControl(
  block: Block,
  element: ActionElement,
  values: ReadonlyMap<string, StateValue>,
  errors: Readonly<Record<string, string>>,
): Control {
  const blockId = block.block_id ?? "";
  const actionId = element.action_id ?? "";
  const before = block.type === "section" ? block.text?.text : undefined;
  const inside =
    element.type === "button"
      ? element.text.text
      : "placeholder" in element
        ? element.placeholder?.text
        : undefined;
  const field = block.type === "input" ? block.label.text : undefined;
  const error = errors[blockId];
  return {
    // A picker that nothing is written on is called what it is.
    labels: [...[field, inside, before].flatMap((label) => label ?? []), element.type],
    blockId,
    actionId,
    element,
    options: optionsOf(element),
    value: values.get(stateKey(blockId, actionId)),
    isField: block.type === "input" && block.dispatch_action !== true,
    isOptional: block.type === "input" && block.optional === true,
    ...(block.type === "input" && block.hint && { hint: block.hint.text }),
    ...(error !== undefined && { error }),
  };
}

function optionsOf(element: ActionElement): DrawnOption[] {
  const groups = "option_groups" in element ? (element.option_groups ?? []) : [];
  const options = "options" in element ? (element.options ?? []) : [];
  return [...options, ...groups.flatMap((group) => group.options)].map((option) => ({
    label: option.text.text,
    option,
  }));
}

/** Text as it is read: mentions and links by their names, escaped signs as themselves. */
export function readable(world: World, text: string): string {
  return text
    .replaceAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => {
      return `@${world.members.get(id)?.realName ?? id}`;
    })
    .replaceAll(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => {
      return `#${world.channels.get(id)?.name ?? id}`;
    })
    .replaceAll(/<!date\^[^|>]*\|([^>]*)>/g, "$1")
    .replaceAll(/<((?:https?|mailto):[^|>]+)\|([^>]*)>/g, "$2")
    .replaceAll(/<((?:https?|mailto):[^|>]+)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function plainOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainOf).join("");
  if (typeof value !== "object" || value === null) return "";
  if ("text" in value && typeof value.text === "string") return value.text;
  return "elements" in value ? plainOf(value.elements) : "";
}

/** A thread as lines of text, for the eye and for tests. */
export function toLines(messages: readonly DrawnMessage[]): string[] {
  return messages.flatMap((message) => {
    const who = message.isOnlyForYou ? `${message.author} (only visible to you)` : message.author;
    const [first = "", ...rest] = partLines(message.parts);
    return [`${who}: ${first}`, ...rest.map((line) => `    ${line}`)];
  });
}

export function partLines(parts: readonly Drawn[]): string[] {
  const lines: string[] = [];
  let buttons: string[] = [];
  const flush = () => {
    if (buttons.length > 0) lines.push(buttons.join(" "));
    buttons = [];
  };
  for (const part of parts) {
    if (part.kind === "control" && part.control.element.type === "button") {
      buttons.push(`[${part.control.labels[0]}]`);
      continue;
    }
    flush();
    lines.push(...partLine(part));
  }
  flush();
  return lines;
}

function partLine(part: Drawn): string[] {
  switch (part.kind) {
    case "text":
      return (part.look === "header" ? `# ${part.text}` : part.text).split("\n");
    case "divider":
      return ["───"];
    case "picture":
      return [`🖼 ${part.alt}`];
    case "video":
      return [`▶ ${part.title} ${part.url}`];
    case "file":
      return [`${part.mimeType.startsWith("video/") ? "▶" : "📎"} ${part.name}`];
    case "control":
      return [controlLine(part.control)];
  }
}

function controlLine(control: Control): string {
  const { labels, options, error } = control;
  const chosen = valueAsText(control);
  const choices = options.length > 0 ? ` of ${options.map(({ label }) => label).join(" | ")}` : "";
  const problem = error === undefined ? "" : ` ⚠ ${error}`;
  return `<${labels[0] ?? control.element.type}: ${chosen}${choices}>${problem}`;
}

/** What a control shows as its value now. */
export function valueAsText({ value }: Control): string {
  if (!value) return "";
  const parts = Object.entries(value).flatMap(([name, one]) => (name === "type" ? [] : [one]));
  return parts
    .flatMap((one) => (Array.isArray(one) ? one : [one]))
    .map(nameOf)
    .join(", ");
}

function nameOf(one: unknown): string {
  if (one === null || one === undefined) return "";
  if (typeof one === "object" && "text" in one) return plainOf(one.text);
  return typeof one === "string" ? one : JSON.stringify(one);
}

/** What stands over a thread's composer: the app's status and its suggested prompts. */
export function drawAgentThread(world: World, channelId: string, threadTs: string) {
  const thread = world.agentThreads.find(
    (one) => one.channelId === channelId && one.threadTs === threadTs,
  );
  if (!thread) return undefined;
  return {
    title: thread.title,
    status: statusNow(world, thread),
    promptsTitle: thread.promptsTitle,
    prompts: thread.prompts.map(({ title }) => title),
  };
}
