import type { Around } from "../around.ts";
import { isNotModified, Refusal } from "../api/refusal.ts";
import type { Part } from "../render/part.ts";
import { htmlMode, type SentPart } from "./send-part.ts";
import { sendWithinLimits } from "./send-within-limits.ts";
import { seriesOf } from "./message-numbers.ts";
import { toMarkup } from "./to-markup.ts";

/**
 * How many messages are looked at, each of them counted as one that is sent. A supergroup's own count leaves no
 * gaps between what is said there; in the count of all other chats a bot that is busy elsewhere makes some.
 */
const looksMax = { supergroup: 6, account: 20 };

/**
 * Looks for a part that was sent without anybody having noted as which message. Telegram has no key by which it could
 * tell, and lets no bot read a chat; but it says of an edit whether the message is there, whether it is one of the
 * bot's own that can be edited, and whether it would change. All other messages of ours in the chat are known, and
 * nothing else is sent there meanwhile, so the first one above `afterRef` that can be edited is the lost one, and
 * looks as it should from then on. Where it is not found within `looksMax`, or cannot be edited (such as a question
 * that opens the keyboard), nothing is returned: it is sent again.
 */
export async function findLost(
  around: Around,
  chatId: number,
  lost: { part: Part; afterRef: number; known: readonly { firstRef: number; lastRef: number }[] },
): Promise<SentPart[] | undefined> {
  const pieces = piecesOf(lost.part);
  const found: SentPart[] = [];
  let ref = lost.afterRef;
  let looks = seriesOf(chatId) === String(chatId) ? looksMax.supergroup : looksMax.account;
  for (const { name, edit } of pieces) {
    for (;;) {
      ref += 1;
      if (lost.known.some(({ firstRef, lastRef }) => firstRef <= ref && ref <= lastRef)) continue;
      if (looks === 0) return found.length > 0 ? found : undefined;
      looks -= 1;
      if (!(await standsThere(around, { chatId, ref }, edit))) continue;
      found.push({ name, ref: String(ref) });
      break;
    }
  }
  if (found.length === 0) return undefined;
  around.numbers.see(chatId, ref);
  return found;
}

type Look = (around: Around, at: { chat_id: number; message_id: number }) => Promise<unknown>;

/** What a part consists of, and the edit that changes nothing where it stands. */
function piecesOf(part: Part): { name: string; edit: Look }[] {
  switch (part.kind) {
    case "text":
      return [
        {
          name: part.name,
          edit: ({ api }, at) =>
            api.call("editMessageText", {
              ...at,
              ...htmlMode,
              ...toMarkup(part.keyboard),
              text: part.body.source,
              link_preview_options: { is_disabled: true },
            }),
        },
      ];
    case "video":
    case "photo":
      return [{ name: part.name, edit: captionEdit(part.body.source, toMarkup(part.keyboard)) }];
    case "album":
      return part.pictures.map(({ name, body }) => ({ name, edit: captionEdit(body.source) }));
    case "audio":
      return [{ name: part.name, edit: captionEdit("") }];
    case "prompt":
      return [];
  }
}

function captionEdit(caption: string, markup: ReturnType<typeof toMarkup> = {}): Look {
  return ({ api }, at) =>
    api.call("editMessageCaption", { ...at, ...htmlMode, ...markup, caption });
}

async function standsThere(
  around: Around,
  { chatId, ref }: { chatId: number; ref: number },
  edit: Look,
): Promise<boolean> {
  try {
    await sendWithinLimits(around, { chatId }, () =>
      edit(around, { chat_id: chatId, message_id: ref }),
    );
    return true;
  } catch (error) {
    if (isNotModified(error)) return true;
    // Not there, somebody else's, or of another kind.
    if (error instanceof Refusal && error.status === 400) return false;
    throw error;
  }
}
