import type { Posted } from "#bots/conversation/face-host.ts";
import type { Around } from "../around.ts";
import { draw, showMessage } from "../outbound/show-message.ts";

export type Redraw = (posted: Posted, chatId: number, view?: string) => void;

/** Draws cards again after somebody has filled something in; of many presses only the newest state. */
export function redrawer(around: Around): Redraw {
  const waiting = new Map<string, { view?: string; posted: Posted }>();
  const running = new Map<string, Promise<void>>();
  const show = async (key: string, chatId: number): Promise<void> => {
    // Before the card is read: what is filled in from now on has it drawn once more.
    const wanted = waiting.get(key);
    waiting.delete(key);
    const posted = await around.host.posted.findByKey(key);
    const address = posted && (await around.host.places.of(posted.conversationId));
    if (!posted || !address || !wanted || posted.message.actions.length === 0) return;
    const parts = draw(posted, address.language, wanted.view);
    if (!around.shown.has(key)) around.shown.set(key, draw(wanted.posted, address.language));
    await showMessage(around, { chatId }, { posted, parts, keepsOthers: true });
  };
  /** One drawing after the other, so that an older one does not come last. */
  const showInTurn = async (key: string, chatId: number): Promise<void> => {
    const before = running.get(key)?.catch(() => {}) ?? Promise.resolve();
    const turn = before.then(() => show(key, chatId));
    running.set(key, turn);
    try {
      await turn;
    } finally {
      if (running.get(key) === turn) running.delete(key);
    }
  };
  return (posted, chatId, view) => {
    const known = waiting.get(posted.key);
    waiting.set(posted.key, {
      posted: known?.posted ?? posted,
      ...(view !== undefined && { view }),
    });
    if (!known) around.aside(() => showInTurn(posted.key, chatId));
  };
}
