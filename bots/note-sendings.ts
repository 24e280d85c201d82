import type { Sending, Sendings } from "#bots/conversation/face-host.ts";
import { findAddress } from "#src/db/chat-places.ts";
import { beginSending, dropSending, endSending } from "#src/db/chat-sendings.ts";
import { upsertPart } from "#src/db/posted-messages.ts";
import { asSystem } from "#src/db/transact.ts";
import type { App } from "#src/open-app.ts";

/** Writes down what goes out to a face's chats. */
export function noteSendings({ db, clock }: Pick<App, "db" | "clock">, face: string): Sendings {
  const begin = (sending: Sending, isAnswer: boolean, newestKnown: number | undefined) =>
    asSystem(db, (tx) =>
      beginSending(tx, {
        ...sending,
        face,
        isAnswer,
        ...(newestKnown !== undefined && { newestKnown }),
        now: clock.now(),
      }),
    );
  return {
    begin: (sending, newestKnown) => begin(sending, false, newestKnown),
    beginAnswer: (sending, newestKnown) => begin(sending, true, newestKnown),
    end: async (sending, { refs, card }) =>
      asSystem(db, async (tx) => {
        const [firstRef, lastRef] = [Math.min(...refs), Math.max(...refs)];
        await endSending(tx, { ...sending, face, firstRef, lastRef, now: clock.now() });
        if (!card) return;
        const { key, teamId, conversationId } = card.posted;
        const address = await findAddress(tx, { conversationId, face });
        const channel = address?.place?.channel ?? "";
        for (const { name, ref } of card.parts) {
          await upsertPart(tx, { key, teamId, name, face, channel, ref });
        }
      }),
    drop: (sending) => asSystem(db, (tx) => dropSending(tx, { ...sending, face })),
  };
}
