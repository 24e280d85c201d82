import type { RecordedCall } from "#tests/stand-ins/telegram/answer-call.ts";
import type { DrawnMessage } from "#tests/stand-ins/telegram/draw-thread.ts";
import type { TelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import type { Flow } from "./flows.ts";
import type { TelegramService } from "./open-telegram-service.ts";

/** What somebody has in the end, by the place of their keywords, so that it can be compared with somebody else's. */
export interface Outcome {
  conversations: {
    phase: string;
    said: number;
    pressed: number;
    buttonsUsed: number;
    messages: number;
    /** In the inbox or the outbox. */
    waiting: number;
  }[];
  /** Without what was sent twice. */
  thread: string[];
  /** Messages that nothing is known of here: sent, and sent again because nobody was left to note it. */
  doubles: number;
  /** How often a message was sent by somebody who never noted it. */
  sendsCutOff: number;
}

type Person = ReturnType<TelegramStandIn["addPerson"]>;

export async function readOutcome(
  { look, standIn }: Pick<TelegramService, "look" | "standIn">,
  person: Person,
  flow: Flow,
): Promise<Outcome> {
  const known = await readRefs(look, person);
  const seen = person.sees();
  const isDouble = ({ id, isBot }: DrawnMessage) => isBot && !known.has(String(id));
  const doubles = seen.filter(isDouble);
  /** People answer what they see first: a message stands where it was sent first. */
  const places = new Map<number, number>();
  for (const { id } of doubles.toReversed()) {
    places.set(findSentAgain(standIn.calls, { person, id, known }), id);
  }
  const placeOf = ({ id }: DrawnMessage) => places.get(id) ?? id;
  const thread = seen
    .filter((message) => !isDouble(message))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  return {
    conversations: await readConversations(look, person),
    thread: thread.map((message) => draw(message, flow)),
    doubles: doubles.length,
    sendsCutOff: await countSendsCutOff(look, person),
  };
}

async function readConversations({ sql }: TelegramService["look"], person: Person) {
  const rows = await sql<Outcome["conversations"]>`
    select
      c.state->'phase'->>'name' as phase,
      (select count(*)::int from inbound_events e
        where e.conversation_id = c.id and e.event->>'type' <> 'press') as said,
      (select count(*)::int from inbound_events e
        where e.conversation_id = c.id and e.event->>'type' = 'press') as pressed,
      (select count(*)::int from action_tokens t
        where t.conversation_id = c.id and t.used_at is not null) as "buttonsUsed",
      (select count(*)::int from outbox o where o.conversation_id = c.id) as messages,
      (select count(*)::int from inbound_events e
        where e.conversation_id = c.id and e.handled_at is null)
      + (select count(*)::int from outbox o
        where o.conversation_id = c.id and o.status <> 'sent') as waiting
    from conversations c join chat_identities i on i.user_id = c.user_id
    where i.face = 'telegram' and i.external_id = ${String(person.id)}
    order by phase`;
  return [...rows];
}

async function readRefs({ sql }: TelegramService["look"], person: Person): Promise<Set<string>> {
  const rows = await sql<{ ref: string }[]>`
    select ref from posted_parts where face = 'telegram' and channel = ${String(person.id)}`;
  return new Set(rows.map(({ ref }) => ref));
}

async function countSendsCutOff({ sql }: TelegramService["look"], person: Person): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select coalesce(sum(o.attempts - 1), 0)::int as count
    from outbox o join conversations c on c.id = o.conversation_id
      join chat_identities i on i.user_id = c.user_id
    where i.face = 'telegram' and i.external_id = ${String(person.id)}`;
  return row?.count ?? 0;
}

/** The message that another one is a double of, word for word and button for button. Throws where there is none. */
function findSentAgain(
  calls: readonly RecordedCall[],
  { person, id, known }: { person: Person; id: number; known: ReadonlySet<string> },
): number {
  const sent = calls.flatMap(({ method, args, outcome }) => {
    const isHere = method === "sendMessage" && Number(args["chat_id"]) === person.id;
    const content = JSON.stringify([args["text"], args["reply_markup"]]);
    return isHere && outcome.ok ? [{ content, sentId: idOf(outcome.result) }] : [];
  });
  const double = sent.find(({ sentId }) => sentId === id);
  const again = sent.find(
    ({ content, sentId }) => content === double?.content && known.has(String(sentId)),
  );
  if (again?.sentId === undefined) throw new Error(`nobody knows of message ${id}`);
  return again.sentId;
}

function idOf(result: unknown): number | undefined {
  const isMessage = typeof result === "object" && result !== null && "message_id" in result;
  return isMessage && typeof result.message_id === "number" ? result.message_id : undefined;
}

function draw({ isBot, text, rows }: DrawnMessage, { keywords }: Flow): string {
  const buttons = rows.flat().map(({ label }) => `[${label}]`);
  const line = [isBot ? "bot:" : "person:", text, ...buttons].join(" ");
  return keywords.reduce((said, keyword, place) => said.replaceAll(keyword, `{${place}}`), line);
}
