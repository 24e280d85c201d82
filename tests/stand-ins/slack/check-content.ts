import { z } from "zod";
import { messageBlocks, view, type Block, type View } from "./block-kit.ts";
import type { Args } from "./read-call.ts";
import { textOf } from "./read-call.ts";
import { Refusal } from "./refusal.ts";
import { elementsOf } from "./elements.ts";
import { normalize } from "./normalize.ts";
import type { Metadata, World } from "./world.ts";

/** Not documented; seen at about 13.2 k characters over all blocks of a message (bolt-js issue 2509). */
const allBlocksCharactersMax = 13_200;
/** Longer texts are cut by chat.postMessage (documented as truncation at 40 000 characters). */
const textCharactersMax = 40_000;
/** chat.update refuses instead ("The `text` field cannot exceed 4,000 characters"). */
export const updateTextCharactersMax = 4_000;
const viewBytesMax = 250_000;
const metadataBytesMax = 16_000;

const metadata = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** The blocks of a message as they will be stored, with the ids that Slack adds. Throws Refusal. */
export function checkBlocks(world: World, args: Args, scopes: ReadonlySet<string>): Block[] {
  if (args["blocks"] === undefined || args["blocks"] === null) return [];
  const parsed = messageBlocks.safeParse(args["blocks"]);
  if (!parsed.success) {
    const errors = describe(parsed.error, "/blocks");
    const code = Array.isArray(args["blocks"]) ? "invalid_blocks" : "invalid_blocks_format";
    throw new Refusal(code, { errors, ...asMessages(errors) });
  }
  if (charactersOf(parsed.data) > allBlocksCharactersMax) throw new Refusal("msg_blocks_too_long");
  const problems = [
    ...findDoubleIds(parsed.data),
    ...findMisplaced(parsed.data),
    ...findBadVideos(world, parsed.data, scopes),
    ...findBadFiles(world, parsed.data),
  ];
  if (problems.length > 0) {
    throw new Refusal("invalid_blocks", { errors: problems, ...asMessages(problems) });
  }
  return normalize(parsed.data);
}

/** A view with the ids that Slack adds. Throws Refusal. */
export function checkView(world: World, sent: unknown, scopes: ReadonlySet<string>): View {
  if (Buffer.byteLength(JSON.stringify(sent) ?? "") > viewBytesMax)
    throw new Refusal("view_too_large");
  const parsed = view.safeParse(sent);
  const problems = parsed.success
    ? [
        ...findDoubleIds(parsed.data.blocks),
        ...findBadVideos(world, parsed.data.blocks, scopes),
        ...findBadFiles(world, parsed.data.blocks),
      ]
    : describe(parsed.error, "/view");
  if (!parsed.success || problems.length > 0) {
    throw new Refusal("invalid_arguments", asMessages(problems));
  }
  return { ...parsed.data, blocks: normalize(parsed.data.blocks) };
}

export function checkMetadata(args: Args): Metadata | undefined {
  if (args["metadata"] === undefined || args["metadata"] === null) return undefined;
  const parsed = metadata.safeParse(args["metadata"]);
  if (!parsed.success) throw new Refusal("invalid_metadata_schema");
  if (JSON.stringify(parsed.data).length > metadataBytesMax)
    throw new Refusal("metadata_too_large");
  return parsed.data;
}

/** The text of a message. Throws Refusal where neither a text nor anything else is said. */
export function checkText(args: Args, blocks: readonly Block[]): string {
  const markdown = textOf(args, "markdown_text");
  if (markdown !== undefined) {
    if (textOf(args, "text") !== undefined || blocks.length > 0) {
      throw new Refusal("markdown_text_conflict");
    }
    if (markdown.length > 12_000) throw new Refusal("msg_too_long");
    return markdown;
  }
  const text = textOf(args, "text") ?? "";
  if (text === "" && blocks.length === 0) throw new Refusal("no_text");
  return text.slice(0, textCharactersMax);
}

/** A message that goes without the text that notifications and screen readers take. Slack accepts it; we do not. */
export function lacksFallbackText(args: Args): boolean {
  return textOf(args, "text") === undefined && textOf(args, "markdown_text") === undefined;
}

function asMessages(problems: readonly string[]) {
  return { response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) } };
}

function describe(error: z.ZodError, root: string): string[] {
  return error.issues.map(
    ({ message, path }) => `${message} [json-pointer:${[root, ...path.map(String)].join("/")}]`,
  );
}

function charactersOf(value: unknown): number {
  if (typeof value === "string") return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + charactersOf(one), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, one]) => {
    if (typeof one === "string") return name === "text" ? sum + one.length : sum;
    return sum + charactersOf(one);
  }, 0);
}

function findDoubleIds(blocks: readonly Block[]): string[] {
  const ids = blocks.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]));
  const double = ids.filter((id, at) => ids.indexOf(id) !== at);
  const doubleActions = blocks.flatMap((block) => {
    const actionIds = elementsOf(block).flatMap(({ action_id }) => action_id ?? []);
    return actionIds.filter((id, at) => actionIds.indexOf(id) !== at);
  });
  return [
    ...double.map((id) => `\`block_id\` ${id} already exists for another block`),
    ...doubleActions.map((id) => `\`action_id\` ${id} already exists in this block`),
  ];
}

/** Some fields are for modals only. */
function findMisplaced(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== "input" || block.element.type !== "file_input") return [];
    return [`file_input is for modals only [json-pointer:/blocks/${at}/element]`];
  });
}

function findBadVideos(
  world: World,
  blocks: readonly Block[],
  scopes: ReadonlySet<string>,
): string[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== "video") return [];
    const host = new URL(block.video_url).hostname;
    const domains = world.app.unfurlDomains;
    const isKnown = domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
    const where = `[json-pointer:/blocks/${at}/video_url]`;
    return [
      ...(scopes.has("links.embed:write") ? [] : [`missing scope links.embed:write ${where}`]),
      ...(isKnown ? [] : [`${host} is none of the app's unfurl domains ${where}`]),
    ];
  });
}

function findBadFiles(world: World, blocks: readonly Block[]): string[] {
  return picturesIn(blocks).flatMap(({ pointer, slack_file }) => {
    if (slack_file?.id === undefined) return [];
    const file = world.files.get(slack_file.id);
    const isShown =
      file?.isProcessed === true && !file.isDeleted && file.mimeType.startsWith("image/");
    return isShown ? [] : [`invalid slack file [json-pointer:${pointer}/slack_file]`];
  });
}

function picturesIn(blocks: readonly Block[]) {
  return blocks.flatMap((block, at) => {
    const pointer = `/blocks/${at}`;
    if (block.type === "image") return [{ ...block, pointer }];
    if (block.type === "section" && block.accessory?.type === "image") {
      return [{ ...block.accessory, pointer: `${pointer}/accessory` }];
    }
    if (block.type !== "context") return [];
    return block.elements.flatMap((element, index) =>
      element.type === "image" ? [{ ...element, pointer: `${pointer}/elements/${index}` }] : [],
    );
  });
}
