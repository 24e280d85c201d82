import type { Delivery } from "#bots/conversation/chat.ts";
import type { Address, FaceHost, Posted } from "#bots/conversation/face-host.ts";
import type { ProgressPace } from "#bots/conversation/pace-progress.ts";
import type { Message } from "#bots/conversation/screen.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { AppError } from "#src/domain/app-error.ts";
import { openDirect } from "./direct-message.ts";
import { cardEvent, findSent, type Mark } from "./find-sent.ts";
import { fromPlace, fromPersonId, type SlackPlace, toPlace } from "./ids.ts";
import { progressEveryMs } from "./limits.ts";
import { commentOn, picturesIn, sharedIn } from "./media-in.ts";
import { escape, section } from "./render/blocks.ts";
import type { Card } from "./render/card.ts";
import { renderScreen } from "./render/render-screen.ts";
import type { SlackApi } from "./slack-api.ts";
import { refusalCode } from "./slack-errors.ts";
import type { Turns } from "./turns.ts";
import { partOf, type Uploads } from "./upload.ts";

export interface Outbound {
  host: FaceHost;
  api: SlackApi;
  uploads: Uploads;
  turns: Turns;
  pace: ProgressPace;
}

/** The parts of a message: its card, and what a thread of its own begins with. */
const cardPart = "card";
const rootPart = "root";

/** Brings a message to its thread in Slack, or anew into the place of how it stood there. */
export async function deliver(outbound: Outbound, delivery: Delivery): Promise<void> {
  const { host } = outbound;
  const { conversationId, message } = delivery;
  const address = await host.places.of(conversationId);
  if (!address) throw new AppError("platform-rejected", "there is no such conversation");
  const words = wordsFor(address.language);
  const place = address.place
    ? fromPlace(address.place)
    : await openDirect(outbound, address.userId);
  if (message.onlyForUserId !== undefined) {
    return whisper(outbound, { message, place, words, userId: message.onlyForUserId });
  }
  // Whoever typed into the thread sees their words there already.
  if (message.screen.kind === "said" && place.thread !== undefined) return;
  passProgress(outbound, delivery, place.team);
  const posted = await host.posted.open(conversationId, message);
  const isAgain = delivery.attempt > 1;
  const { thread, isCard } = await openThread(outbound, { posted, place, words, address, isAgain });
  if (isCard) return;
  await outbound.turns.alone(posted.key, async () =>
    post(outbound, { posted, place: { ...place, thread }, words, isAgain }),
  );
}

/** Progress has to fit into what is left of the workspace's minute as well. */
function passProgress({ api, pace }: Outbound, delivery: Delivery, team: string): void {
  pace.take(delivery, progressEveryMs);
  if (!delivery.isProgress || api.budget.takeProgress(team)) return;
  throw new AppError("platform-unavailable", "the minute's edits are used up", {
    retryAfterMs: progressEveryMs,
  });
}

/** The thread of the conversation: the first message of one that has none yet begins it, as its card where it can be. */
async function openThread(
  outbound: Outbound,
  input: {
    posted: Posted;
    place: SlackPlace;
    words: Words;
    address: Address;
    isAgain: boolean;
  },
): Promise<{ thread: string; isCard: boolean }> {
  const { host } = outbound;
  const { posted, place, words, address } = input;
  if (place.thread !== undefined) return { thread: place.thread, isCard: false };
  const part = startsItself(posted.message, words) ? cardPart : rootPart;
  const known = posted.parts[part];
  const mark = { key: posted.key, part };
  const sent = known ?? (input.isAgain ? await findSent(outbound.api, place, mark) : undefined);
  const drawn = drawCard({ posted, words });
  const card = part === cardPart ? drawn : headlineOf(drawn, address.title);
  const thread = sent ?? (await postNew(outbound, { place, card, mark }));
  await host.places.bind(posted.conversationId, toPlace({ ...place, thread }));
  await host.posted.savePart(posted, { name: part, ref: thread });
  return { thread, isCard: part === cardPart };
}

/** Whether a message can be what a thread hangs from: files come into a thread that is there already. */
function startsItself(message: Message, words: Words): boolean {
  return sharedIn(message, words).length === 0 && picturesIn(message).length === 0;
}

function headlineOf({ text }: Card, title: string): Card {
  const more = title === "" || text.includes(title) ? "" : `\n${escape(title)}`;
  return { text, blocks: [section(`:clapper: *${escape(text)}*${more}`)] };
}

