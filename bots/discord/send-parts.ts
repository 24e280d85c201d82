import { RESTJSONErrorCodes } from "discord.js";
import type { FaceHost, Posted } from "#bots/conversation/face-host.ts";
import type { DiscordCalls, OutgoingDiscord } from "./discord-calls.ts";
import { lookBack } from "./ensure-place.ts";
import { findMarked, marked, markOf, nonceOf, printOf } from "./marks.ts";
import type { DrawnPart } from "./render/drawing.ts";
import { isDiscordError } from "./to-app-error.ts";

export interface Sender {
  host: FaceHost;
  calls: DiscordCalls;
  /** Gets the bytes of a part's files, or another part where they do not fit. */
  pack: (part: DrawnPart) => Promise<OutgoingDiscord>;
  /** From now on files of that size do not fit. */
  noteTooLarge: (bytes: number) => Promise<void>;
}

/** Beside a part's name: what its files were when they were sent. */
const printSuffix = " print";

/**
 * Brings what stands in the channel to what is drawn: sends what is new, edits what has changed, takes
 * away what is no longer drawn. Called again with the same it does no harm.
 */
export async function sendParts(
  sender: Sender,
  input: {
    posted: Posted;
    channel: string;
    parts: readonly DrawnPart[];
    outboxId: string;
    /** Whether something may have gone out of which we know nothing. */
    isAgain: boolean;
  },
): Promise<void> {
  const { posted, channel, parts } = input;
  const known = new Map(Object.entries(posted.parts));
  const drawn = new Set(parts.map(({ name }) => name));
  for (const [name, ref] of known)
    if (!drawn.has(withoutSuffix(name))) await forget(sender, { posted, channel, name, ref });
  let isBelow = false;
  for (const part of parts) {
    const ref = known.get(part.name);
    // What is new goes above what follows it only if that is sent anew as well.
    const isKept = ref !== undefined && !isBelow;
    if (ref !== undefined && isBelow)
      await forget(sender, { posted, channel, name: part.name, ref });
    const isThere = isKept && (await editPart(sender, { ...input, part, ref, known }));
    if (isThere) continue;
    await sendPart(sender, { ...input, part });
    isBelow = true;
  }
}

function withoutSuffix(name: string): string {
  return name.endsWith(printSuffix) ? name.slice(0, -printSuffix.length) : name;
}

async function forget(
  { host, calls }: Sender,
  { posted, channel, name, ref }: { posted: Posted; channel: string; name: string; ref: string },
): Promise<void> {
  if (!name.endsWith(printSuffix)) await calls.remove(channel, ref);
  await host.posted.removePart(posted, name);
}

interface PartOf {
  posted: Posted;
  channel: string;
  part: DrawnPart;
}

/** False where somebody has taken the message away meanwhile. */
async function editPart(
  sender: Sender,
  input: PartOf & { ref: string; known: ReadonlyMap<string, string> },
): Promise<boolean> {
  const { host, calls } = sender;
  const { posted, channel, part, ref, known } = input;
  const hasFiles = part.files.length > 0;
  const print = printOf(part);
  // Files are sent again only where something about them is another.
  if (hasFiles && known.get(`${part.name}${printSuffix}`) === print) return true;
  const mark = markOf(posted.key, part.name);
  const isThere = await sendFitting(sender, part, (message) =>
    calls.edit(channel, ref, withMark(message, mark)),
  );
  if (isThere && hasFiles)
    await host.posted.savePart(posted, { name: `${part.name}${printSuffix}`, ref: print });
  return isThere;
}

async function sendPart(
  sender: Sender,
  input: PartOf & { outboxId: string; isAgain: boolean },
): Promise<void> {
  const { host, calls } = sender;
  const { posted, channel, part, outboxId, isAgain } = input;
  const mark = markOf(posted.key, part.name);
  const earlier = isAgain ? await findEarlier(calls, { channel, part, mark }) : undefined;
  const ref =
    earlier ??
    (await sendFitting(sender, part, (message) =>
      calls.send(channel, { ...withMark(message, mark), nonce: nonceOf(outboxId, part.name) }),
    ));
  await host.posted.savePart(posted, { name: part.name, ref });
  if (part.files.length > 0)
    await host.posted.savePart(posted, { name: `${part.name}${printSuffix}`, ref: printOf(part) });
}

/** A file that Discord refuses for its size is sent again smaller, and in the end only spoken of. */
async function sendFitting<Answer>(
  { pack, noteTooLarge }: Sender,
  part: DrawnPart,
  send: (message: OutgoingDiscord) => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const message = await pack(part);
    try {
      return await send(message);
    } catch (error) {
      const largest = Math.max(0, ...message.files.map(({ bytes }) => bytes.length));
      const isTooLarge = isDiscordError(error, RESTJSONErrorCodes.RequestEntityTooLarge);
      if (!isTooLarge || largest === 0) throw error;
      await noteTooLarge(largest);
    }
  }
}

/** A message of components carries our mark; one of the older kind is known by its words. */
async function findEarlier(
  calls: DiscordCalls,
  { channel, part, mark }: { channel: string; part: DrawnPart; mark: number },
): Promise<string | undefined> {
  const messages = await lookBack(calls, channel);
  if (part.content === undefined) return findMarked(messages, mark);
  return messages.find(({ content, author }) => content === part.content && author.bot)?.id;
}

function withMark(message: OutgoingDiscord, mark: number): OutgoingDiscord {
  return message.components
    ? { ...message, components: marked(message.components, mark) }
    : message;
}
