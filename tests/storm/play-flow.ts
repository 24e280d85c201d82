import type { DrawnMessage } from "#tests/stand-ins/telegram/draw-thread.ts";
import type { TelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import type { Press } from "#tests/stand-ins/telegram/person.ts";
import type { Act, Flow, Sight } from "./flows.ts";

type Person = ReturnType<TelegramStandIn["addPerson"]>;

/** Does one thing after the other, each once what came before it is seen. Returns what was refused. */
export async function playFlow(
  standIn: TelegramStandIn,
  person: Person,
  { acts }: Flow,
  onAct: () => void,
): Promise<string[]> {
  const refused: string[] = [];
  /** The last card, and the newest message that was there when something was done. */
  let card = 0;
  const noteRefusal = async ({ answer }: Press, label: string): Promise<void> => {
    const told = await answer;
    if (told?.isAlert) refused.push(`${person.name}, ${label}: ${told.text}`);
  };
  const act = (one: Act): number => {
    onAct();
    if ("says" in one) return person.says(one.says).id;
    if ("answers" in one) {
      const question = person.sees().findLast(({ asksForReply }) => asksForReply !== undefined);
      if (!question) throw new Error(`nobody asked ${person.name} anything`);
      return person.repliesTo(question, one.answers).id;
    }
    void noteRefusal(person.presses(one.presses, { on: { id: card } }), one.presses);
    return card;
  };
  onAct();
  card = await untilSeen(standIn, person, {}, person.starts().id);
  for (const one of acts) {
    const since = act(one);
    const seen = await untilSeen(standIn, person, one, one.isSameCard ? card - 1 : since);
    if (one.isQuestion === undefined) card = seen;
  }
  return refused;
}

/** Only ends a storm that hangs, and tells where. */
const safetyNetMs = 300_000;

/** The newest message after another one that is what somebody waits for. */
function untilSeen(
  standIn: TelegramStandIn,
  person: Person,
  sight: Sight,
  since: number,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const look = () => {
    const found = person.sees().findLast((one) => one.id > since && isSight(one, sight));
    if (found) resolve(found.id);
  };
  const net = setTimeout(() => {
    const wanted = `${person.name} waits for ${JSON.stringify(sight)} after ${since}`;
    const waiting = `${standIn.deliveries.waiting()} deliveries wait`;
    reject(new Error(`${wanted}; ${waiting}. What they see:\n${person.reads()}`));
  }, safetyNetMs);
  const stop = standIn.onChange(look);
  look();
  return promise.finally(() => {
    clearTimeout(net);
    stop();
  });
}

function isSight(
  { isBot, text, rows, asksForReply }: DrawnMessage,
  { about = "", button, isQuestion }: Sight,
): boolean {
  const hasButton = button === undefined || rows.flat().some(({ label }) => label === button);
  const asks = isQuestion === undefined || asksForReply !== undefined;
  return isBot && text.includes(about) && hasButton && asks;
}
