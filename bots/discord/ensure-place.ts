import type { FaceHost, Address } from "#bots/conversation/face-host.ts";
import type { Place } from "#bots/conversation/chat.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Facts } from "./channel-facts.ts";
import type { DiscordCalls } from "./discord-calls.ts";
import { limits } from "./limits.ts";
import { findMarked, marked, markOf, nonceOf } from "./marks.ts";
import { findTag } from "./find-tag.ts";
import { container, text } from "./render/components.ts";
import { heading, shorten } from "./render/texts.ts";

export interface PlaceMaker {
  host: FaceHost;
  calls: DiscordCalls;
  facts: Facts;
  /** Conversations whose place is being made in this process. */
  placing: Map<string, Promise<Placed>>;
}

export interface Placed {
  address: Address;
  /** Where its messages go. */
  channel: string;
}

/** What a conversation is called before it has a keyword of its own. */
export interface Called {
  title: string;
  /** Whether an earlier try may have got half-way. */
  isAgain: boolean;
}

/**
 * Where a conversation's messages go: its thread, made where there is none yet, or the private chat with
 * its person. Asked for twice, even at once, it is one thread.
 */
export function ensurePlace(
  maker: PlaceMaker,
  conversationId: string,
  called: Called,
): Promise<Placed> {
  const { placing } = maker;
  const known = placing.get(conversationId);
  if (known) return known;
  const placed = findOrMake(maker, conversationId, called).finally(() =>
    placing.delete(conversationId),
  );
  placing.set(conversationId, placed);
  return placed;
}

async function findOrMake(
  maker: PlaceMaker,
  conversationId: string,
  called: Called,
): Promise<Placed> {
  const address = await maker.host.places.of(conversationId);
  if (!address) throw new AppError("not-found", "no such conversation");
  const { place: known } = address;
  if (known?.thread !== undefined) return { address, channel: known.thread };
  const made = known
    ? await makeThread(maker, { conversationId, place: known, address, called })
    : await openDirect(maker, address);
  await maker.host.places.bind(conversationId, made);
  return { address: { ...address, place: made }, channel: made.thread ?? made.channel };
}

async function openDirect({ host, calls }: PlaceMaker, { userId }: Address): Promise<Place> {
  const reach = await host.people.reach(userId);
  if (!reach) throw new AppError("destination-gone", "they were never met on Discord");
  const channel = reach.directChannel ?? (await calls.openDirect(reach.externalId));
  if (reach.directChannel === undefined) await host.people.noteDirectChannel(userId, channel);
  return { channel };
}

interface Thread {
  conversationId: string;
  place: Place;
  address: Address;
  called: Called;
}

async function makeThread(maker: PlaceMaker, thread: Thread): Promise<Place> {
  const { channel } = thread.place;
  const { kind } = await maker.facts.of(channel);
  switch (kind) {
    case "threaded":
      return { channel, thread: await withPerson(maker, thread, startThread) };
    case "forum":
      return { channel, thread: await withPerson(maker, thread, startPost) };
    case "direct":
    case "thread":
    case "plain":
      return thread.place;
  }
}

/** Whose short it is takes part in the thread: else Discord would not tell them what is said there. */
async function withPerson(
  maker: PlaceMaker,
  thread: Thread,
  start: (maker: PlaceMaker, thread: Thread) => Promise<string>,
): Promise<string> {
  const { host, calls } = maker;
  const started = await start(maker, thread);
  const reach = await host.people.reach(thread.address.userId);
  try {
    if (reach) await calls.addToThread(started, reach.externalId);
  } catch (error) {
    host.log.warn({ err: error, thread: started }, "somebody could not be added to their thread");
  }
  return started;
}

async function startThread({ host, calls }: PlaceMaker, thread: Thread): Promise<string> {
  const { conversationId, place, called } = thread;
  const mark = markOf("starter", conversationId);
  const known = called.isAgain ? findMarked(await lookBack(calls, place.channel), mark) : undefined;
  const starter =
    known ??
    (await calls.send(place.channel, {
      components: marked(await starterOf(host, thread), mark),
      files: [],
      nonce: nonceOf("starter", conversationId),
    }));
  return calls.startThread(place.channel, starter, nameOf(thread));
}

/** A post has no way of its own not to be made twice: it is looked for by who began it and its mark. */
async function startPost({ host, calls, facts }: PlaceMaker, thread: Thread): Promise<string> {
  const { conversationId, place, called } = thread;
  const mark = markOf("starter", conversationId);
  const { guildId, tags, wantsTag } = await facts.of(place.channel);
  const fitting = findTag(tags, "draft") ?? (wantsTag ? tags[0] : undefined);
  if (called.isAgain && guildId !== undefined) {
    const posts = await calls.activeThreads(guildId);
    for (const post of posts.filter((one) => "parent_id" in one && one.parent_id === place.channel))
      if (findMarked(await lookBack(calls, post.id), mark) !== undefined) return post.id;
  }
  return calls.startPost(place.channel, {
    name: nameOf(thread),
    tags: fitting ? [fitting.id] : [],
    message: { components: marked(await starterOf(host, thread), mark), files: [] },
  });
}

/** What was said of late; nothing where we may not look. */
export async function lookBack(calls: DiscordCalls, channel: string) {
  try {
    return await calls.recent(channel);
  } catch {
    return [];
  }
}

async function starterOf(host: FaceHost, { address, called }: Thread) {
  const { discord } = wordsFor(address.language);
  const reach = await host.people.reach(address.userId);
  const title = called.title || address.title || discord.thread.untitled;
  const by = reach ? discord.thread.by(`<@${reach.externalId}>`) : "";
  return [container("ours", [text([heading(shorten(title, limits.threadName)), by].join("\n"))])];
}

function nameOf({ address, called }: Thread): string {
  const { untitled } = wordsFor(address.language).discord.thread;
  const name = (called.title || address.title || untitled).replaceAll(/\s+/g, " ").trim();
  return shorten(name || untitled, limits.threadName);
}
