import type { Posted, Sending } from "#bots/conversation/face-host.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Around } from "../around.ts";
import { Refusal } from "../api/refusal.ts";
import type { Part } from "../render/part.ts";
import { findLost } from "./find-lost.ts";
import { seriesOf } from "./message-numbers.ts";
import { sendPart, type SentPart, type Spot } from "./send-part.ts";

/** How soon something is tried again that has to wait for others in its chat. */
const busyRetryMs = 2_000;

/**
 * Sends a part of a card and notes what it has become. Where an earlier try may have gone out although nobody noted
 * it, it is looked for first, and taken for what it is.
 */
export async function sendOfCard(
  around: Around,
  spot: Spot,
  { posted, part }: { posted: Posted; part: Part },
): Promise<void> {
  const { sendings } = around.host;
  const sending = sendingIn(spot, `${posted.key}.${part.name}`);
  const begun = await sendings.begin(sending, around.numbers.newest(spot.chatId));
  if (begun.state === "busy") {
    const retryAfterMs = busyRetryMs;
    throw new AppError("platform-unavailable", "something is looked for here", { retryAfterMs });
  }
  if (begun.state === "unknown") {
    const found = await findLost(around, spot.chatId, { part, ...begun });
    if (found)
      return sendings.end(sending, { refs: refsOf(found), card: { posted, parts: found } });
  }
  await send(around, spot, { sending, part, posted });
}

/** An answer that is this process's to give. */
export interface Claim {
  sending: Sending;
}

/**
 * Makes the answer to a delivery ours, which is given at most once, however often and to however many processes it is
 * brought: undefined where it has been begun before.
 */
export async function claimAnswer(
  around: Around,
  { chatId }: Spot,
  delivery: string,
): Promise<Claim | undefined> {
  const sending = sendingIn({ chatId }, delivery);
  for (;;) {
    const newest = around.numbers.newest(chatId);
    const { state } = await around.host.sendings.beginAnswer(sending, newest);
    if (state === "done") return undefined;
    if (state !== "busy") return { sending };
    await around.pause(busyRetryMs);
  }
}

/** Gives an answer back: nothing was sent, and the delivery may be brought again. */
export async function dropAnswer({ host }: Around, { sending }: Claim): Promise<void> {
  await host.sendings.drop(sending);
}

/** Sends an answer. `of` names the part of a card that it becomes, if any. */
export async function sendAnswer(
  around: Around,
  spot: Spot,
  answer: Claim & { part: Part; of?: { posted: Posted; name: string } },
): Promise<void> {
  const { sending, part, of } = answer;
  await send(around, spot, { sending, part, ...of });
}

async function send(
  around: Around,
  spot: Spot,
  { sending, part, posted, name }: { sending: Sending; part: Part; posted?: Posted; name?: string },
): Promise<void> {
  const { sendings } = around.host;
  let sent: SentPart[];
  try {
    sent = await sendPart(around, spot, part);
  } catch (error) {
    if (isForSure(error)) await sendings.drop(sending);
    throw error;
  }
  const parts = name === undefined ? sent : sent.map(({ ref }) => ({ name, ref }));
  await sendings.end(sending, { refs: refsOf(sent), ...(posted && { card: { posted, parts } }) });
}

/** Whether nothing can have been sent; where Telegram did not answer, or with a fault of its own, nobody knows. */
function isForSure(error: unknown): boolean {
  if (error instanceof Refusal) return error.status < 500;
  const isUnanswered = error instanceof AppError && error.code === "platform-unavailable";
  return !isUnanswered || error.retryAfterMs !== undefined;
}

function sendingIn({ chatId }: Spot, name: string): Sending {
  return { name, channel: String(chatId), series: seriesOf(chatId) };
}

function refsOf(parts: readonly SentPart[]): number[] {
  return parts.map(({ ref }) => Number(ref));
}