async function post(
  outbound: Outbound,
  input: { posted: Posted; place: SlackPlace; words: Words; isAgain: boolean },
): Promise<void> {
  const { host, api, uploads } = outbound;
  const { place, words } = input;
  const { message } = input.posted;
  const shared = sharedIn(message, words);
  const comment = commentOn(message, words) ?? "";
  const withFiles =
    shared.length === 0
      ? { posted: input.posted, isNew: false }
      : await uploads.share(input.posted, place, { files: shared, comment });
  const posted = await uploads.pictures(withFiles.posted, place, picturesIn(message));
  const before = posted.parts[cardPart];
  const mark = { key: posted.key, part: cardPart };
  const sent = before ?? (input.isAgain ? await findSent(api, place, mark) : undefined);
  const card = drawCard({ posted, words });
  if (sent !== undefined && !withFiles.isNew) {
    if (before === undefined) await host.posted.savePart(posted, { name: cardPart, ref: sent });
    if (await edit(outbound, { place, card, mark, ts: sent })) return;
  }
  // Its files stand below it by now: the card comes anew, below them.
  if (sent !== undefined && withFiles.isNew) await takeBack(outbound, { posted, place, ts: sent });
  const ts = await postNew(outbound, { place, card, mark });
  await host.posted.savePart(posted, { name: cardPart, ref: ts });
}

/** The card of a message as it stands, with what has been filled in on it. */
export function drawCard({ posted, words }: { posted: Posted; words: Words }): Card {
  const { message, key, filled, parts } = posted;
  return renderScreen({
    message,
    words,
    key,
    filled,
    fileOf: (picture) => parts[partOf("picture", picture)],
  });
}

async function postNew(
  { api }: Outbound,
  input: { place: SlackPlace; card: Card; mark: Mark },
): Promise<string> {
  const { place, card, mark } = input;
  const { team, channel, thread } = place;
  const method = "chat.postMessage";
  const { ts } = await api.call({ team, method, channel }, (client) =>
    client.chat.postMessage({
      channel,
      text: card.text,
      blocks: card.blocks,
      metadata: metadataOf(mark),
      unfurl_links: false,
      unfurl_media: false,
      ...(thread !== undefined && { thread_ts: thread }),
    }),
  );
  if (ts === undefined) throw new AppError("platform-unavailable", `${method} gave no time stamp`);
  return ts;
}

/** Whether the message was still there to be edited. */
async function edit(
  { api }: Outbound,
  input: { place: SlackPlace; card: Card; mark: Mark; ts: string },
): Promise<boolean> {
  const { place, card, mark, ts } = input;
  const { team, channel } = place;
  try {
    await api.call({ team, method: "chat.update" }, (client) =>
      client.chat.update({
        channel,
        ts,
        text: card.text,
        blocks: card.blocks,
        metadata: metadataOf(mark),
      }),
    );
    return true;
  } catch (error) {
    if (isNotEditable(error)) return false;
    throw error;
  }
}

/** Somebody has deleted it, or it cannot be edited any more: then it comes anew. */
function isNotEditable(error: unknown): boolean {
  const gone = ["message_not_found", "cant_update_message", "edit_window_closed"];
  return gone.includes(refusalCode(error) ?? "");
}

/** Takes a card back that comes anew. It is forgotten first: the next try would else edit what is gone. */
async function takeBack(
  { host, api }: Outbound,
  { posted, place, ts }: { posted: Posted; place: SlackPlace; ts: string },
): Promise<void> {
  const { team, channel } = place;
  await host.posted.removePart(posted, cardPart);
  try {
    await api.call({ team, method: "chat.delete" }, (client) =>
      client.chat.delete({ channel, ts }),
    );
  } catch (error) {
    if (refusalCode(error) !== "message_not_found") throw error;
  }
}

/** Shows the card as it has been filled in, if it still stands there: read in its turn, since a new one may have come. */
export async function redraw(outbound: Outbound, key: string): Promise<void> {
  const { host, turns } = outbound;
  await turns.alone(key, async () => {
    const posted = await host.posted.findByKey(key);
    const address = posted && (await host.places.of(posted.conversationId));
    const ts = posted?.parts[cardPart];
    if (!posted || !address?.place || ts === undefined) return;
    const place = fromPlace(address.place);
    const card = drawCard({ posted, words: wordsFor(address.language) });
    await edit(outbound, { place, card, mark: { key, part: cardPart }, ts });
  });
}

/** Says something that only one person sees: in the place itself, and where they are not in it in private. */
async function whisper(
  outbound: Outbound,
  input: { message: Message; place: SlackPlace; words: Words; userId: string },
): Promise<void> {
  const { host, api } = outbound;
  const { message, place, words, userId } = input;
  const reach = await host.people.reach(userId);
  if (!reach) return;
  const { user, team } = fromPersonId(reach.externalId);
  const drawing = { message, words, key: "", filled: {}, fileOf: () => undefined };
  const card = renderScreen(drawing);
  const { channel, thread } = place;
  try {
    await api.call({ team, method: "chat.postEphemeral" }, (client) =>
      client.chat.postEphemeral({
        channel,
        user,
        text: card.text,
        blocks: card.blocks,
        ...(thread !== undefined && { thread_ts: thread }),
      }),
    );
  } catch (error) {
    if (refusalCode(error) !== "user_not_in_channel") throw error;
    const direct = await openDirect(outbound, userId);
    const mark = { key: message.id, part: "whisper" };
    await postNew(outbound, { place: direct, card, mark });
  }
}

function metadataOf({ key, part }: Mark) {
  return { event_type: cardEvent, event_payload: { key, part } };
}
