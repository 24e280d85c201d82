import type { Flow } from "./flows.ts";
import type { StormService } from "./open-storm-service.ts";
import type { Seen, StormPerson } from "./storm-platform.ts";

/** What somebody has in the end, without their own name and keywords, so that it can be compared with somebody else's. */
export interface Outcome {
  conversations: {
    phase: string;
    said: number;
    buttonsPressed: number;
    buttonsUsed: number;
    messages: number;
    /** In the inbox or the outbox. */
    waiting: number;
  }[];
  /** What was made, and what went out of it. */
  shorts: { status: string; generation: number; posts: number; live: number }[];
  /** Without what was sent twice. */
  thread: string[];
  /** Messages that nothing is known of here: sent, and sent again because nobody was left to note it. */
  doubles: number;
  /** How often a message was sent by somebody who never noted it. */
  sendsCutOff: number;
}

type Sql = StormService["look"]["sql"];

/** Whose rows to look for. */
interface Who {
  face: string;
  externalId: string;
}

export async function readOutcome(
  { look: { sql }, platform: { face } }: Pick<StormService, "look" | "platform">,
  person: StormPerson,
  flow: Flow,
): Promise<Outcome> {
  const who = { face, externalId: person.externalId };
  const doubles = person.doubles?.(await readRefs(sql, who)) ?? new Map<string, string>();
  return {
    conversations: await readConversations(sql, who),
    shorts: await readShorts(sql, who),
    thread: withoutDoubles(person.sees(), doubles).map((message) =>
      draw(message, { person, flow }),
    ),
    doubles: doubles.size,
    sendsCutOff: await countSendsCutOff(sql, who),
  };
}

/** People answer what they see first: a message stands where it was sent first. */
function withoutDoubles(seen: readonly Seen[], doubles: ReadonlyMap<string, string>): Seen[] {
  const shown = seen.filter(({ isPrivate }) => !isPrivate);
  const byId = new Map(shown.map((message) => [message.id, message]));
  const firsts = new Map<string, number>();
  for (const [double, known] of [...doubles].toReversed()) {
    const order = byId.get(double)?.order;
    if (order !== undefined) firsts.set(known, order);
  }
  const kept = shown.filter(({ id }) => !doubles.has(id));
  if (firsts.size === 0) return kept;
  const orderOf = ({ id, order }: Seen) => Math.min(order, firsts.get(id) ?? order);
  return kept.toSorted((one, other) => orderOf(one) - orderOf(other));
}

async function readConversations(sql: Sql, { face, externalId }: Who) {
  const rows = await sql<Outcome["conversations"]>`
    select
      c.state->'phase'->>'name' as phase,
      (select count(*)::int from inbound_events e
        where e.conversation_id = c.id and e.event->>'type' in ('arrived', 'said')) as said,
      (select count(distinct e.event->>'token')::int from inbound_events e
        where e.conversation_id = c.id and e.event->>'type' = 'press') as "buttonsPressed",
      (select count(*)::int from action_tokens t
        where t.conversation_id = c.id and t.used_at is not null) as "buttonsUsed",
      (select count(distinct o.message->>'id')::int from outbox o
        where o.conversation_id = c.id and not o.message ? 'onlyForUserId') as messages,
      (select count(*)::int from inbound_events e
        where e.conversation_id = c.id and e.handled_at is null)
      + (select count(*)::int from outbox o
        where o.conversation_id = c.id and o.status <> 'sent') as waiting
    from conversations c join chat_identities i on i.user_id = c.user_id
    where i.face = ${face} and i.external_id = ${externalId}
    order by phase`;
  return [...rows];
}

async function readShorts(sql: Sql, { face, externalId }: Who) {
  const rows = await sql<Outcome["shorts"]>`
    select
      p.status,
      p.generation,
      (select count(*)::int from schedules s where s.project_id = p.id) as posts,
      (select count(*)::int from schedules s join page_posts l on l.client_key = s.id::text
        where s.project_id = p.id and l.state = 'live') as live
    from projects p join chat_identities i on i.user_id = p.user_id
    where i.face = ${face} and i.external_id = ${externalId}`;
  return [...rows];
}

async function readRefs(sql: Sql, { face, externalId }: Who): Promise<Set<string>> {
  const rows = await sql<{ ref: string }[]>`
    select p.ref
    from posted_parts p join posted_messages m on m.key = p.key
      join conversations c on c.id = m.conversation_id
      join chat_identities i on i.user_id = c.user_id and i.face = p.face
    where i.face = ${face} and i.external_id = ${externalId}`;
  return new Set(rows.map(({ ref }) => ref));
}

async function countSendsCutOff(sql: Sql, { face, externalId }: Who): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select coalesce(sum(greatest(o.attempts - 1, 0)), 0)::int as count
    from outbox o join conversations c on c.id = o.conversation_id
      join chat_identities i on i.user_id = c.user_id
    where i.face = ${face} and i.external_id = ${externalId}`;
  return row?.count ?? 0;
}

/** Every post has an address and a time of its own. */
const link = /https?:\S+/g;
const moment = /\d+월 \d+일 \(.\) (?:오전|오후) \d+:\d+/g;

function draw(
  { isBot, text, buttons }: Seen,
  { person, flow }: { person: StormPerson; flow: Flow },
): string {
  const labels = buttons.map((label) => `[${label}]`);
  const line = [isBot ? "bot:" : "person:", text, ...labels].join(" ");
  const plain = line.replaceAll(link, "{link}").replaceAll(moment, "{moment}");
  return [person.name, ...flow.keywords].reduce(
    (said, own, place) => said.replaceAll(own, `{${place}}`),
    plain,
  );
}
