import { z } from "zod";
import { checkBlocks, checkText } from "./check-content.ts";
import { emitMessage, type Slack } from "./events.ts";
import { initialValues } from "./initial-values.ts";
import { Refusal } from "./refusal.ts";
import {
  findMessage,
  removeMessage,
  workspaceOf,
  type Message,
  type ResponseUrl,
} from "./world.ts";

/** Five messages within thirty minutes. */
const usesMax = 5;
const goodForMs = 30 * 60_000;

const sent = z.looseObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(["ephemeral", "in_channel"]).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
});

/** Says or replaces something through the URL that came with a press or a command. Throws Refusal. */
export function answerResponseUrl(slack: Slack, ticket: string, body: unknown): void {
  const { world } = slack;
  const known = world.responseUrls.get(ticket);
  if (!known) throw new Refusal("invalid_url");
  const ageMs = known.madeAt.until(world.clock.now()).total("milliseconds");
  if (ageMs > goodForMs) throw new Refusal("expired_url");
  if (known.uses >= usesMax) throw new Refusal("used_url");
  const parsed = sent.safeParse(body);
  if (!parsed.success) throw new Refusal("invalid_payload");
  known.uses += 1;
  const original =
    known.messageTs === undefined
      ? undefined
      : findMessage(world, known.channelId, known.messageTs);
  if (parsed.data.delete_original === true) {
    if (original) removeMessage(world, original);
  } else if (parsed.data.replace_original === true && original) {
    replace(slack, original, parsed.data);
  } else {
    say(slack, known, parsed.data);
  }
  world.changed();
}

function replace({ world }: Slack, original: Message, content: z.infer<typeof sent>): void {
  const scopes = scopesOf(world, original);
  const blocks = checkBlocks(world, content, scopes);
  original.text = checkText(content, blocks);
  original.blocks = blocks;
  original.values.clear();
  for (const [key, value] of initialValues(blocks)) original.values.set(key, value);
  original.editedTs = world.mintTs();
}

function say(slack: Slack, url: ResponseUrl, content: z.infer<typeof sent>): void {
  const { world } = slack;
  const installation = workspaceOf(world, url.workspaceId).installation;
  if (!installation) throw new Refusal("invalid_url");
  const blocks = checkBlocks(world, content, installation.scopes);
  const message: Message = {
    channelId: url.channelId,
    ts: world.mintTs(),
    threadTs: content.thread_ts ?? url.threadTs,
    userId: installation.botUserId,
    botId: installation.botId,
    subtype: undefined,
    text: checkText(content, blocks),
    blocks,
    fileIds: [],
    metadata: undefined,
    onlyFor: content.response_type === "in_channel" ? undefined : url.userId,
    editedTs: undefined,
    values: initialValues(blocks),
  };
  world.messages.push(message);
  if (message.onlyFor === undefined) void emitMessage(slack, message);
}

function scopesOf(world: Slack["world"], { userId }: Message): ReadonlySet<string> {
  const workspaceId = world.members.get(userId)?.workspaceId ?? "";
  return world.workspaces.get(workspaceId)?.installation?.scopes ?? new Set();
}
